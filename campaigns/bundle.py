"""Everything of a campaign or a kit in one ZIP, in one language and for one country, with `manifest.json` and `SHA256SUMS`."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from campaigns.cards import build_card, cards_of
from campaigns.naming import part_name
from campaigns.schedule import schedule
from safelight.printing.document import check_choice, countries
from safelight.printing.editable import Sought, build_editable, forms_of
from safelight.printing.files import Built, Wanted, build
from safelight.printing.package import MANIFEST, SUMS, manifest, sums
from safelight.printing.recipes import WALL, Printable, printables_of
from safelight.printing.signals import file_built
from safelight.printing.sources import write_whole
from safelight.printing.zips import zipped

LETTER = frozenset({"bz", "ca", "cl", "co", "cr", "gt", "mx", "ni", "pa", "ph", "pr", "sv", "us", "ve"})
"""Countries that print on US Letter; all others use A4 (source: Unicode CLDR, supplemental measurement data, paperSize)."""
PAPERS = {True: ("letter", "tabloid"), False: ("a4", "a3")}
TOGETHER = ("posters",)
"""Printables that only bring together what stands in the ZIP by itself."""
NAMES = {"kit": "guide", "press": "press-note", "posters": "posters-as-text"}
"""Parts that are called otherwise in the names of files."""


@dataclass(frozen=True)
class Piece:
    """One file of a ZIP: its name there, its bytes, and what the manifest says of it."""

    name: str
    data: bytes
    told: dict[str, Any]


def papers_of(country: str) -> tuple[str, str]:
    """Return the paper of a desk and of a wall in a country."""
    return PAPERS[country in LETTER]


def prints(page: Any, country: str) -> Iterator[tuple[Printable, Wanted]]:
    """Yield the PDFs of a ZIP: posters on both papers of the region in both inks, all else on the paper of a desk."""
    desk, wall = papers_of(country)
    for item in printables_of(page):
        if item.key in TOGETHER:
            continue
        hangs = item.papers == WALL
        for paper in (desk, wall) if hangs else (desk,):
            for ink in ("colour", "mono") if hangs else ("colour",):
                yield item, Wanted(item.key, country, paper, ink)


def pieces(page: Any, country: str, start: date | None) -> Iterator[Piece]:
    """Yield every file; each is built now or kept from before."""
    for item, wanted in prints(page, country):
        ink = wanted.ink if item.papers == WALL else ""
        name = part_name(
            page,
            NAMES.get(item.key, item.key),
            paper=wanted.paper,
            ink=ink,
            country=country,
            ending="pdf",
            neutral=bool(item.neutral),
        )
        yield piece(name, build(page, wanted), wanted.part, country, wanted.paper, wanted.ink)
    for form in forms_of(page):
        name = part_name(page, NAMES.get(form.key, form.key), country=country, ending=form.ending)
        yield piece(name, build_editable(page, Sought(form, country)), form.key, country)
    for ending in ("png", "webp"):
        for card in cards_of(page, ending):
            done = build_card(page, card)
            yield piece(done.name, done, card.part)
    if start is not None and cards_of(page):
        data = schedule(page, start, country)
        told = {"part": "calendar", "country": country or None, "paper": None, "ink": None, "pages": None, "version": ""}
        yield Piece(part_name(page, "calendar", country=country, ending="ics"), data, told)


def piece(name: str, done: Built, part: str, country: str = "", paper: str = "", ink: str = "") -> Piece:
    """Return a built file as one of a ZIP."""
    told = {
        "part": part, "country": country or None, "paper": paper or None, "ink": ink or None, "pages": done.pages or None,
        "version": done.version,
    }  # fmt: skip
    return Piece(name, done.path.read_bytes(), told)


def bundle(page: Any, country: str = "", start: date | None = None) -> tuple[str, bytes]:
    """Return the name of the ZIP and its bytes. The same words give the same bytes.

    One with a calendar holds the day that somebody chose: it is put together for them, not kept, and not entered in the ledger.

    Raises:
        ValueError: there is no such country.
        PrintError: a file cannot be set; then there is no ZIP.
    """
    if country:
        check_choice("country", country, countries())
    found = list(pieces(page, country, start))
    entries = [entry(page, one) for one in found]
    inside = manifest(page, entries)
    name = part_name(page, country=country, ending="zip")
    files = {one.name: one.data for one in found}
    if start is not None:
        return name, zipped(files | {MANIFEST: inside, SUMS: sums(entries)})
    path = kept_at(inside)
    if not path.exists():
        write_whole(path, zipped(files | {MANIFEST: inside, SUMS: sums(entries)}))
    data = path.read_bytes()
    file_built.send(
        sender=type(page), page=page, part="all", kind="zip", language=page.language, country=country, paper="", ink="", name=name,
        pages=None, bytes=len(data), sha256=hashlib.sha256(data).hexdigest(), version=found[0].told["version"],
        manifest=hashlib.sha256(inside).hexdigest(),
    )  # fmt: skip
    return name, data


def kept_at(inside: bytes) -> Path:
    """Return where a ZIP with this manifest is kept: its files are told by their hashes there."""
    key = hashlib.sha256(json.dumps([inside.decode(), "bundle-1"]).encode()).hexdigest()
    return Path(settings.PRINT_ROOT) / key[:2] / f"{key}.zip"


def entry(page: Any, one: Piece) -> dict[str, Any]:
    """Return one line of the manifest."""
    own = {"name": one.name, "language": page.language, "bytes": len(one.data), "sha256": hashlib.sha256(one.data).hexdigest()}
    return own | one.told
