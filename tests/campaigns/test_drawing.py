"""A poster always looks the same."""

import pytest

from campaigns.drawing import SHAPES, art, shape_for


@pytest.mark.parametrize(("key", "shape"), [("lamp", "lamp"), ("four-moves", "windows"), ("your-friend", "pair")])
def test_a_name_says_the_shape(key: str, shape: str) -> None:
    assert shape_for(key) == shape


def test_any_other_name_gets_a_shape_that_stays() -> None:
    assert shape_for("qqq") == shape_for("qqq")
    assert shape_for("qqq") in SHAPES


def test_a_drawing_is_hidden_from_screen_readers_for_its_words_stand_beside_it() -> None:
    assert 'aria-hidden="true"' in art("lamp")
