"""What the home page shows behind its doors."""

from dataclasses import dataclass

from wagtail.models import Page, get_page_models

from safelight.core.models import AgeBand
from safelight.core.pages import ResourcePage

MOST = 4
"""Entries behind a door: more would be a list, not a door."""


@dataclass(frozen=True)
class Window:
    """An age band in the row of windows, with how many lessons it has in this language."""

    key: str
    ages: str
    focus: str
    css: str
    lessons: int


def doors(home: Page) -> dict:
    """Return what is live in the language of this home page: windows, guides for families, kits, campaigns."""
    by_kind: dict[str, list[ResourcePage]] = {}
    for model in get_page_models():
        if issubclass(model, ResourcePage):
            rows = model.objects.live().filter(locale_id=home.locale_id).select_related("locale").order_by("path")  # type: ignore[attr-defined]
            by_kind[model.kind] = list(rows.defer("body"))
    lessons = by_kind.get("lesson", [])
    families = [g for g in by_kind.get("guide", []) if g.audience == "parents"]  # type: ignore[attr-defined]
    families.sort(key=lambda g: g.urgency != "now")  # type: ignore[attr-defined]
    windows = [
        Window(b.key, str(b), b.focus, b.css_class, sum(1 for lesson in lessons if lesson.band_id == b.pk))  # type: ignore[attr-defined]
        for b in AgeBand.objects.all()
    ]
    return {
        "windows": windows,
        "family_guides": families[:MOST],
        "campaigns": by_kind.get("campaign", [])[:2],
        "kits": by_kind.get("kit", [])[:3],
        "lesson_count": len(lessons),
    }
