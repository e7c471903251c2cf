"""Verifying files without the site: by an exported ledger, and by the manifest inside a ZIP."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safelight.publishing.ledger import FIELDS

MANIFEST = "manifest.json"
MOST_BYTES = 200 * 1024 * 1024
"""Largest file inside a ZIP that is read."""


class BadLedger(ValueError):
    """An exported ledger that cannot be read; the message names the line."""


@dataclass(frozen=True)
class Inside:
    """A file of a ZIP, beside what its manifest says.

    `state` is `same`, `changed`, `missing`, `unknown` (the manifest does not name it) or `added` (by whoever built the kit: not ours).
    """

    name: str
    state: str


def read_ledger(path: Path) -> list[dict[str, Any]]:
    """Read an exported ledger.

    Raises:
        OSError: it cannot be opened.
        BadLedger: a line is no entry.
    """
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            entry = json.loads(line)
        except ValueError as error:
            raise BadLedger(f"{path}, line {number}: not JSON") from error
        if not isinstance(entry, dict) or not {*FIELDS, "digest"} <= set(entry):
            raise BadLedger(f"{path}, line {number}: not an entry of a release ledger")
        entries.append(entry)
    return entries


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_inside(path: Path) -> list[Inside] | None:
    """Compare the files of a ZIP with its manifest; None when it is no ZIP or has no manifest."""
    if not zipfile.is_zipfile(path):
        return None
    with zipfile.ZipFile(path) as archive:
        if MANIFEST not in archive.namelist():
            return None
        try:
            manifest = json.loads(archive.read(MANIFEST))
            told = {one["name"]: one["sha256"] for one in manifest["files"]}
            added = {one["name"] for one in manifest.get("made_by_you", {}).get("files", [])}
        except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile):
            return [Inside(MANIFEST, "changed")]
        return list(_compare(archive, told, added))


def _compare(archive: zipfile.ZipFile, told: dict[str, str], added: set[str]) -> Iterator[Inside]:
    names = set(archive.namelist())
    for name, wanted in sorted(told.items()):
        if name not in names:
            yield Inside(name, "missing")
            continue
        if archive.getinfo(name).file_size > MOST_BYTES:
            yield Inside(name, "changed")
            continue
        try:
            found = hashlib.sha256(archive.read(name)).hexdigest()
        except (zipfile.BadZipFile, OSError, EOFError):
            found = ""
        yield Inside(name, "same" if found == wanted else "changed")
    for name in sorted(names - set(told) - {MANIFEST, "SHA256SUMS"}):
        yield Inside(name, "added" if name in added else "unknown")
