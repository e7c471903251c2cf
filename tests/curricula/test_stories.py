"""A story as numbered pages."""

from curricula.booklet import BLANK, imposed
from curricula.stories import story_pages

STORY = {
    "start": "b",
    "pages": [
        {"key": "a", "text": "end", "choices": [], "message": "done"},
        {"key": "b", "text": "start", "choices": [{"text": "go", "to": "a"}, {"text": "look", "to": "c"}], "message": ""},
        {"key": "c", "text": "look", "choices": [{"text": "on", "to": "a"}], "message": ""},
    ],
}


def test_the_start_is_page_one_and_choices_lead_to_numbers() -> None:
    pages = story_pages(STORY)
    assert [(page.number, page.text) for page in pages] == [(1, "start"), (2, "end"), (3, "look")]
    assert [choice.to for choice in pages[0].choices] == [2, 3]


def test_only_a_page_without_choices_is_an_end() -> None:
    assert [page.is_end for page in story_pages(STORY)] == [False, True, False]


def pages(count: int) -> list[dict]:
    return [{"kind": "page", "number": number} for number in range(1, count + 1)]


def folded(sides: list[list[dict]], *, right_to_left: bool = False) -> list[dict]:
    """Fold printed sheets as a reader would, and turn the pages."""
    first, last = (1, 0) if not right_to_left else (0, 1)
    fronts, backs = sides[::2], sides[1::2]
    opening = [page for front, back in zip(fronts, backs, strict=True) for page in (front[first], back[last])]
    closing = [page for front, back in reversed(list(zip(fronts, backs, strict=True))) for page in (back[first], front[last])]
    return [*opening, *closing]


def test_folded_sheets_read_in_order_in_both_directions() -> None:
    for count in (3, 7, 9, 13):
        last = {"kind": "back"}
        for way in (False, True):
            read = folded(imposed(pages(count), last, right_to_left=way), right_to_left=way)
            assert read[:count] == pages(count)
            assert read[-1] is last
            assert all(page == BLANK for page in read[count:-1])
            assert len(read) % 4 == 0


def test_right_to_left_mirrors_each_side() -> None:
    last = {"kind": "back"}
    left, right = imposed(pages(7), last), imposed(pages(7), last, right_to_left=True)
    assert [side[::-1] for side in left] == right
