"""What the library shows for an address: shelves, or the results of a search, and filters with their counts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from curricula.models.guide import AUDIENCES
from curricula.names import Named, names
from curricula.skills import SKILLS
from safelight.core.navigation import own_name
from safelight.finding.search import PAGE, Result
from safelight.finding.search import search as find

_WORD = re.compile(r"[\w\u0640-\u0652’'-]+")
"""Words alone, with the marks of Arabic: what else a query language knows is none of the reader’s business."""
MOST_CHARACTERS = 100


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

    @property
    def is_open(self) -> bool:
        """Whether the values are in sight at once: always for the first filters, else when one is chosen."""
        return self.name in OPEN or any(value.chosen for value in self.values)


class BandName(str):
    """The name of an age band, with the class that gives its hue."""

    css_class = ""


class Card:
    """A result as lists of resources print it: the plain data that was kept when it was published."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.__dict__.update(data)
        if band := data.get("band"):
            self.band = BandName(band["name"])
            self.band.css_class = band["css_class"]
        self.get_audience_display = str(dict(AUDIENCES).get(data.get("audience", ""), ""))


@dataclass(frozen=True)
class Shelf:
    """Results that stand together."""

    title: str
    note: str
    items: list[Card]
    css: str = ""
    window: str = ""


@dataclass(frozen=True)
class Word:
    """A word that was looked for, as we say it."""

    term: Named
    typed: str
    is_old: bool


@dataclass
class Search:
    """Everything the library's template prints."""

    words: str
    chosen: dict[str, str]
    total: int = 0
    facets: list[Facet] = field(default_factory=list)
    shelves: list[Shelf] = field(default_factory=list)
    terms: list[Word] = field(default_factory=list)
    corrected: list[str] = field(default_factory=list)
    elsewhere: list[dict[str, Any]] = field(default_factory=list)
    needs_help: bool = False
    page: int = 1

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

    @property
    def before(self) -> str:
        """The address of the page before this one; empty on the first."""
        return address(self.words, self.chosen, self.page - 1) if self.page > 1 else ""

    @property
    def after(self) -> str:
        """The address of the next page; empty on the last."""
        return address(self.words, self.chosen, self.page + 1) if self.page * PAGE < self.total else ""


def library_context(library: Page, query: QueryDict) -> dict:
    """Return the context of the library for this address. Unknown filters are ignored; nothing is stored."""
    words = " ".join(_WORD.findall(query.get("q", "")))[:MOST_CHARACTERS]
    wanted = {name: value for name in FACETS if (value := query.get(name, ""))}
    language = library.locale.language_code
    page = page_number(query.get("page", ""))
    found = find(language, words, wanted, list(FACETS), page)
    known = {name: value for name, value in wanted.items() if found.counts.get(name)}
    if known != wanted:
        found = find(language, words, known, list(FACETS), page)
    search = Search(words, known, found.total, page=page)
    terms = [match.concept.term for match in found.concepts if match.concept.term]
    named = names(topic=found.counts["topic"], framework=found.counts["framework"], term=terms)
    search.facets = [facet for name in FACETS if (facet := make_facet(name, found, search, named)).values]
    cards = [Card(document.card) for document in found.documents]
    search.shelves = [Shelf(gettext("Best first"), "", cards)] if words and cards else shelves(cards)
    understood = [(named["term"].get(m.concept.term), m) for m in found.concepts]
    search.terms = [Word(term, m.typed, m.is_old) for term, m in understood if term]
    say_what_happened(library, search, found)
    return {"search": search}


