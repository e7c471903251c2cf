"""Pages of the library with a part more, in memory: what a check says of them."""

from typing import Any

from curricula.models import GuidePage, LessonPage
from safelight.safeguarding.findings import check_page
from safelight.safeguarding.found import Found

EARLY, PRIMARY, UPPER, TEENS, OLDER = (
    "my-helpers",
    "who-can-i-tell",
    "not-who-they-say-they-are",
    "sextortion-a-way-out",
    "when-a-friend-tells-you",
)
"""One lesson for each band."""


def lesson(key: str = UPPER, language: str = "en") -> LessonPage:
    return LessonPage.objects.get(resource_key=key, locale__language_code=language)


def guide(key: str = "grooming-signs-and-what-to-do", language: str = "en") -> GuidePage:
    return GuidePage.objects.get(resource_key=key, locale__language_code=language)


def with_part(page: Any, name: str, value: Any) -> Any:
    """Return the page with one part more at its end; `value` as it is stored."""
    block = page._meta.get_field("body").stream_block
    raw = [*page.body.get_prep_value(), {"type": name, "value": value, "id": "added"}]
    page.body = block.to_python(raw)
    return page


def found(page: Any, rule: str) -> list[Found]:
    return [f for f in check_page(page) if f.rule == rule]
