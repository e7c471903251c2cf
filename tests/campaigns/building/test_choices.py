"""The address says everything, and anything that it cannot say is a sentence."""

import pytest
from django.http import QueryDict

from campaigns.building.choices import MOST_ITEMS, Choices, clock_of, moved, read

COUNTRIES = ["gb", "ma"]


def test_an_address_is_read_and_written_without_loss():
    chosen = Choices("ar", ("a.plan", "b.kit"), "en", "ma", "letter", "mono", "18:30", "Club", "Drop-in", "0117 496 0123")
    assert read(QueryDict(chosen.query), "en", COUNTRIES) == (chosen, [])


def test_what_is_usual_is_not_written():
    assert Choices("en", ("a.plan",)).query == "item=a.plan&language=en"


@pytest.mark.parametrize("query", ["language=xx", "beside=xx", "country=zz", "paper=a5", "ink=red"])
def test_a_choice_that_does_not_exist_is_a_sentence_and_the_usual_one_stands(query):
    chosen, said = read(QueryDict(query), "en", COUNTRIES)
    assert chosen == Choices("en")
    assert len(said) == 1


def test_a_language_beside_itself_is_one_language():
    assert read(QueryDict("language=ar&beside=ar"), "en", COUNTRIES)[0].languages == ["ar"]


def test_five_hundred_items_are_cut_to_the_most_with_a_sentence():
    chosen, said = read(QueryDict("&".join(f"item=page-{n}.plan" for n in range(500))), "en", COUNTRIES)
    assert len(chosen.items) == MOST_ITEMS
    assert said == ["A kit holds at most 40 papers. The first 40 are kept."]


def test_an_item_is_there_once_and_one_that_cannot_be_read_is_left_out():
    chosen, said = read(QueryDict("item=a.plan&item=a.plan&item=../../etc/passwd&item=%3Cscript%3E&item="), "en", COUNTRIES)
    assert chosen.items == ("a.plan",)
    assert said == ["Part of the address cannot be read and was left out."]


@pytest.mark.parametrize("start", ["25:00", "18:60", "1800", "soon", "-1:00", "99999999999:00"])
def test_an_absurd_start_is_a_sentence(start):
    assert clock_of(start)[0] == ""
    assert clock_of(start)[1]


def test_a_start_is_read_in_any_digits():
    assert clock_of(" 9:05 ") == ("9:05", [])
    assert clock_of("١٨:٣٠") == ("18:30", [])


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("item=a.x&item=b.x&item=c.x&up=b.x", "bac"), ("item=a.x&item=b.x&item=c.x&down=b.x", "acb"), ("item=a.x&item=b.x&item=c.x&up=a.x", "abc"),
        ("item=a.x&item=b.x&item=c.x&drop=b.x", "ac"), ("item=a.x&at=3&item=b.x&at=2&item=c.x&at=1", "cba"), ("item=a.x&at=2&item=b.x&at=2&item=c.x&at=3", "bac"),
        ("item=a.x&at=1&item=b.x&at=2&item=c.x&at=1", "acb"), ("item=a.x&at=9&item=b.x&at=x&item=c.x", "bca"), ("item=a.x&up=nobody", "a"),
    ],
)  # fmt: skip
def test_numbers_and_buttons_change_the_order(query, order):
    asked = QueryDict(query)
    items = tuple(dict.fromkeys(asked.getlist("item")))
    assert "".join(item[0] for item in moved(asked, items)) == order