def page_number(text: str) -> int:
    """Return a page of results from an address; 1 for anything that is none."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else 1  # noqa: PLR2004


def say_what_happened(library: Page, search: Search, found: Result) -> None:
    """Add what was understood: other words, corrected words, results in other languages, and the way to a service."""
    search.needs_help = any(match.concept.help for match in found.concepts)
    search.corrected = list(found.corrected.values())
    versions = library.versions if found.elsewhere else {}
    for code, count in found.elsewhere.items():
        if code not in versions:
            continue
        note = ngettext("%(n)d result", "%(n)d results", count) % {"n": count}
        search.elsewhere.append(
            {"code": code, "name": own_name(code), "note": note, "address": versions[code].url + address(search.words, {})}
        )


def _fixed(titles: dict[str, Any], keys: Iterable[str]) -> dict[str, str]:
    return {key: str(title() if callable(title) else title) for key, title in titles.items() if key in keys}


def _bands(keys: Iterable[str]) -> dict[str, str]:
    return {key: key.replace("-", "–") for key in keys}


def _languages(keys: Iterable[str]) -> dict[str, str]:
    return {key: own_name(key) for key in keys}


KINDS: dict[str, Callable[[], str]] = {
    "lesson": lambda: gettext("Lessons"),
    "guide": lambda: gettext("Guides"),
    "campaign": lambda: gettext("Campaigns"),
    "kit": lambda: gettext("Workshop kits"),
}
TIMES: dict[str, Callable[[], str]] = {
    "15": lambda: gettext("15 minutes"),
    "30": lambda: gettext("16 to 30 minutes"),
    "60": lambda: gettext("31 to 60 minutes"),
    "more": lambda: gettext("More than an hour"),
}
FORMATS: dict[str, Callable[[], str]] = {
    "handout": lambda: gettext("Handouts to print"),
    "quiz": lambda: gettext("Quiz"),
    "story": lambda: gettext("Story to decide"),
    "chat": lambda: gettext("Chat to look at"),
    "scripts": lambda: gettext("Words to say, by age"),
    "family_plan": lambda: gettext("Family plan"),
    "posters": lambda: gettext("Posters"),
    "posts": lambda: gettext("Posts for social media"),
    "slides": lambda: gettext("Slides"),
    "scenarios": lambda: gettext("Scenario cards"),
}
SENSITIVITY: dict[str, Callable[[], str]] = {
    "gentle": lambda: gettext("Gentle"),
    "sensitive": lambda: gettext("Sensitive subject"),
}
FACETS: dict[str, tuple[Callable[[], str], Callable[[Iterable[str]], dict[str, str]] | None]] = {
    "kind": (lambda: gettext("Kind"), partial(_fixed, KINDS)),
    "for": (lambda: gettext("For"), partial(_fixed, dict(AUDIENCES))),
    "band": (lambda: gettext("Age"), _bands),
    "time": (lambda: gettext("Time"), partial(_fixed, TIMES)),
    "topic": (lambda: gettext("Subject"), None),
    "skill": (lambda: gettext("What is practised"), partial(_fixed, {key: title for key, (title, _topics) in SKILLS.items()})),
    "format": (lambda: gettext("What is in it"), partial(_fixed, FORMATS)),
    "sensitivity": (lambda: gettext("Sensitivity"), partial(_fixed, SENSITIVITY)),
    "language": (lambda: gettext("Also in"), _languages),
    "framework": (lambda: gettext("Framework"), None),
}
"""Name in the address → its title, and the titles of its values; None: they are rows, and asked for together."""
IN_ORDER = ("kind", "for", "band", "time", "skill", "format", "sensitivity")
"""Facets whose values come in the order of their titles' table; the others by title."""
OPEN = ("kind", "for", "band", "time")
"""Filters whose values are in sight at once; the others open with a tap."""


def make_facet(name: str, found: Result, search: Search, named: dict[str, dict[str, Named]]) -> Facet:
    """Return a facet whose counts respect all other filters; values that would leave nothing are not there."""
    title, titles_of = FACETS[name]
    counts = found.counts.get(name, {})
    titles = titles_of(counts) if titles_of else {key: row.title for key, row in named[name].items()}
    others = {n: v for n, v in search.chosen.items() if n != name}
    values = []
    for key in _ordered(name, titles):
        chosen = search.chosen.get(name) == key
        wanted = others if chosen else {**others, name: key}
        values.append(FacetValue(key, titles[key], counts[key], address(search.words, wanted), chosen))
    return Facet(name, title(), values)


def _ordered(name: str, titles: dict[str, str]) -> list[str]:
    if name == "band":
        return sorted(titles, key=lambda key: int(key.partition("-")[0]))
    return list(titles) if name in IN_ORDER else sorted(titles, key=lambda key: titles[key].casefold())


def address(words: str, chosen: dict[str, str], page: int = 1) -> str:
    """Return the address of a search, without what is empty; `?` alone for everything."""
    query = QueryDict(mutable=True)
    if words:
        query["q"] = words
    for name in FACETS:
        if name in chosen:
            query[name] = chosen[name]
    if page > 1:
        query["page"] = str(page)
    return f"?{query.urlencode()}"


def shelves(items: list[Card]) -> list[Shelf]:
    """Return lessons by age, then guides, campaigns and kits, each on its shelf."""
    lessons = [c for c in items if c.kind == "lesson"]  # type: ignore[attr-defined]
    made = []
    for name, rows in groupby(lessons, key=lambda c: str(c.band)):  # type: ignore[attr-defined]
        here = list(rows)
        note = ngettext("%(n)d lesson", "%(n)d lessons", len(here)) % {"n": len(here)}
        made.append(Shelf(gettext("Ages %(ages)s") % {"ages": name}, note, here, here[0].band.css_class, name))  # type: ignore[attr-defined]
    for kind in ("guide", "campaign", "kit"):
        if here := [c for c in items if c.kind == kind]:  # type: ignore[attr-defined]
            made.append(Shelf(KINDS[kind](), "", here))
    return made
