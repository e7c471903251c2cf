"""Plain values of a starter file as the stored form of a StreamField, with ids that stay the same between runs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db.models import Model
from wagtail import blocks

from safelight.core.blocks import KeyBlock
from safelight.core.richtext import html_from_markdown


@dataclass
class RawMaker:
    """Turns values into raw stream data for one page; notes each text that a translator must know."""

    page: str
    resolve: Callable[[type[Model], str], Any]
    plain: list[str] = field(default_factory=list)
    rich: list[str] = field(default_factory=list)

    def stream(self, stream_block: blocks.StreamBlock, parts: list[tuple[str, Any]], place: str) -> list[dict]:
        """Return the raw form of a stream; each part is (block name, value)."""
        return [
            {"type": name, "value": self.value(stream_block.child_blocks[name], value, f"{place}/{at}"), "id": self.id(place, at)}
            for at, (name, value) in enumerate(parts)
        ]

    def id(self, place: str, at: int) -> str:
        """An id for the block at a place of this page: the same in every run."""
        return str(uuid5(NAMESPACE_URL, f"{self.page}/{place}/{at}"))

    def value(self, block: blocks.Block, value: Any, place: str) -> Any:
        """Return the raw form of one value.

        Raises:
            KeyError: a struct value names a field that the block does not have.
        """
        if isinstance(block, blocks.StructBlock):
            return self._struct(block, value, place)
        if isinstance(block, blocks.ListBlock):
            return [
                {"type": "item", "value": self.value(block.child_block, item, f"{place}/{at}"), "id": self.id(place, at)}
                for at, item in enumerate(value or [])
            ]
        if isinstance(block, blocks.ChooserBlock):
            return self.resolve(block.target_model, value)
        if isinstance(block, blocks.RichTextBlock):
            if value:
                self.rich.append(value)
            return html_from_markdown(value or "")
        if isinstance(block, blocks.CharBlock | blocks.TextBlock) and not isinstance(block, KeyBlock) and value:
            self.plain.append(value)
        return value

    def _struct(self, block: blocks.StructBlock, value: dict, place: str) -> dict:
        if unknown := set(value) - set(block.child_blocks):
            raise KeyError(f"{type(block).__name__} has no {', '.join(sorted(unknown))}")
        raw = {}
        for name, child in block.child_blocks.items():
            given = value.get(name, child.get_default() if name not in value else None)
            if isinstance(child, blocks.ListBlock) and not isinstance(given, list):
                given = []
            if given is None and isinstance(child, blocks.CharBlock | blocks.TextBlock):
                given = ""
            raw[name] = self.value(child, given, f"{place}/{name}")
        return raw


def markdown_tables(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Split a Markdown text at its tables: yield (text before, rows of cells); the last one may have no rows."""
    before: list[str] = []
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.strip("\n").split("\n")
        if lines and all(line.startswith("|") for line in lines):
            rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines if set(line) - set("|-: ")]
            yield "\n\n".join(before), rows
            before = []
        else:
            before.append(paragraph)
    if before:
        yield "\n\n".join(before), []
