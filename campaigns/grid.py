"""Which files a campaign or a kit has in which language, and what is known of each.

Nothing is built to say so: pages and size come from the release ledger, where every file was entered when it was built.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, override

from campaigns.bundle import prints
from campaigns.cards import Card, posts_of
from safelight.core.navigation import Version, versions
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.printing.editable import Sought, forms_of
from safelight.printing.recipes import WALL
from safelight.publishing.models import Release
from safelight.translating.models import NativeReview

PAPERS = {"a4": "A4", "letter": "US Letter", "a3": "A3", "tabloid": "Tabloid"}
SHAPES = {"square": gettext_lazy("square"), "story": gettext_lazy("story"), "landscape": gettext_lazy("landscape")}
Line = tuple[str, str, str, str, str, str]


@dataclass(frozen=True)
class Known:
    """What the ledger says of a file: pages (0 where it has none) and bytes."""

    pages: int
    bytes: int


@dataclass(frozen=True)
class Cell:
    """One file in one language: `ready`, `wait` (not yet read by a native speaker), `old` (its source is newer, or its review is due) or `none`."""

    state: str
    href: str
    language: Version
    known: Known | None = None


@dataclass(frozen=True)
class Row:
    """One file in every language."""

    label: str
    cells: list[Cell]


@dataclass(frozen=True)
class Item:
    """A file as it is asked for: its label, its address below `print/<slug>/`, and how the ledger knows it."""

    label: str
    name: str
    part: str
    kind: str
    country: str = ""
    paper: str = ""
    ink: str = ""


def items_of(page: Any, country: str) -> Iterator[Item]:
    """Yield every file of a page in the order in which people look for it."""
    for item, wanted in prints(page, country):
        hangs = item.papers == WALL
        ink = gettext("black and white") if wanted.ink == "mono" else gettext("colour")
        label = f"{item.label}, {PAPERS[wanted.paper]}, {ink}" if hangs else str(item.label)
        yield Item(label, wanted.name, wanted.part, "pdf", country, wanted.paper, wanted.ink)
    for form in forms_of(page):
        yield Item(f"{form.label} ({form.ending.upper()})", Sought(form, country).name, form.key, form.ending, country)
    for place, post in enumerate(posts_of(page), 1):
        card = Card(place, post["shape"])
        label = gettext("Post %(n)s, %(shape)s (PNG)") % {"n": place, "shape": SHAPES[post["shape"]]}
        yield Item(label, card.name, card.part, "png")
    ending = f"-{country}" if country else ""
    if posts_of(page):
        yield Item(gettext("Calendar of the posts (ICS)"), f"calendar{ending}.ics", "calendar", "ics", country)
    yield Item(gettext("Everything (ZIP)"), f"all{ending}.zip", "all", "zip", country)


def rows_of(request: HttpRequest, page: Any, country: str) -> list[Row]:
    """Return the rows of the grid: two queries, whatever there is."""
    languages = versions(request, page)
    read = native_readings(page)
    known = built_files(page)
    states = {language.code: state_of(page, language, read) for language in languages}
    rows = []
    for item in items_of(page, country):
        cells = []
        for language in languages:
            if states[language.code] == "none":
                cells.append(Cell("none", "", language))
                continue
            line = (item.part, item.kind, language.code, item.country, item.paper, item.ink)
            cells.append(Cell(states[language.code], address(page, language.code, item.name), language, known.get(line)))
        rows.append(Row(item.label, cells))
    return rows


def native_readings(page: Any) -> set[str]:
    """Return the languages in which a native speaker has read this page."""
    found = NativeReview.objects.filter(page__translation_key=page.translation_key)
    return set(found.values_list("page__locale__language_code", flat=True))


def state_of(page: Any, language: Version, read: set[str]) -> str:
    """Return the state of all files of a page in one language."""
    if not language.ready:
        return "none"
    if is_old(page, language.code):
        return "old"
    return "ready" if language.code in read | {SOURCE_LANGUAGE} else "wait"


def is_old(page: Any, code: str) -> bool:
    """Whether a page is out of date in a language: its review is due, or what it was translated from was published after it."""
    if page.review_by and page.review_by < date.today():
        return True
    source, version = page.versions.get(SOURCE_LANGUAGE), page.versions[code]
    if source is None or code == SOURCE_LANGUAGE or not (source.last_published_at and version.last_published_at):
        return False
    return source.last_published_at > version.last_published_at


def built_files(page: Any) -> dict[Line, Known]:
    """Return pages and size of the newest build of each file, from the ledger."""
    rows = Release.objects.filter(page=page.resource_key or page.slug).order_by("sequence")
    fields = ("part", "kind", "language", "country", "paper", "ink", "pages", "bytes")
    return {tuple(row[:6]): Known(row[6] or 0, row[7]) for row in rows.values_list(*fields)}


def address(page: Any, code: str, name: str) -> str:
    """Return the address of a file of a page in a language."""
    with override(code):
        return reverse("print-file", kwargs={"slug": page.versions[code].slug, "name": name})
