"""The library is a function of its address."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from curricula.models import LibraryPage
from curricula.shelves import library_context
from safelight.finding.search import PAGE

pytestmark = pytest.mark.usefixtures("library")


def search(address: str, language: str = "en") -> Any:
    library = LibraryPage.objects.get(locale__language_code=language)
    return library_context(library, QueryDict(address))["search"]


def test_everything_stands_on_shelves_by_age_first() -> None:
    found = search("")
    windows = [shelf.window for shelf in found.shelves if shelf.window]
    assert windows == sorted(windows, key=lambda w: int(w.partition("–")[0]))
    pages = [search(f"page={number}") for number in range(1, -(-found.total // PAGE) + 1)]
    assert found.total == sum(len(shelf.items) for page in pages for shelf in page.shelves)


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
    titles = [card.title for shelf in search("q=blackmail").shelves for card in shelf.items]
    assert any("Sextortion" in title for title in titles)


def test_a_title_comes_first() -> None:
    assert search("q=first hour").shelves[0].items[0].title == "Sextortion: the first hour"


@pytest.mark.parametrize(("language", "words"), [("es", "sextorsión"), ("fr", "sextorsion"), ("ar", "الابتزاز")])
def test_every_language_searches_its_own_pages(language: str, words: str) -> None:
    found = search(f"q={words}", language)
    assert found.total > 0
    assert all(card.url.startswith(f"/{language}/") for shelf in found.shelves for card in shelf.items)


def test_an_old_word_leads_to_the_page_and_says_why_we_say_it_otherwise() -> None:
    answer = Client().get("/en/library/?q=child+pornography").content.decode()
    assert "We say <strong>Child sexual abuse material (CSAM)</strong>" in answer
    assert "pornography suggests adults who agree" in answer


def test_who_looks_for_help_is_shown_the_way_to_it_first() -> None:
    answer = Client().get("/en/library/?q=blackmail").content.decode()
    assert "Is this happening to you or to your child?" in answer
    assert "Is this happening to you" not in Client().get("/en/library/?q=quiz").content.decode()


def test_words_of_another_language_lead_to_its_library() -> None:
    answer = Client().get("/en/library/?q=primera+hora").content.decode()
    assert 'href="/es/library/?q=primera+hora"' in answer


@pytest.mark.parametrize("number", ["0", "-1", "abc", "9999999999", "000001" + "9" * 5000, "٣", "%00"])
def test_a_page_that_is_none_breaks_nothing(number: str) -> None:
    assert Client().get(f"/en/library/?page={number}").status_code == 200


def test_a_faceted_search_asks_the_database_at_most_eight_times(django_assert_max_num_queries: Any) -> None:
    Client().get("/en/library/")
    with django_assert_max_num_queries(8):
        assert Client().get("/en/library/?band=12-14&topic=image-sharing&q=pictures").status_code == 200


def test_a_long_search_is_cut() -> None:
    assert len(search("q=" + "a" * 5000).words) == 100
