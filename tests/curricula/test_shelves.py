"""The library is a function of its address."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from curricula.models import LibraryPage
from curricula.shelves import library_context

pytestmark = pytest.mark.usefixtures("library")


def search(address: str, language: str = "en") -> Any:
    library = LibraryPage.objects.get(locale__language_code=language)
    return library_context(library, QueryDict(address))["search"]


def test_everything_stands_on_shelves_by_age_first() -> None:
    found = search("")
    windows = [shelf.window for shelf in found.shelves if shelf.window]
    assert windows == sorted(windows, key=lambda w: int(w.partition("–")[0]))
    assert found.total == sum(len(shelf.items) for shelf in found.shelves)


def test_a_count_is_what_one_finds_behind_it() -> None:
    found = search("kind=lesson")
    for facet in found.facets:
        for value in facet.values:
            if not value.chosen:
                assert search(value.address.removeprefix("?")).total == value.count, value


def test_values_that_would_leave_nothing_are_not_offered() -> None:
    found = search("kind=guide")
    assert all(value.count for facet in found.facets for value in facet.values)
    assert "band" not in {facet.name for facet in found.facets}


def test_a_chosen_value_can_be_taken_away() -> None:
    chip = search("kind=guide").chips[0]
    assert chip.address == "?"


def test_unknown_values_find_nothing_and_break_nothing() -> None:
    assert Client().get("/en/library/?kind=zzz&band=%00&q=%22%27").status_code == 200


def test_other_and_older_words_lead_to_a_resource() -> None:
    titles = [page.title for shelf in search("q=blackmail").shelves for page in shelf.items]
    assert any("Sextortion" in title for title in titles)


def test_a_title_comes_first() -> None:
    assert search("q=first hour").shelves[0].items[0].title == "Sextortion: the first hour"


@pytest.mark.parametrize(("language", "words"), [("es", "sextorsión"), ("fr", "sextorsion"), ("ar", "الابتزاز")])
def test_every_language_searches_its_own_pages(language: str, words: str) -> None:
    found = search(QueryDict(mutable=True).urlencode() + f"q={words}", language)
    assert found.total > 0
    assert {page.locale.language_code for shelf in found.shelves for page in shelf.items} == {language}


def test_a_long_search_is_cut() -> None:
    assert len(search("q=" + "a" * 5000).words) == 100
