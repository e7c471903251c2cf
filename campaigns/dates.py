"""On which day a campaign starts: read from an address, refused with a sentence."""

import re
from datetime import date

from django.utils.translation import gettext

FIRST, LAST = date(2020, 1, 1), date(2099, 12, 31)
"""A day outside of these is a slip of the hand."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class WrongDay(ValueError):
    """A day that cannot be; the message is a sentence for the reader."""


def asked_day(text: str) -> date | None:
    """Return the day of an address, such as 2026-12-07; None where it names none. Digits of any script are read.

    Raises:
        WrongDay: it is no day, or one that no campaign starts on.
    """
    told = text.strip()
    if not told:
        return None
    try:
        day = date(*(int(piece) for piece in told.split("-"))) if _DAY.fullmatch(told) else None
    except ValueError:
        day = None
    if day is None or not FIRST <= day <= LAST:
        raise WrongDay(gettext("Please give the first day as year, month and day, such as 2026-12-07."))
    return day
