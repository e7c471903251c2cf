"""The texts of a page, each with where it stands: what the checker reads, and for whom it was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, TextField
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from safelight.core.blocks import KeyBlock
from safelight.core.inline import parse_inline, plain_text
from safelight.core.richtext import nodes_from_html

NOT_READ = {"slug", "url_path", "draft_title", "seo_title", "resource_key", "search_also", "path", "locked_by"}
"""Page fields that no reader sees, or (search_also) that hold the very words we avoid so that people find us by them."""


@dataclass(frozen=True)
class Passage:
    """One text: `place` is the path of fields and block ids, `side` the name of the innermost field."""

    place: str
    text: str
    block: str = ""
    side: str = ""


def passages(page: Page) -> Iterator[Passage]:
    """Yield each text of a page that a reader may see, in the order of its fields, as plain words."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for child in getattr(page, field.name):
                yield from _walk(child.block, child.value, f"{field.name}.{child.id}", child.block_type, "")
        elif isinstance(field, CharField | TextField) and field.name not in NOT_READ and not field.choices:
            value = field.value_from_object(page)
            if isinstance(value, str) and value.strip():
                yield Passage(field.name, plain_text(parse_inline(value)), "", field.name)


def _walk(block: blocks.Block, value: Any, place: str, name: str, side: str) -> Iterator[Passage]:
    if isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from _walk(child.block, child.value, f"{place}.{child.id}", child.block_type, "")
    elif isinstance(block, blocks.ListBlock):
        for item in value.bound_blocks:
            yield from _walk(block.child_block, item.value, f"{place}.{item.id}", name, side)
    elif isinstance(block, blocks.StructBlock):
        for key, child in block.child_blocks.items():
            yield from _walk(child, value.get(key), f"{place}.{key}", name, _side(value, key))
    elif isinstance(block, blocks.RichTextBlock):
        source = value.source if isinstance(value, RichText) else str(value or "")
        for node in nodes_from_html(source):
            yield from _rich(node, place, name, side)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and not isinstance(block, KeyBlock) and value:
        yield Passage(place, plain_text(parse_inline(str(value))), name, side)


def _side(value: Any, key: str) -> str:
    """The side on which a field stands: what a learner is to judge (a wrong answer, a choice, a line of a chat) is shown, not said."""
    shown = (
        (key == "text" and "correct" in value and not value["correct"])
        or (key == "text" and "to" in value)
        or (key == "text" and "sign" in value)
        or (key == "prompt" and value.get("answer"))
    )
    return "heard" if shown else key


def _rich(node: dict, place: str, name: str, side: str) -> Iterator[Passage]:
    if node["type"] == "list":
        for item in node["items"]:
            yield Passage(place, plain_text(item), name, side)
    elif node["type"] == "heading":
        yield Passage(place, node["text"], name, side)
    elif text := plain_text(node["content"]).strip():
        yield Passage(place, text, name, side)
