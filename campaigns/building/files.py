"""What the builder gives: one PDF, or one ZIP. It is written to a file without a name first: readers get the whole of it or nothing."""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext, override

from campaigns.building.choices import Choices
from campaigns.building.kit import kit_document, kit_front, pages_of
from campaigns.building.offers import Paper
from campaigns.building.press import set_kit
from safelight.printing.files import Wanted, build
from safelight.printing.package import MANIFEST, SUMS, entry, sums
from safelight.printing.signals import file_served
from safelight.printing.zips import ZIP_DATE

Papers = dict[str, list[Paper]]


def stem(choices: Choices) -> str:
    """The name of what was built, without an ending; it says nothing of what is inside."""
    pieces = ["safelight-kit", *choices.languages, choices.country, choices.paper, "mono" if choices.ink == "mono" else ""]
    return "-".join(piece for piece in pieces if piece)


def pdf_of(choices: Choices, papers: Papers, said: list[str], logo: str = "") -> IO[bytes]:
    """Return the whole kit as one PDF, ready to be read from its start.

    Raises:
        PrintError: it cannot be printed.
        OSError: there is no room to write it.
    """
    spool = temporary()
    spool.write(set_kit(kit_document(choices, papers, said, logo)).data)
    return told(ready(spool), choices, papers)


def zip_of(choices: Choices, papers: Papers, said: list[str], address: str, logo: str = "") -> IO[bytes]:
    """Return a ZIP: each paper as the file that everybody gets, a front of the kit's own, a manifest, and the hashes.

    Raises:
        PrintError: a paper cannot be printed.
        OSError: there is no room to write it.
    """
    spool = temporary()
    genuine: list[dict[str, Any]] = []
    with zipfile.ZipFile(spool, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for line, name, data in parts(choices, papers):
            put(archive, name, data)
            genuine.append(line)
        front = set_kit(kit_front(choices, papers, said, logo))
        own: dict[str, Any] = {
            "name": f"{stem(choices)}-front.pdf",
            "bytes": len(front.data),
            "pages": front.pages,
            "sha256": hashlib.sha256(front.data).hexdigest(),
        }
        put(archive, own["name"], front.data)
        put(archive, MANIFEST, manifest(choices, genuine, own, said, address, with_logo=bool(logo)))
        put(archive, SUMS, sums([*genuine, own]))
    return told(ready(spool), choices, papers)


def parts(choices: Choices, papers: Papers) -> Iterator[tuple[dict[str, Any], str, bytes]]:
    """Yield each paper in each language: its line in the manifest, its name, its bytes; one at a time."""
    for language in choices.languages:
        pages = pages_of(papers[language], language)
        for paper in papers[language]:
            with override(language):
                wanted = Wanted(paper.part, choices.country, choices.paper, choices.ink)
                built = build(pages[paper.slug], wanted)
                yield entry(pages[paper.slug], wanted, built), built.name, built.path.read_bytes()


def manifest(
    choices: Choices, genuine: list[dict[str, Any]], own: dict[str, Any], said: list[str], address: str, *, with_logo: bool
) -> bytes:
    """Return what is in a ZIP, as JSON. `files` are ours and can be checked; what the people who made the kit added stands apart."""
    with override(choices.language):
        added = [
            (choices.group, gettext("the name of your group")),
            (choices.service or choices.contact, gettext("a service near you")),
            (choices.start, gettext("your own clock times")),
            (with_logo, gettext("your logo")),
        ]
        told = {
            "kit": stem(choices), "files": genuine, "left_out": said, "address": address,
            "made_by_you": {
                "files": [own], "with": [name for there, name in added if there],
                "note": gettext("Made by you with Safelight’s kit builder. The parts under “files” are unchanged and can be checked at %(address)s.") % {"address": f"{settings.SITE_ADDRESS}/{choices.language}/verify/"},
            },
        }  # fmt: skip
    return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def told(spool: IO[bytes], choices: Choices, papers: Papers) -> IO[bytes]:
    """Return a complete file, and tell which papers a reader is given with it: nothing about the reader."""
    for language in choices.languages:
        pages = pages_of(papers[language], language)
        for paper in papers[language]:
            page = pages[paper.slug]
            file_served.send(sender=type(page), page=page, part=paper.part, kind="pdf", language=language)
    return spool


def put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add a file under the one date and the one set of rights that all have."""
    info = zipfile.ZipInfo(name, ZIP_DATE)
    info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
    archive.writestr(info, data)


def temporary() -> IO[bytes]:
    """Return a file without a name: it is gone when it is closed, and when the process ends in any way."""
    settings.VAR.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryFile(dir=settings.VAR)


def ready(spool: IO[bytes]) -> IO[bytes]:
    """Return a complete file at its start; what cannot be written fails here, before anybody reads."""
    spool.flush()
    spool.seek(0)
    return spool
