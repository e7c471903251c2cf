"""Words are found however they are written."""

import pytest

from safelight.finding.words import fold, stem, tokens


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("SEXTORSION", "sextorsión"),
        ("ecole", "École"),
        ("الإبتزاز", "الابتزاز"),
        ("الاِبْتِزازُ", "الابتزاز"),
        ("مساعده", "مساعدة"),
        ("مســـاعدة", "مساعدة"),
        ("منتدي", "منتدى"),
        ("STRASSE", "straße"),
    ],
)
def test_accents_case_vowels_and_letters_written_for_each_other_do_not_matter(typed: str, written: str) -> None:
    assert fold(typed) == fold(written)


def test_marks_that_are_letters_stay() -> None:
    assert fold("हिंदी") == "हिंदी"
    assert fold("हिंदी") != fold("हद")


def test_words_stand_alone() -> None:
    assert tokens("Who, me? “It’s not—your fault”.") == ["who", "me", "it", "s", "not", "your", "fault"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "threatened", "threatening"),
        ("es", "amenazas", "amenaza"),
        ("fr", "menaces", "menace"),
        ("ar", "الملصقات", "ملصقات"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, one: str, other: str) -> None:
    assert stem(fold(one), language) == stem(fold(other), language)


def test_a_language_without_rules_keeps_its_words() -> None:
    assert stem("mga", "tl") == "mga"
