"""Built files: what people call them, under what they are kept, and how they come to be there whole."""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings

from safelight.printing.document import INKS, check_choice, countries, document
from safelight.printing.engine import Engine, engine_key, page_count, render
from safelight.printing.recipes import printable, printables_of
from safelight.printing.signals import file_built
from safelight.printing.sources import write_whole

PAPER_NAMES = ("a4", "letter", "a3", "tabloid")


@dataclass(frozen=True)
class Wanted:
    """One file of a page: which part, for which country (lower case, may be empty), on which paper, in which ink, how long.

    `minutes` fits a lesson to a time (0: as it is), `class_size` makes so many sets (0: one); both stand in the query of an
    address, never in its name.
    """

    part: str
    country: str = ""
    paper: str = "a4"
    ink: str = "colour"
    minutes: int = 0
    class_size: int = 0

    @property
    def name(self) -> str:
        """The last part of its address."""
        pieces = [self.part, self.country, self.paper, "mono" if self.ink == "mono" else ""]
        return "-".join(piece for piece in pieces if piece) + ".pdf"

    @classmethod
    def parse(cls, name: str) -> "Wanted":
        """Read the last part of an address.

        Raises:
            ValueError: it is not `<part>[-<country>]-<paper>[-mono].pdf`, or names a paper that does not exist.
        """
        stem, dot, ending = name.rpartition(".")
        if not dot or ending != "pdf":
            raise ValueError(f"Unknown file: {name!r}. Allowed: names that end in .pdf.")
        pieces = stem.split("-")
        ink = "mono" if pieces[-1] == "mono" else "colour"
        pieces = pieces[:-1] if ink == "mono" else pieces
        paper = check_choice("paper", pieces.pop() if pieces else "", PAPER_NAMES)
        country = pieces.pop() if len(pieces) > 1 and len(pieces[-1]) == 2 else ""  # noqa: PLR2004
        return cls("-".join(pieces), country, paper, ink)

    def check(self, page: Any) -> "Wanted":
        """Return it for this page.

        Raises:
            ValueError: the page has no such part, or the country, paper or ink does not exist.
        """
        check_choice("paper", self.paper, printable(page, self.part).papers)
        check_choice("ink", self.ink, INKS)
        if self.country:
            check_choice("country", self.country, countries())
        return self


@dataclass(frozen=True)
class Built:
    """A finished file."""

    path: Path
    name: str
    pages: int
    version: str
    sha256: str


def people_name(page: Any, wanted: Wanted) -> str:
    """Return the name under which a file is saved, such as `safelight-parents-evening-ar-ma-a4-mono.pdf`.

    A page with a neutral title has nothing but its neutral slug in it; a part with a neutral title, nothing but its own name.
    The page's main part is not named.
    """
    stem = page.slug if page.neutral_title and getattr(page, "urgency", "") == "now" else page.file_stem
    offered = {item.key: item for item in printables_of(page)}
    if wanted.part in offered and offered[wanted.part].neutral:
        stem = ""
    main = next(iter(offered))
    pieces = [stem, "" if wanted.part == main else wanted.part, page.language, wanted.country, wanted.paper]
    pieces += ["mono" if wanted.ink == "mono" else "", f"{wanted.minutes}min" if wanted.minutes else ""]
    pieces += [f"class-of-{wanted.class_size}" if wanted.class_size else ""]
    return "-".join(piece for piece in pieces if piece) + ".pdf"


def key_of(tree: dict[str, Any]) -> str:
    """Return the hash of a document and of everything that decides how it looks."""
    told = json.dumps(tree, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{engine_key()}\0{told}".encode()).hexdigest()


def build(page: Any, wanted: Wanted, by: Engine | None = None) -> Built:
    """Return a file, built now or kept from before. No partial file is ever left.

    Raises:
        ValueError: something is wanted that does not exist.
        PrintError: it cannot be printed, with page, block and reason.
    """
    wanted = replace(wanted, country=wanted.country.lower()).check(page)
    tree = document(
        page, country=wanted.country, paper=wanted.paper, ink=wanted.ink, part=wanted.part, minutes=wanted.minutes,
        class_size=wanted.class_size,
    )  # fmt: skip
    key = key_of(tree)
    path = Path(settings.PRINT_ROOT) / key[:2] / f"{key}.pdf"
    if not path.exists():
        write_whole(path, render(tree, by=by).data)
    data = path.read_bytes()
    built = Built(path, people_name(page, wanted), page_count(data), tree["meta"]["version"], hashlib.sha256(data).hexdigest())
    tell(page, wanted, built, len(data))
    return built


def tell(page: Any, wanted: Wanted, built: Built, size: int) -> None:
    """Tell that a file is there for readers; one that is fitted to a time or made for a class is a part of its own."""
    part = f"{wanted.part}-{wanted.minutes}min" if wanted.minutes else wanted.part
    part = f"{part}-class-of-{wanted.class_size}" if wanted.class_size else part
    file_built.send(
        sender=type(page), page=page, part=part, kind="pdf", language=page.language, country=wanted.country,
        paper=wanted.paper, ink=wanted.ink, name=built.name, pages=built.pages, bytes=size, sha256=built.sha256, version=built.version,
    )  # fmt: skip
