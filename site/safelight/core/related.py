"""Pages that name each other by their stable names, in the language of the page that names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page, get_page_models

from safelight.core.pages import ResourcePage


def resources(page: ResourcePage, keys: Iterable[str], *kinds: str) -> list[ResourcePage]:
    """Return the live resources with these stable names, in their order: one query for each kind.

    Without `kinds`, every kind is asked. A name that has no live page in this language is left out.
    """
    wanted = list(dict.fromkeys(keys))
    if not wanted:
        return []
    found: dict[str, ResourcePage] = {}
    for model in get_page_models():
        if issubclass(model, ResourcePage) and (not kinds or model.kind in kinds):
            rows = model.objects.live().filter(locale_id=page.locale_id, resource_key__in=wanted)  # type: ignore[attr-defined]
            found |= {row.resource_key: row for row in rows.select_related(*shown_with(model)).defer("body")}
    return [found[key] for key in wanted if key in found]


def shown_with(model: type[Page]) -> list[str]:
    """Return what a list of these pages also shows, so that it comes in the same query."""
    return ["locale", *(f.name for f in model._meta.fields if f.name == "band")]


@dataclass(frozen=True)
class Surroundings:
    """The pages above a page, from below home down to its parent, and those before and after it on its level."""

    above: list[Page]
    before: Page | None
    after: Page | None


def surroundings(page: Page) -> Surroundings:
    """Return the live pages around this one, in one query."""
    step = page.steplen
    above = [page.path[:end] for end in range(3 * step, len(page.path), step)]
    level = Q(depth=page.depth, path__startswith=page.path[:-step])
    rows = list(Page.objects.live().filter(Q(path__in=above) | level).select_related("locale").order_by("path"))
    siblings = [row for row in rows if row.depth == page.depth]
    at = next((place for place, row in enumerate(siblings) if row.pk == page.pk), None)
    return Surroundings(
        [row for row in rows if row.path in above],
        siblings[at - 1] if at else None,
        siblings[at + 1] if at is not None and at + 1 < len(siblings) else None,
    )
