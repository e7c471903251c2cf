"""The texts of a page, each with where it stands: what the checker reads, and for whom it was written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import CharField, TextField
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.rich_text import RichText

from safelight.core.blocks import KeyBlock
from safelight.core.inline import parse_inline, plain_text
from safelight.core.richtext import nodes_from_html

NOT_READ = {"slug", "url_path", "draft_title", "seo_title", "resource_key", "search_also", "path", "locked_by"}
"""Page fields that no reader sees, or (search_also) that hold the very words we avoid so that people find us by them."""


@dataclass(frozen=True)
class Leaf:
    """One value of a page that holds no other.

    `place` is the path of fields and block ids, `part` the block of the stream in which it stands, `key` that block's own
    key, `side` the name of the innermost field.
    """

    place: str
    value: Any
    block: blocks.Block | None = None
    part: str = ""
    key: str = ""
    side: str = ""


@dataclass(frozen=True)
class Passage:
    """One text as plain words, with where it stands (see `Leaf`) and the statistics that it cites."""

    place: str
    text: str
    block: str = ""
    side: str = ""
    key: str = ""
    cites: tuple[str, ...] = ()


def leaves(page: Page) -> Iterator[Leaf]:
    """Yield each value of a page that a reader may see, in the order of its fields."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for child in getattr(page, field.name):
                key = child.value.get("key") if isinstance(child.value, dict) else ""
                yield from _walk(Leaf(f"{field.name}.{child.id}", child.value, child.block, child.block_type, key or ""))
        elif isinstance(field, RichTextField | CharField | TextField) and field.name not in NOT_READ and not field.choices:
            value = field.value_from_object(page)
            if isinstance(value, str) and value.strip():
                block = blocks.RichTextBlock() if isinstance(field, RichTextField) else None
                yield Leaf(field.name, RichText(value) if block else value, block, side=field.name)


def passages(page: Page) -> Iterator[Passage]:
    """Yield each text of a page that a reader may see, in the order of its fields, as plain words."""
    for leaf in leaves(page):
        yield from texts_of(leaf)


def texts_of(leaf: Leaf) -> Iterator[Passage]:
    """Yield the texts of one value: a rich text has several, a figure none."""
    if isinstance(leaf.block, blocks.RichTextBlock):
        source = leaf.value.source if isinstance(leaf.value, RichText) else str(leaf.value or "")
        for node in nodes_from_html(source):
            yield from _rich(leaf, node)
    elif isinstance(leaf.block, ImageBlock):
        if leaf.value is not None and getattr(leaf.value, "contextual_alt_text", ""):
            yield Passage(leaf.place, leaf.value.contextual_alt_text, leaf.part, "alt_text", leaf.key)
    elif leaf.value and (leaf.block is None or _is_text(leaf.block)):
        yield _passage(leaf, parse_inline(str(leaf.value)))


def _is_text(block: blocks.Block) -> bool:
    return isinstance(block, blocks.CharBlock | blocks.TextBlock) and not isinstance(block, KeyBlock)


def _walk(leaf: Leaf) -> Iterator[Leaf]:
    block, value = leaf.block, leaf.value
    if isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from _walk(Leaf(f"{leaf.place}.{child.id}", child.value, child.block, child.block_type, leaf.key))
    elif isinstance(block, blocks.ListBlock):
        for item in value.bound_blocks:
            yield from _walk(replace(leaf, place=f"{leaf.place}.{item.id}", value=item.value, block=block.child_block))
    elif isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        for key, child in block.child_blocks.items():
            inner = replace(leaf, place=f"{leaf.place}.{key}", value=value.get(key), block=child, side=_side(value, key))
            yield from _walk(inner)
    else:
        yield leaf


def _side(value: Any, key: str) -> str:
    """The side on which a field stands: what a learner is to judge (a wrong answer, a choice, a line of a chat) is shown, not said."""
    shown = (
        (key == "text" and "correct" in value and not value["correct"])
        or (key == "text" and "to" in value)
        or (key == "text" and "sign" in value)
        or (key == "prompt" and value.get("answer"))
    )
    return "heard" if shown else key


def _rich(leaf: Leaf, node: dict) -> Iterator[Passage]:
    if node["type"] == "list":
        for item in node["items"]:
            yield _passage(leaf, item)
    elif node["type"] == "heading":
        yield _passage(leaf, [{"type": "text", "text": node["text"]}])
    elif plain_text(node["content"]).strip():
        yield _passage(leaf, node["content"])


def _passage(leaf: Leaf, nodes: list[dict]) -> Passage:
    return Passage(leaf.place, plain_text(nodes).strip(), leaf.part, leaf.side, leaf.key, tuple(_cited(nodes)))


def _cited(nodes: Iterable[dict]) -> Iterator[str]:
    for node in nodes:
        if node["type"] == "statistic":
            yield str(node["id"])
        elif "content" in node:
            yield from _cited(node["content"])
