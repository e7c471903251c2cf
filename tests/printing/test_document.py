"""A page as a document: plain data, complete before any engine sees it."""

import json
import re

import pytest

from safelight.printing.document import document
from safelight.printing.labels import LABELS


def kinds(node: object) -> set[str]:
    """All types of nodes inside a value."""
    if isinstance(node, dict):
        found = {node["type"]} if "type" in node else set()
        return found.union(*(kinds(value) for value in node.values()))
    if isinstance(node, list):
        return set().union(*(kinds(value) for value in node)) if node else set()
    return set()


def test_a_document_is_plain_json_without_html(document_of):
    told = json.dumps(document_of("parents-evening", "kit"), ensure_ascii=False)
    body = json.dumps(document_of("parents-evening", "kit")["body"], ensure_ascii=False)
    assert json.loads(told)
    assert "<p>" not in body
    assert "</" not in body


def test_nothing_is_left_open_in_it(document_of):
    for slug, part in (
        ("parents-evening", "kit"),
        ("family-guide-3", "guide"),
        ("not-your-fault", "plan"),
        ("sextortion-a-way-out", "all"),
    ):
        body = document_of(slug, part, country="gb")["body"]
        assert not re.search(r"\[\[ *(services|checked)", json.dumps(body))
        assert "checked" not in kinds(body)


def test_services_in_a_sentence_carry_the_numbers_of_the_country(document_of):
    letter = json.dumps(document_of("parents-evening", "letter", country="gb"))
    assert "NSPCC Helpline" in letter
    assert "0808 800 5000" in letter


def test_an_unconfirmed_service_always_carries_its_label(document_of):
    body = document_of("parents-evening", "services", country="us")["body"]
    services = [s for node in body if node["type"] == "services" for g in node["groups"] for s in g["services"]]
    childhelp = [s for s in services if s["name"].startswith("Childhelp")]
    assert childhelp and all(s["note"] == "Not confirmed by us yet" for s in childhelp)


def test_every_long_document_has_the_disclosure_card_the_services_and_the_colophon(document_of):
    for slug, part in (
        ("parents-evening", "kit"),
        ("family-guide-3", "guide"),
        ("not-your-fault", "plan"),
        ("sextortion-a-way-out", "plan"),
    ):
        found = kinds(document_of(slug, part)["body"])
        assert {"disclosure_card", "services", "colophon", "evidence", "content_note"} <= found, (slug, part)


def test_a_neutral_page_shows_nothing_in_the_title_of_its_file(document_of):
    meta = document_of("family-guide-3", "guide")["meta"]
    assert meta["title"] == "Family guide 3"
    assert "extortion" not in meta["description"].lower()


def test_the_version_changes_with_a_word_and_not_with_the_paper(page_of):
    page = page_of("parents-evening")
    version = document(page, part="kit")["meta"]["version"]
    assert document(page, part="kit", paper="letter", ink="mono")["meta"]["version"] == version
    assert document(page, part="cards")["meta"]["version"] == version
    page.how_to_use += " One word more."
    assert document(page, part="kit")["meta"]["version"] != version


def test_digits_follow_the_country_of_an_arabic_reader(document_of):
    assert document_of("parents-evening", "kit", "ar", country="eg")["meta"]["numerals"] == "arab"
    assert document_of("parents-evening", "kit", "ar", country="ma")["meta"]["numerals"] == "latn"
    assert document_of("parents-evening", "kit", "ar")["meta"]["numerals"] == "latn"
    assert document_of("parents-evening", "kit", "en", country="eg")["meta"]["numerals"] == "latn"


def test_an_unread_translation_says_so(document_of):
    assert document_of("parents-evening", "kit", "ar")["meta"]["notice"]
    assert not document_of("parents-evening", "kit", "en")["meta"]["notice"]


def test_a_translation_read_by_a_native_speaker_says_nothing(page_of):
    from datetime import date

    from safelight.translating.models import NativeReview

    page = page_of("parents-evening", "ar")
    NativeReview.objects.create(page=page.page_ptr, on=date(2026, 11, 25), by="Native reviewer")
    assert not document(page_of("parents-evening", "ar"), part="kit")["meta"]["notice"]


@pytest.mark.parametrize(
    ("choice", "allowed"),
    [
        ({"paper": "a5"}, "a4"),
        ({"ink": "red"}, "mono"),
        ({"part": "poem"}, "certificate"),
        ({"country": "xx"}, "gb"),
        ({"language": "de"}, "ar"),
    ],
)
def test_an_unknown_choice_is_refused_with_what_is_allowed(page_of, choice, allowed):
    with pytest.raises(ValueError, match=allowed):
        document(page_of("parents-evening"), **{"part": "kit"} | choice)


def test_the_teacher_side_of_handouts_stands_apart(document_of):
    body = document_of("sextortion-a-way-out", "handouts")["body"]
    sides = [node for node in body if node["type"] == "handout"]
    assert sides and all("side" not in node for node in sides)
    answers = [node for node in body if node["type"] == "work_page" and node["for"] == "teachers"]
    assert any(inner.get("side") == "answers" for node in answers for inner in node["content"])


def test_typst_asks_for_no_label_that_does_not_exist():

    from safelight.printing.sources import sources

    used = {name for text in sources().values() for name in re.findall(r"\blabels\.([a-z_]+)", text)} - {"at"}
    assert used <= set(LABELS)
