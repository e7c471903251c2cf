"""Adding to the ledger, and proving that nothing in it was changed. Plain functions over plain dictionaries do the proving."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from safelight.publishing.models import NOTHING, LedgerHead, Release

FIELDS = (
    "sequence", "made", "name", "kind", "sha256", "page", "part", "language", "country", "paper", "ink", "pages", "bytes", "version",
    "manifest", "previous",
)  # fmt: skip
"""What an entry's own hash covers."""
LINE = ("page", "part", "language", "country", "paper", "ink", "kind")
"""Files that are alike in these are versions of each other."""


@dataclass(frozen=True)
class Fault:
    """The first entry at which the ledger is not whole, and why."""

    sequence: int
    reason: str


def plain(entry: Release) -> dict[str, Any]:
    """Return an entry as it is hashed and exported; its time in whole seconds, UTC."""
    told = {name: getattr(entry, name) for name in FIELDS}
    told["made"] = entry.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return told | {"digest": entry.digest}


def digest_of(entry: dict[str, Any]) -> str:
    """Return the SHA-256 of an entry over its canonical JSON: sorted keys, no spaces, UTF-8."""
    told = json.dumps({name: entry[name] for name in FIELDS}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def audit(entries: Iterable[dict[str, Any]], last: int | None = None) -> Fault | None:
    """Return the first fault in a ledger; None when it is whole. `last` is the number that the last entry must have, if known."""
    previous, expected = NOTHING, 1
    for entry in entries:
        number = entry["sequence"]
        if number != expected:
            return Fault(expected, f"entry {expected} is missing")
        if entry["previous"] != previous:
            return Fault(number, f"entry {number} does not follow the one before it")
        if digest_of(entry) != entry["digest"]:
            return Fault(number, f"entry {number} was changed")
        previous, expected = entry["digest"], expected + 1
    if last is not None and expected - 1 != last:
        return Fault(expected, f"entries are missing at the end: {last} were made, {expected - 1} are there")
    return None


@transaction.atomic
def add(**file: Any) -> Release:
    """Enter a file, once: the same bytes are never entered again. `file` has the fields of an entry without number, time and hashes."""
    LedgerHead.objects.get_or_create(pk=1)
    LedgerHead.objects.filter(pk=1).update(last=F("last"))  # takes the lock before anything is read
    if known := Release.objects.filter(sha256=file["sha256"]).first():
        return known
    before = Release.objects.order_by("-sequence").first()
    number = before.sequence + 1 if before else 1
    made = datetime.now(UTC).replace(microsecond=0)
    entry = Release(sequence=number, made=made, previous=before.digest if before else NOTHING, **file)
    entry.digest = digest_of(plain(entry))
    entry.save()
    LedgerHead.objects.filter(pk=1).update(last=number)
    return entry


def whole_ledger() -> Fault | None:
    """Audit the ledger in the database."""
    head = LedgerHead.objects.filter(pk=1).first()
    return audit((plain(entry) for entry in Release.objects.iterator()), head.last if head else 0)


def newest(entry: Release) -> Release:
    """Return the newest version of a file; the entry itself when nothing is newer."""
    return Release.objects.filter(**{name: getattr(entry, name) for name in LINE}).order_by("-sequence")[0]


def standing(entry: Release) -> dict[str, Any]:
    """Return an entry with whether it is current, and what is different in the newest version."""
    latest = newest(entry)
    told = plain(entry) | {"current": latest.sequence == entry.sequence, "newest": "", "words_changed": False}
    if not told["current"]:
        told |= {"newest": plain(latest)["made"][:10], "words_changed": latest.version != entry.version}
    return told
