"""The document tree: a page's blocks as plain, JSON-able nodes, for paper, slides, text and the offline archive.

A node is `{"type": <block name>, <field>: <value>, ...}`. Inline text is a list of inline nodes (`core.inline`), rich text
a list of block nodes (`core.richtext`); no value holds HTML. A block overrides `tree(value, context)` only when it must.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from wagtail import blocks
from wagtail.rich_text import RichText

from safelight.core.richtext import nodes_from_html

Node = dict[str, Any]


@dataclass(frozen=True)
class TreeContext:
    """For whom a tree is made: language and country as codes (`ar`, `ma`), and how long the lesson may be."""

    language: str = "en"
    country: str = ""
    start: str = ""
    options: dict[str, str] = field(default_factory=dict)


class CannotPrint(ValueError):
    """A block that has no printable form; the message names page, block and reason."""


def stream_nodes(stream: blocks.StreamValue, context: TreeContext) -> list[Node]:
    """Return one node for each block of a stream, in order."""
    return [{"type": child.block_type} | _as_dict(value_tree(child.block, child.value, context)) for child in stream]


def _as_dict(value: Any) -> Node:
    return value if isinstance(value, dict) else {"content": value}


def value_tree(block: blocks.Block, value: Any, context: TreeContext) -> Any:
    """Return the plain form of one block value.

    Raises:
        CannotPrint: the block is of a kind that the tree does not know.
    """
    if hasattr(block, "tree"):
        return block.tree(value, context)
    if isinstance(block, blocks.StreamBlock):
        return stream_nodes(value, context)
    if isinstance(block, blocks.ListBlock):
        return [value_tree(block.child_block, item, context) for item in value]
    if isinstance(block, blocks.StructBlock):
        return {name: value_tree(child, value.get(name), context) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.RichTextBlock):
        return nodes_from_html(value.source if isinstance(value, RichText) else value or "")
    if hasattr(value, "as_node"):
        return value.as_node(context)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise CannotPrint(f"{type(block).__name__} holds {type(value).__name__}, which has no printable form")
