"""Clock times of a running order, and dates as people write them."""

from datetime import date

from babel.dates import format_date
from django.utils.translation import get_language


def clock_at(start: str, minutes: int) -> str:
    """Return the time `minutes` after `start` (`18:00` → `18:07`); past midnight it begins again at 0.

    Raises:
        ValueError: `start` is not hours and minutes.
    """
    hours, _colon, rest = start.partition(":")
    total = int(hours) * 60 + int(rest) + minutes
    if not (0 <= int(hours) < 24 and 0 <= int(rest) < 60):  # noqa: PLR2004
        raise ValueError(f"not a time of day: {start}")
    return f"{total // 60 % 24}:{total % 60:02d}"


def long_date(day: date) -> str:
    """Return a date written out in the active language; English as in Britain: 22 November 2026."""
    language = get_language() or "en"
    return format_date(day, format="long", locale={"en": "en_GB"}.get(language, language))
