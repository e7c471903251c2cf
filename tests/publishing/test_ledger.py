"""The release ledger: append-only, each entry bound to the one before it, so that a change in the past shows."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from wagtail.models import Page

from safelight.printing.files import Wanted, build
from safelight.printing.package import build_package
from safelight.publishing.ledger import add, audit, digest_of, plain, standing, whole_ledger
from safelight.publishing.models import NOTHING, Frozen, LedgerHead, Release

pytestmark = pytest.mark.usefixtures("library")


def file(n: int, **values: Any) -> dict[str, Any]:
    told = {
        "name": f"file-{n}.pdf", "kind": "pdf", "sha256": f"{n:064x}", "page": "my-helpers", "part": "plan", "language": "en",
        "country": "", "paper": "a4", "ink": "colour", "pages": 3, "bytes": 1000, "version": "v1",
    }  # fmt: skip
    return told | values


def exported() -> list[dict[str, Any]]:
    return [plain(entry) for entry in Release.objects.all()]


def test_entries_are_bound_to_each_other_and_the_ledger_is_whole() -> None:
    first, second = add(**file(1)), add(**file(2))
    assert (first.sequence, first.previous) == (1, NOTHING)
    assert (second.sequence, second.previous) == (2, first.digest)
    assert whole_ledger() is None


def test_the_same_bytes_are_entered_once() -> None:
    assert add(**file(1)).sequence == add(**file(1, name="other.pdf")).sequence
    assert Release.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "value"), [("pages", 4), ("sha256", "f" * 64), ("name", "x.pdf"), ("made", "2020-01-01T00:00:00Z")]
)
def test_a_changed_value_shows(name: str, value: Any) -> None:
    for n in range(1, 6):
        add(**file(n))
    entries = exported()
    entries[2][name] = value
    fault = audit(entries)
    assert fault
    assert fault.sequence == 3


def test_an_entry_that_was_changed_together_with_its_hash_shows_at_the_next() -> None:
    for n in range(1, 4):
        add(**file(n))
    entries = exported()
    entries[0]["pages"] = 99
    entries[0]["digest"] = digest_of(entries[0])
    assert audit(entries).sequence == 2  # type: ignore[union-attr]


def test_missing_entries_show_in_the_middle_and_at_the_end() -> None:
    for n in range(1, 4):
        add(**file(n))
    entries = exported()
    assert audit([entries[0], entries[2]]).sequence == 2  # type: ignore[union-attr]
    assert audit(entries[:2], last=3).sequence == 3  # type: ignore[union-attr]


@pytest.mark.parametrize("statement", ["UPDATE publishing_release SET pages = 9", "DELETE FROM publishing_release"])
def test_the_database_refuses_to_change_an_entry(statement: str) -> None:
    add(**file(1))
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert whole_ledger() is None


def test_the_code_refuses_too() -> None:
    entry = add(**file(1))
    for change in (entry.save, entry.delete, Release.objects.all().delete, lambda: Release.objects.update(pages=1)):
        with pytest.raises(Frozen):
            change()


def test_an_older_file_says_what_is_newer() -> None:
    old, _new = add(**file(1)), add(**file(2, version="v2"))
    told = standing(old)
    assert (told["current"], told["words_changed"]) == (False, True)
    assert standing(add(**file(3, part="handouts")))["current"]


def test_a_file_that_is_built_is_entered() -> None:
    page = Page.objects.get(slug="my-helpers", locale__language_code="en").specific
    built = build(page, Wanted("plan", "gb"))
    entry = Release.objects.get(sha256=built.sha256)
    assert (entry.page, entry.part, entry.country, entry.pages) == ("my-helpers", "plan", "gb", built.pages)
    build(page, Wanted("plan", "gb"))
    assert LedgerHead.objects.get().last == Release.objects.count()


def test_a_package_is_verified_offline_and_a_changed_byte_is_caught(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    page = Page.objects.get(slug="parents-evening", locale__language_code="en").specific
    build_package(page, [Wanted("card"), Wanted("pulse")], tmp_path)
    archive = next(tmp_path.glob("*.zip"))
    ledger = tmp_path / "ledger.jsonl"
    call_command("audit_ledger", "--export", ledger)
    call_command("verify_release", *sorted(tmp_path.glob("*.pdf")), archive, "--ledger", ledger)
    assert capsys.readouterr().out.count("genuine and current") == 3

    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data + b"x" if "pulse" in name else data)
    with pytest.raises(CommandError, match="1 of 1 not verified"):
        call_command("verify_release", changed)
    told = capsys.readouterr().out
    assert "pulse-en-a4.pdf: changed" in told
    assert "card-en-a4.pdf: same" in told


def test_a_changed_export_is_refused_with_the_first_wrong_entry(tmp_path: Path) -> None:
    add(**file(1)), add(**file(2))
    ledger = tmp_path / "ledger.jsonl"
    call_command("audit_ledger", "--export", ledger)
    lines = ledger.read_text(encoding="utf-8").splitlines()
    entry = json.loads(lines[0]) | {"bytes": 1001}
    ledger.write_text("\n".join([json.dumps(entry), *lines[1:]]), encoding="utf-8")
    with pytest.raises(CommandError, match="entry 1 was changed"):
        call_command("audit_ledger", "--ledger", ledger)
    ledger.write_text("nothing\n", encoding="utf-8")
    with pytest.raises(CommandError, match="line 1: not JSON"):
        call_command("audit_ledger", "--ledger", ledger)


def test_a_lookup_by_five_digits_tells_no_more_than_the_list() -> None:
    add(**file(0xABC))
    found = Client().get("/en/verify/00000.json").json()["entries"]
    assert [one["name"] for one in found] == ["file-2748.pdf"]
    for wrong in ("0000", "000000", "zzzzz", "00000'"):
        assert Client().get(f"/en/verify/{wrong}.json").status_code == 404
