"""A poster always looks the same, and its drawing is the same on the site and on paper."""

import xml.etree.ElementTree as ET

import pytest

from campaigns.drawing import SHAPES, art, art_node, shape_for

LOOKS = {"light", "r1", "r2", "r3", "arch", "w1", "w2", "w3", "dotted", "way", "way wide"}


@pytest.mark.parametrize(
    ("key", "shape"),
    [
        ("lamp", "lamp"),
        ("four-moves", "windows"),
        ("your-friend", "pair"),
        ("long-path", "path"),
    ],
)
def test_a_name_says_the_shape(key: str, shape: str) -> None:
    assert shape_for(key) == shape


def test_any_other_name_gets_a_shape_that_stays() -> None:
    assert shape_for("qqq") == shape_for("qqq")
    assert shape_for("qqq") in SHAPES


def test_a_drawing_is_hidden_from_screen_readers_for_its_words_stand_beside_it() -> None:
    assert 'aria-hidden="true"' in art("lamp")


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_has_one_light_and_only_looks_that_paper_knows(name: str) -> None:
    found = [element.get("class") for element in ET.fromstring(f"<svg>{SHAPES[name].body}</svg>")]
    assert found.count("light") == 1
    assert set(found) <= LOOKS


def test_what_goes_somewhere_is_mirrored_and_a_lamp_is_not() -> None:
    assert art_node("four-moves")["turns"]
    assert "turns" in art("windows")
    assert not art_node("lamp")["turns"]
    assert "turns" not in art("lamp")
