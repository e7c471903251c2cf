"""Pages that name each other by their stable names, in the language of the page that names them."""

from collections.abc import Iterable

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
            found |= {row.resource_key: row for row in rows.select_related("locale")}
    return [found[key] for key in wanted if key in found]


def neighbours(page: Page) -> tuple[Page | None, Page | None]:
    """Return the live pages before and after this one among its siblings, in one query."""
    siblings = list(page.get_siblings().live().select_related("locale"))
    places = [place for place, sibling in enumerate(siblings) if sibling.pk == page.pk]
    at = places[0] if places else len(siblings)
    return (siblings[at - 1] if 0 < at < len(siblings) + 1 and places else None, siblings[at + 1] if at + 1 < len(siblings) else None)
