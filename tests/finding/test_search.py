"""A search over the delivered library."""

import pytest

from curricula.models import LessonPage
from curricula.shelves import FACETS
from safelight.finding.search import Result, search

pytestmark = pytest.mark.usefixtures("library")


def find(words: str, language: str = "en", **chosen: str) -> Result:
    return search(language, words, chosen, list(FACETS))


def titles(result: Result) -> list[str]:
    return [found.card["title"] for found in result.documents]


@pytest.mark.parametrize(
    "typed", ["blackmail", "sextorshun", "sextortoin", "chantaje", "SEXTORTION!", "my son is being blackmailed"]
)
def test_sextortion_is_found_under_other_and_wrong_words(typed: str) -> None:
    assert any("Sextortion" in title for title in titles(find(typed))[:3])


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("es", "sextorsion"),
        ("es", "chantaje"),
        ("fr", "chantage"),
        ("fr", "revelation"),
        ("ar", "الإبتزاز"),
        ("ar", "الاِبتِزاز"),
        ("ar", "blackmail"),
    ],
)
def test_every_language_finds_with_and_without_accents_and_vowels(language: str, typed: str) -> None:
    assert find(typed, language).total > 0


def test_words_of_another_language_are_found_there() -> None:
    result = find("primera hora")
    assert result.elsewhere.get("es", 0) >= 1


def test_nonsense_finds_nothing_and_suggests_nothing() -> None:
    result = find("zzzqqqxxx")
    assert (result.total, result.documents, result.corrected) == (0, [], {})


def test_counts_hold_all_other_filters() -> None:
    result = find("", kind="lesson")
    assert result.counts["kind"].keys() > {"lesson"}
    assert sum(result.counts["band"].values()) == result.total
    for value, count in result.counts["band"].items():
        assert find("", kind="lesson", band=value).total == count


def test_what_is_taken_down_is_gone_and_comes_back() -> None:
    page = LessonPage.objects.get(resource_key="my-helpers", locale__language_code="en")
    before = find("", kind="lesson").total
    page.unpublish()
    assert find("", kind="lesson").total == before - 1
    assert "en" not in search("es", "my helpers mis", {}, ["language"]).counts
    page.get_latest_revision().publish()
    assert find("", kind="lesson").total == before


def test_a_renamed_page_has_its_new_address() -> None:
    page = LessonPage.objects.get(resource_key="my-helpers", locale__language_code="en")
    page.slug = "helpers-of-mine"
    page.save_revision().publish()
    assert any("helpers-of-mine" in found.card["url"] for found in find("helpers").documents)


def test_a_deleted_page_is_gone() -> None:
    page = LessonPage.objects.get(resource_key="my-helpers", locale__language_code="en")
    page.delete()
    assert all(found.card["title"] != page.title for found in find("").documents)
