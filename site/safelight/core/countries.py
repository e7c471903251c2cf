"""Countries and languages: codes and names in every language, from Unicode's data."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language


@lru_cache(maxsize=32)
def country_names(language: str) -> dict[str, str]:
    """Return code → name for every territory with two letters, in `language`."""
    return {code: name for code, name in Locale.parse(language).territories.items() if len(code) == 2 and code.isalpha()}  # noqa: PLR2004


def country_name(code: str, language: str | None = None) -> str:
    """Return the name of a country in `language` (the active one by default); the code itself when it has none."""
    return country_names(language or get_language() or "en").get(code.upper(), code.upper())


def sorted_countries(codes: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return (code, name) for each country, sorted by name as `language` sorts."""
    return sorted(((code, country_name(code, language)) for code in codes), key=lambda pair: _sort_key(pair[1]))


def language_name(code: str, language: str | None = None) -> str:
    """Return the name of a language in `language` (the active one by default); the code itself when it has none."""
    try:
        return Locale.parse(code.replace("-", "_")).get_display_name(language or get_language() or "en") or code
    except (UnknownLocaleError, ValueError):
        return code


def _sort_key(name: str) -> str:
    """Letters without their marks, so that Égypte stands under E; good enough for a list of a hundred names."""
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c)).removeprefix("ال")
