import pytest

from curricula.blocks.story import unfinished


def test_a_story_in_which_every_page_leads_to_help_has_no_fault() -> None:
    assert unfinished("a", {"a": ["b", "c"], "b": ["c"], "c": []}) == []


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        ({"a": ["b"], "b": [], "lost": ["b"]}, "lost"),
        ({"a": ["nowhere", "b"], "b": []}, "a → nowhere"),
        ({"a": ["b", "c"], "b": ["a"], "c": ["c"]}, "c"),
    ],
)
def test_a_lost_page_a_dead_end_and_a_loop_are_named(pages: dict[str, list[str]], fault: str) -> None:
    assert fault in unfinished("a", pages)
