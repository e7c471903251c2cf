"""Blocks find their zone, and none is lost."""

from types import SimpleNamespace
from typing import Any

from safelight.core.arrangement import Anchor, anchors, arranged, contents


def block(name: str, **value: Any) -> Any:
    return SimpleNamespace(block_type=name, value=value, block=SimpleNamespace(label=name.title()))


def test_every_block_is_in_one_zone() -> None:
    body = [block("steps"), block("prose", key="home", title="For home"), block("callout", title="Note")]
    zones = arranged(body, {"steps": "plan", "prose:home": "home"})
    assert {zone: [b.block_type for b in blocks] for zone, blocks in zones.items()} == {
        "plan": ["steps"], "home": ["prose"], "more": ["callout"],
    }  # fmt: skip


def test_a_text_without_a_heading_stays_with_the_one_before_it() -> None:
    body = [block("prose", key="home", title="For home"), block("prose", key="", title="")]
    assert len(arranged(body, {"prose:home": "home"})["home"]) == 2


def test_a_step_can_point_to_a_part_of_a_worksheet() -> None:
    body = [block("handout", key="sheet", title="My way out", parts=[{"key": "A"}])]
    assert anchors(body)["sheet-A"] == Anchor("My way out, A", "sheet")


def test_contents_name_running_text_by_its_heading_and_other_blocks_by_their_kind() -> None:
    body = [block("first_words"), block("prose", key="what", title="What it is"), block("prose", key="what", title="")]
    assert contents(body) == [Anchor("First_Words", "first-words"), Anchor("What it is", "what")]
