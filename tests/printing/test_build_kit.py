"""The kit on the command line: all files, one ZIP, one manifest; the same bytes each time."""

import hashlib
import json
import zipfile

import pytest
from django.core.management import CommandError, call_command

from safelight.printing import engine
from safelight.printing.fake import FakeEngine


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def build(output, **options):
    call_command("build_kit", "parents-evening", output=output, verbosity=0, **{"language": "ar", "country": "ma"} | options)


def test_two_runs_give_the_same_bytes_with_a_true_manifest(library, print_root, tmp_path):
    build(tmp_path / "one")
    first = contents(tmp_path / "one")
    for path in print_root.rglob("*.pdf"):
        path.unlink()
    build(tmp_path / "two")
    assert contents(tmp_path / "two") == first
    manifest = json.loads(first["manifest.json"])
    for entry in manifest["files"]:
        data = first[entry["name"]]
        assert (len(data), hashlib.sha256(data).hexdigest()) == (entry["bytes"], entry["sha256"])
        assert (entry["language"], entry["country"], entry["paper"]) == ("ar", "ma", "a4")
        assert entry["version"]
    assert {entry["name"] for entry in manifest["files"]} | {"manifest.json"} == set(first)
    assert "safelight-parents-evening-ar-ma-a4.pdf" in first


def test_the_zip_holds_every_file_with_one_date(library, print_root, tmp_path):
    build(tmp_path / "kit")
    with zipfile.ZipFile(tmp_path / "kit" / "safelight-parents-evening-ar-ma-a4.zip") as archive:
        names = archive.namelist()
        files = [name for name in contents(tmp_path / "kit") if name.endswith((".pdf", ".pptx", ".docx"))]
        assert names == sorted([*files, "manifest.json", "SHA256SUMS"])
        assert "safelight-parents-evening-slides-ar-ma.pptx" in names
        assert "safelight-parents-evening-letter-ar-ma.docx" in names
        assert {info.date_time for info in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("options", [{"paper": "a5"}, {"country": "xx"}, {"language": "de"}, {"ink": "red"}])
def test_an_unknown_choice_is_a_sentence_and_makes_no_folder(library, print_root, tmp_path, options):
    with pytest.raises(CommandError, match="Allowed: "):
        build(tmp_path / "kit", **options)
    assert not (tmp_path / "kit").exists()


def test_a_failure_leaves_no_file(library, print_root, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "engine", lambda: FakeEngine(fails="out of paper"))
    with pytest.raises(CommandError, match=r"Parents|out of paper"):
        build(tmp_path / "kit", language="en")
    assert list(tmp_path.rglob("*.pdf")) == []
    assert not (tmp_path / "kit").exists()


def test_one_page_can_be_printed_alone(library, print_root, tmp_path):
    call_command("print_page", "family-guide-3", part="one-page", country="gb", output=tmp_path, verbosity=0)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["family-guide-3-one-page-en-gb-a4.pdf"]


def test_a_page_that_cannot_be_printed_is_named(library, tmp_path):
    with pytest.raises(CommandError, match="glossary"):
        call_command("print_page", "glossary", output=tmp_path, verbosity=0)
