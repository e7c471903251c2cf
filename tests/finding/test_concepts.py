"""Other words for the same thing, in every language."""

from typing import Any

import pytest

from safelight.core.models import Topic
from safelight.evidence.models import GlossaryTerm
from safelight.finding import concepts
from safelight.finding.checks import check_concepts
from safelight.finding.words import tokens


def ids(text: str, language: str = "en") -> list[str]:
    return [match.concept.id for match in concepts.matches(tokens(text), language)[0]]


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("blackmail", "sextortion"), ("blackmailed", "sextortion"), ("chantage", "sextortion"), ("chantaje", "sextortion"),
        ("ابتزاز", "sextortion"), ("revenge porn", "image-shared"), ("pornografia infantil", "csam"), ("want to die", "crisis"),
    ],
)  # fmt: skip
def test_a_word_of_any_language_leads_to_its_concept(typed: str, concept: str) -> None:
    assert ids(typed) == [concept]


def test_longer_phrases_win_and_other_words_are_left() -> None:
    found, left = concepts.matches(tokens("my child was blackmailed yesterday"), "en")
    assert [match.concept.id for match in found] == ["parents", "sextortion"]
    assert left == ["was", "yesterday"]


def test_old_words_are_known_as_old() -> None:
    match = concepts.matches(tokens("Child Pornography"), "en")[0][0]
    assert match.is_old
    assert match.typed == "child pornography"


@pytest.mark.usefixtures("library")
def test_every_term_and_topic_that_a_concept_names_exists() -> None:
    entries = concepts.concepts()
    terms, topics = {e.term for e in entries if e.term}, {topic for e in entries for topic in e.topics}
    assert terms <= set(GlossaryTerm.objects.values_list("key", flat=True))
    assert topics <= set(Topic.objects.values_list("key", flat=True))


@pytest.mark.usefixtures("library")
def test_every_old_word_has_a_reason_in_the_glossary() -> None:
    old = {e.term for e in concepts.concepts() if e.old and e.term}
    assert not GlossaryTerm.objects.filter(key__in=old, avoid="").exists()


def test_every_concept_has_words_in_every_language_of_the_site(settings: Any) -> None:
    codes = {code for code, _name in settings.LANGUAGES}
    assert [e.id for e in concepts.concepts() if not codes <= set(e.words)] == []


def test_a_wrong_file_stops_the_checks(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tmp_path / "concepts.yaml"
    wrong.write_text("- {id: one, wordz: {en: [a]}}\n", encoding="utf-8")
    monkeypatch.setattr(concepts, "FILE", wrong)
    concepts.concepts.cache_clear()
    try:
        assert [error.id for error in check_concepts()] == ["safelight.E040"]
    finally:
        concepts.concepts.cache_clear()
