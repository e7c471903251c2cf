from pathlib import Path

import pytest

from safelight.core.library import catalogue as module
from safelight.core.library.catalogue import Catalogue, markdown_units, needs_translation


def test_a_text_is_found_for_its_page_before_it_is_found_for_all() -> None:
    catalogue = Catalogue("ar", {("", "Attention"): "انتباه", ("guide:x", "Attention"): "اهتمام"})
    assert catalogue.get("Attention", "guide:x") == "اهتمام"
    assert catalogue.get("Attention", "lesson:y") == "انتباه"


def test_figures_need_no_translation() -> None:
    assert Catalogue("ar", {}).get("24/7") == "24/7"
    assert Catalogue("ar", {}).get("Tell one.") is None
    assert needs_translation("5 min")


def test_markdown_is_translated_unit_by_unit_and_keeps_its_marks() -> None:
    catalogue = Catalogue("es", {("", "One."): "Uno.", ("", "Two"): "Dos", ("", "Three"): "Tres"})
    assert catalogue.markdown("One.\n\n1. Two\n2. Three") == "Uno.\n\n1. Dos\n2. Tres"
    assert catalogue.markdown("One.\n\nFour.") is None


def test_units_are_paragraphs_items_and_headings() -> None:
    assert markdown_units("### A\n\nb\nc\n\n- d\n- e") == ["A", "b\nc", "d", "e"]


def test_a_fuzzy_entry_is_no_translation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "content.po"
    path.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#, fuzzy\nmsgid "One"\nmsgstr "Uno"\n', "utf-8"
    )
    monkeypatch.setattr(module, "catalogue_path", lambda _language: path)
    assert Catalogue.read("es").get("One") is None
