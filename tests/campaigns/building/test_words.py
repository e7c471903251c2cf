"""Words of a group: one line, printable, showing nothing but what it holds."""

import pytest

from campaigns.building.words import MOST, clean_line, is_phone


def test_plain_words_of_any_script_stay_as_they_are():
    for words in ("Riverside Youth Club", "نادي الشباب", "Ñandú & Cie", "می\u200cخواهم"):
        assert clean_line(words, "Your group") == (words, [])


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200f", "\u061c"])
def test_marks_that_turn_the_direction_are_taken_out_with_a_sentence(mark):
    words, said = clean_line(f"Club{mark}fdp.exe", "Your group")
    assert words == "Clubfdp.exe"
    assert said == ["Your group: hidden marks that turn the direction of writing were taken out."]


def test_control_characters_are_taken_out_with_a_sentence():
    words, said = clean_line("Club\x00\x1b[31m\ufeff\ue000", "Your group")
    assert words == "Club[31m"
    assert said == ["Your group: characters that cannot be seen were taken out."]


def test_line_breaks_become_spaces():
    assert clean_line("  Club\r\n\tnorth\u2028side ", "Your group") == ("Club north side", [])


def test_ten_thousand_characters_are_cut_with_a_sentence():
    words, said = clean_line("x" * 10_000, "Your group")
    assert len(words) == MOST
    assert said == ["Your group: there is room for 80 characters; the rest was left out."]


def test_a_tower_of_marks_is_lowered():
    assert clean_line("C" + "\u0301\u0302\u0303\u0304\u0305\u0306" * 50 + "lub", "Your group")[0].endswith("lub")
    assert len(clean_line("C" + "\u0304" * 300 + "lub", "Your group")[0]) < 10


def test_a_telephone_number_is_known():
    assert is_phone("0117 496 0123")
    assert is_phone("+44 (0)117/496-0123")
    assert not is_phone("ask at the desk")
    assert not is_phone("----")
