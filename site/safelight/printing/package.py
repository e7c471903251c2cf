"""All files of a page in a folder: PDFs and what can be edited, one ZIP of them, a manifest. Everything is built before anything is written."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from safelight.printing.editable import Sought, build_editable, forms_of
from safelight.printing.files import Built, Wanted, build
from safelight.printing.recipes import printables_of
from safelight.printing.signals import file_built
from safelight.printing.zips import zipped


def wanted_files(page: Any, country: str, paper: str, ink: str) -> list[Wanted]:
    """Return one file for each printable of a page.

    Raises:
        ValueError: country, paper or ink does not exist.
    """
    return [Wanted(item.key, country.lower(), paper, ink).check(page) for item in printables_of(page)]


def build_package(page: Any, wanted: Iterable[Wanted], folder: Path) -> list[dict[str, Any]]:
    """Write all files into a folder and return the entries of the manifest.

    A file that cannot be built stops everything before the folder is touched; each file then appears there whole.

    Raises:
        PrintError: one cannot be printed.
        OSError: the folder cannot be written.
    """
    built = [(one, build(page, one)) for one in wanted]
    files = {done.name: done.path.read_bytes() for _one, done in built}
    entries = [entry(page, one, done) for one, done in built]
    for line, name, data in edited(page, built[0][0]):
        files[name] = data
        entries.append(line)
    archive = zip_name(page, built[0][0])
    inside = manifest(page, entries)
    data = zipped(files | {MANIFEST: inside, SUMS: sums(entries)})
    whole = {
        "name": archive, "bytes": len(data), "pages": None, "sha256": hashlib.sha256(data).hexdigest(), "version": built[0][1].version,
    }  # fmt: skip
    entries.append(described(page, built[0][0]) | whole)
    tell_zip(page, built[0][0], whole | {"manifest": hashlib.sha256(inside).hexdigest()})
    files |= {archive: data, MANIFEST: manifest(page, entries)}
    place(files, folder)
    return entries


def edited(page: Any, like: Wanted) -> Iterator[tuple[dict[str, Any], str, bytes]]:
    """Yield the files of a page that people edit, each with its entry in the manifest, for the same country."""
    for form in forms_of(page):
        done = build_editable(page, Sought(form, like.country))
        yield entry(page, replace(like, part=form.key), done), done.name, done.path.read_bytes()


MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
"""In every ZIP: what is in it, for programs, and for `sha256sum --check` on any machine."""


def manifest(page: Any, entries: list[dict[str, Any]]) -> bytes:
    """Return what is in a package, as JSON."""
    told = {"page": page.slug, "title": page.neutral_title or page.title, "files": entries}
    return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def sums(entries: list[dict[str, Any]]) -> bytes:
    """Return the hashes of the files as `sha256sum` writes and reads them."""
    return "".join(f"{one['sha256']}  {one['name']}\n" for one in entries).encode()


def tell_zip(page: Any, wanted: Wanted, whole: dict[str, Any]) -> None:
    """Tell that a ZIP is there for readers."""
    file_built.send(
        sender=type(page), page=page, part="all", kind="zip", language=page.language, country=wanted.country, paper=wanted.paper,
        ink=wanted.ink, **whole,
    )  # fmt: skip


def described(page: Any, wanted: Wanted) -> dict[str, Any]:
    """What a file was built for."""
    return {"language": page.language, "country": wanted.country or None, "paper": wanted.paper, "ink": wanted.ink}


def entry(page: Any, wanted: Wanted, built: Built) -> dict[str, Any]:
    """One line of the manifest."""
    size = built.path.stat().st_size
    told: dict[str, Any] = {
        "name": built.name,
        "part": wanted.part,
        "bytes": size,
        "pages": built.pages or None,
        "sha256": built.sha256,
        "version": built.version,
    }
    return described(page, wanted) | told


def zip_name(page: Any, wanted: Wanted) -> str:
    """The name of the ZIP: that of the files, without a part."""
    pieces = [page.file_stem, page.language, wanted.country, wanted.paper, "mono" if wanted.ink == "mono" else ""]
    return "-".join(piece for piece in pieces if piece) + ".zip"


def place(files: dict[str, bytes], folder: Path) -> None:
    """Write all files beside the folder's place first, then move each in with one step; the manifest comes last."""
    folder.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".building-"))
    try:
        for name, data in files.items():
            (building / name).write_bytes(data)
        for name in files:
            (building / name).replace(folder / name)
    finally:
        shutil.rmtree(building, ignore_errors=True)
