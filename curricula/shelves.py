"""What the library shows for an address: shelves, or the results of a search, and filters with their counts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.http import QueryDict
from django.utils.translation import gettext, ngettext
from wagtail.models import Page, get_page_models

from safelight.core.pages import ResourcePage
from safelight.core.related import shown_with

SHORT = 15
"""Longest short version, in minutes."""
_WORD = re.compile(r"[\w\u0640-\u0652]+")
"""Words alone, with the marks of Arabic: what else a query language knows is none of the reader’s business."""
FACETS = ("kind", "band", "time", "topic", "for")


@dataclass(frozen=True)
class FacetValue:
    """One value one can filter by: how many results it would leave, and the address that does it."""

    key: str
    title: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A way to filter."""

    name: str
    title: str
    values: list[FacetValue]


@dataclass(frozen=True)
class Shelf:
    """Results that stand together."""

    title: str
    note: str
    items: list[ResourcePage]
    css: str = ""
    window: str = ""


@dataclass
class Search:
    """Everything the library's template prints."""

    words: str
    chosen: dict[str, str]
    total: int = 0
    facets: list[Facet] = field(default_factory=list)
    shelves: list[Shelf] = field(default_factory=list)

    @property
    def active(self) -> bool:
        """Whether anything narrows the results."""
        return bool(self.words or self.chosen)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a new search keeps from this address."""
        return list(self.chosen.items())

    @property
    def chips(self) -> list[FacetValue]:
        """The filters that are on, each with the address without it."""
        return [v for f in self.facets for v in f.values if v.chosen]


def library_context(library: Page, query: QueryDict) -> dict:
    """Return the context of the library for this address. Unknown filters are ignored; nothing is stored."""
    words = " ".join(_WORD.findall(query.get("q", "")))[:100]
    search = Search(words, {name: value for name in FACETS if (value := query.get(name, ""))})
    found = found_pages(library, words)
    search.facets = [facet for name in FACETS if (facet := make_facet(name, found, search)) and facet.values]
    kept = {f.name: f for f in search.facets}
    search.chosen = {name: value for name, value in search.chosen.items() if name in kept}
    items = [page for page in found if fits(page, search.chosen)]
    search.total = len(items)
    search.shelves = [Shelf(gettext("Best first"), "", items)] if words and items else shelves(items)
    return {"search": search}


def found_pages(library: Page, words: str) -> list[ResourcePage]:
    """Return the live resources of the library's language that hold these words, best first; all without words."""
    pages: list[ResourcePage] = []
    for model in get_page_models():
        if issubclass(model, ResourcePage):
            rows = model.objects.live().filter(locale_id=library.locale_id).order_by("path").defer("body")  # type: ignore[attr-defined]
            pages.extend(rows.select_related(*shown_with(model)).prefetch_related("topics"))
    if not words:
        return pages
    ranked = Page.objects.live().filter(locale_id=library.locale_id).search(words)  # type: ignore[attr-defined]
    rank = {page.pk: place for place, page in enumerate(ranked)}
    found = [page for page in pages if page.pk in rank or holds(page, words)]
    return sorted(found, key=lambda page: (not holds_in(page.title, words), rank.get(page.pk, len(rank))))  # type: ignore[attr-defined]


def holds(page: ResourcePage, words: str) -> bool:
    """Whether the head of a page holds every word, also inside a longer one: what a full-text search may miss."""
    return holds_in(" ".join((page.title, page.question, page.summary, page.search_also)), words)  # type: ignore[attr-defined]


def holds_in(text: str, words: str) -> bool:
    """Whether a text holds every word, whatever the case."""
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())


def values_of(page: ResourcePage, name: str) -> Iterable[tuple[str, str]]:
    """Return (key, title) of each value that a resource has for a facet."""
    if name == "kind":
        yield page.kind, str(KINDS[page.kind]())
    elif name == "band" and hasattr(page, "band"):
        yield page.band.key, str(page.band)
    elif name == "time" and hasattr(page, "minutes_short"):
        yield "15", gettext("15 minutes")
        yield "full", gettext("A full lesson")
    elif name == "topic":
        for topic in page.topics.all():
            yield topic.key, topic.name
    elif name == "for" and hasattr(page, "get_audience_display"):
        yield page.audience, page.get_audience_display()  # type: ignore[attr-defined]


KINDS: dict[str, Callable[[], str]] = {
    "lesson": lambda: gettext("Lessons"),
    "guide": lambda: gettext("Guides"),
    "campaign": lambda: gettext("Campaigns"),
    "kit": lambda: gettext("Workshop kits"),
}


def fits(page: ResourcePage, chosen: dict[str, str]) -> bool:
    """Whether a resource has every chosen value."""
    return all(any(key == value for key, _title in values_of(page, name)) for name, value in chosen.items())


def make_facet(name: str, found: list[ResourcePage], search: Search) -> Facet:
    """Return a facet whose counts respect all other filters; values that would leave nothing are not shown."""
    others = {n: v for n, v in search.chosen.items() if n != name}
    counts: dict[tuple[str, str], int] = {}
    for page in found:
        if fits(page, others):
            for value in values_of(page, name):
                counts[value] = counts.get(value, 0) + 1
    titles = {
        "kind": gettext("Kind"), "band": gettext("Age"), "time": gettext("Time"), "topic": gettext("Subject"), "for": gettext("For"),
    }  # fmt: skip
    values = []
    for (key, title), count in sorted(counts.items(), key=lambda pair: _order(name, pair[0])):
        chosen = search.chosen.get(name) == key
        wanted = others if chosen else {**others, name: key}
        values.append(FacetValue(key, title, count, address(search.words, wanted), chosen))
    return Facet(name, titles[name], values)


def _order(name: str, value: tuple[str, str]) -> tuple[int, str]:
    key, title = value
    if name == "band":
        return int(key.partition("-")[0]), ""
    if name == "kind":
        return list(KINDS).index(key), ""
    return 0, title.casefold()


def address(words: str, chosen: dict[str, str]) -> str:
    """Return the address of a search, without what is empty; `?` alone for everything."""
    query = QueryDict(mutable=True)
    if words:
        query["q"] = words
    for name in FACETS:
        if name in chosen:
            query[name] = chosen[name]
    return f"?{query.urlencode()}"


def shelves(items: list[ResourcePage]) -> list[Shelf]:
    """Return lessons by age, then guides, campaigns and kits, each on its shelf."""
    lessons = sorted((p for p in items if p.kind == "lesson"), key=lambda p: p.band.min_age)  # type: ignore[attr-defined]
    made = []
    for band, rows in groupby(lessons, key=lambda p: p.band):  # type: ignore[attr-defined]
        here = list(rows)
        note = ngettext("%(n)d lesson", "%(n)d lessons", len(here)) % {"n": len(here)}
        made.append(Shelf(gettext("Ages %(ages)s") % {"ages": band}, note, here, band.css_class, str(band)))
    for kind in ("guide", "campaign", "kit"):
        if here := [p for p in items if p.kind == kind]:
            made.append(Shelf(KINDS[kind](), "", here))
    return made
