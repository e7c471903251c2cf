"""Text that has no place of its own on the paper is found, on the finished PDF."""

import pytest

from campaigns.models import KitPage
from curricula.models import LessonPage
from safelight.printing.files import Wanted, build
from safelight.printing.overflow import beyond, covered, overflows

A = (100.0, 100.0, 200.0, 112.0)


@pytest.mark.parametrize(
    ("rect", "wrong"),
    [
        (A, False),
        ((2, 100, 90, 112), True),
        ((500, 100, 593, 112), True),
        ((100, 1, 200, 12), True),
        ((100, 830, 200, 840), True),
    ],
)
def test_text_near_or_beyond_the_edge_is_found(rect: tuple, wrong: bool) -> None:
    assert bool(list(beyond([rect], 595, 842))) == wrong


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ((100.0, 102.0, 200.0, 114.0), True),  # the next line on top of this one
        ((100.0, 113.0, 200.0, 125.0), False),  # the next line
        ((100.0, 109.0, 200.0, 121.0), False),  # a narrow leading
        ((190.0, 100.0, 260.0, 112.0), False),  # two letters that lean into each other
        ((300.0, 100.0, 400.0, 112.0), False),  # another column
    ],
)
def test_text_on_text_is_found_and_neighbours_are_not(other: tuple, wrong: bool) -> None:
    assert bool(list(covered([A, other]))) == wrong


@pytest.mark.usefixtures("library")
def test_a_word_that_no_line_can_break_is_found_on_its_page() -> None:
    page = LessonPage.objects.get(resource_key="sextortion-a-way-out", locale__language_code="en")
    block = next(block for block in page.body if block.block_type == "handout" and block.value["cards"])
    block.value["cards"][0]["text"] = "W" * 120
    faults = overflows(build(page, Wanted("handouts")).path.read_bytes())
    assert any("WWW" in words and "runs over the edge" in reason for _page, words, reason in faults)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_sheet_of_the_kit_has_room_for_its_text(language: str) -> None:
    kit = KitPage.objects.get(resource_key="parents-evening", locale__language_code=language)
    assert overflows(build(kit, Wanted("kit")).path.read_bytes()) == []
