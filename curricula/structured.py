"""A lesson or a guide as schema.org and LRMI tell it to search engines and catalogues: nothing that the page does not show."""

import json
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from safelight.core.inline import parse_inline, plain_text
from safelight.core.licence import LICENCE_ADDRESS
from safelight.printing.meta import PUBLISHER

CONTEXT = "https://schema.org"
KINDS = {"lesson": "lesson plan", "guide": "guide"}
ROLES = {"educators": "teacher", "parents": "parent", "community": "administrator", "young-people": "student"}
"""Reader of a guide → role in education (source: LRMI, educational audience roles)."""
_ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def learning_resource(page: Any) -> dict[str, Any]:
    """Return the description of a page; one with a neutral title tells no more than that title."""
    address = absolute(page)
    told: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "LearningResource",
        "@id": address,
        "url": address,
        "name": page.neutral_title or page.title,
        "inLanguage": page.language,
        "learningResourceType": KINDS[page.kind],
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": PUBLISHER},
    }
    if page.description:
        told["description"] = page.description
    told |= dates(page) | translations(page)
    return told | (lesson(page) if page.kind == "lesson" else guide(page))


def lesson(page: Any) -> dict[str, Any]:
    """What only a lesson has: for which age, how long, and what learners can say by the end."""
    goals = [plain(goal["text"]) for block in page.blocks_of("objectives") for goal in block.value["items"]]
    return {
        "audience": {"@type": "EducationalAudience", "educationalRole": "teacher"},
        "educationalLevel": page.band.name,
        "typicalAgeRange": f"{page.band.min_age}-{page.band.max_age}",
        "timeRequired": f"PT{page.minutes_full}M",
        "teaches": goals,
        "assesses": page.skill,
    }


def guide(page: Any) -> dict[str, Any]:
    """What only a guide has: for whom it is."""
    return {"audience": {"@type": "EducationalAudience", "educationalRole": ROLES[page.audience]}}


def dates(page: Any) -> dict[str, str]:
    """When it was written and last changed."""
    told = {"datePublished": page.first_published_at, "dateModified": page.last_published_at}
    return {name: day.date().isoformat() for name, day in told.items() if day}


def translations(page: Any) -> dict[str, Any]:
    """The same page in other languages: what it was translated from, or what was translated from it."""
    others = {code: version for code, version in sorted(page.versions.items()) if code != page.language}
    if page.is_translation:
        source = others.get("en")
        return {"translationOfWork": work(source, "en")} if source else {}
    return {"workTranslation": [work(version, code) for code, version in others.items()]} if others else {}


def work(page: Any, language: str) -> dict[str, str]:
    """Another language of a page."""
    return {"@type": "LearningResource", "@id": absolute(page), "inLanguage": language}


def absolute(page: Any) -> str:
    """The full address of a page."""
    parts = page.get_url_parts()
    return settings.SITE_ADDRESS + (parts[2] if parts else "")


def plain(text: Any) -> str:
    """The words of an inline text."""
    return plain_text(parse_inline(str(text)))


def as_script(told: dict[str, Any]) -> SafeString:
    """Return data for a page: no browser runs it, and no word in it can end the element."""
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')
