"""Symbols are chosen by words, in every language that we read in."""

import pytest
import yaml
from django.conf import settings

from curricula.symbols import FALLBACK, SYMBOLS, WORDS, symbol, symbol_of


def test_every_name_in_the_data_is_drawn() -> None:
    assert set(yaml.safe_load(WORDS.read_text(encoding="utf-8"))) <= set(SYMBOLS)


def test_every_symbol_has_words_in_every_language() -> None:
    for name, words in yaml.safe_load(WORDS.read_text(encoding="utf-8")).items():
        assert set(words) == {code for code, _name in settings.LANGUAGES}, name


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        ("A helper listens.", "en", "listen"),
        ("I feel wobbly. I can tell.", "en", "wobbly"),
        ("Stop.", "en", "stop"),
        ("Leave the picture alone.", "en", "picture"),
        ("أحتاج إلى مساعدة.", "ar", "helper"),
        ("No es tu culpa.", "es", "good"),
        ("Appelle le numéro d’urgence.", "fr", "call"),
    ],
)
def test_a_line_shows_what_it_says(words: str, language: str, name: str) -> None:
    assert symbol_of(words, language) == name


def test_a_line_that_names_nothing_shows_the_lamp() -> None:
    assert symbol_of("Hm.", "en") == FALLBACK
    assert symbol_of("Whatever it is", "xx") == FALLBACK


def test_a_word_is_not_found_inside_another() -> None:
    assert symbol_of("Unstoppable", "en") == FALLBACK


def test_a_symbol_says_nothing_to_a_screen_reader() -> None:
    assert 'aria-hidden="true"' in symbol("listen")
