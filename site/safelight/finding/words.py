"""From a text to the words by which it is found: without case, accents or Arabic vowels, and by their stems."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\w+")
_MARKED = ("LATIN", "ARABIC", "CYRILLIC", "GREEK")
"""Scripts in which a mark may be left out by whoever types; in others, such as Devanagari, marks are letters."""
_ARABIC = str.maketrans({"ى": "ي", "ة": "ه", "ـ": "", "ٱ": "ا", "ڤ": "ف", "گ": "ك"})
_ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
"""The article of Arabic, with what may be written before it."""
_STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "ar": "arabic", "pt": "portuguese", "hi": "hindi"}


def fold(text: str) -> str:
    """Return a text without case, accents, Arabic vowels and the letters that are often written for each other."""
    plain = unicodedata.normalize("NFKD", text.replace("ـ", "").casefold())
    return "".join(c for c in plain if not _is_mark(c)).translate(_ARABIC)


@lru_cache(maxsize=4096)
def _is_mark(character: str) -> bool:
    if unicodedata.category(character) != "Mn":
        return False
    name = unicodedata.name(character, "")
    return name.startswith(("COMBINING", *_MARKED))


def tokens(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return _WORD.findall(fold(text))


def unique(texts: Iterable[str]) -> str:
    """Return the folded words of some texts, each once, with spaces between."""
    return " ".join(dict.fromkeys(word for text in texts for word in tokens(text)))


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word by the Snowball rules of a language; the word itself where there are none."""
    name = _STEMMERS.get(language.partition("-")[0])
    if name == "arabic" and len(word) > 4:  # noqa: PLR2004
        word = _ARTICLE.sub("", word)  # the stemmer cuts differently with the article than without
    return _stemmer(name).stemWord(word) if name else word


@lru_cache(maxsize=8)
def _stemmer(name: str) -> "snowballstemmer.stemmer":  # type: ignore[valid-type]
    return snowballstemmer.stemmer(name)
