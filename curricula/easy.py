"""Easy read: a page's own easy words, one idea a line, each with one of our symbols."""

from dataclasses import dataclass
from typing import Any

from wagtail.rich_text import RichText

from curricula.symbols import symbol_of
from safelight.core.inline import plain_text
from safelight.core.richtext import nodes_from_html
from safelight.core.tree import Node


@dataclass(frozen=True)
class EasyLine:
    """One line: its words, its symbol, and whether it begins something new."""

    text: str
    symbol: str
    is_heading: bool


def easy_lines(page: Any) -> list[EasyLine]:
    """Return the easy words of a page line by line; none where it has no such words."""
    lines: list[EasyLine] = []
    for block in page.prose("easy-read"):
        text = block.value["text"]
        for node in nodes_from_html(text.source if isinstance(text, RichText) else text or ""):
            lines += lines_of(node, page.language)
    return lines


def lines_of(node: Node, language: str) -> list[EasyLine]:
    """Return the lines of one paragraph, list or heading."""
    if node["type"] == "heading":
        return [EasyLine(node["text"], symbol_of(node["text"], language), True)]
    parts = node["items"] if node["type"] == "list" else [[]]
    if node["type"] == "paragraph":
        for inner in node["content"]:
            if inner["type"] == "break":
                parts.append([])
            else:
                parts[-1].append(inner)
    return [line(part, language) for part in parts if plain_text(part).strip()]


def line(part: list[Node], language: str) -> EasyLine:
    """Return one line; words that are bold from end to end begin something new."""
    words = plain_text(part).strip()
    strong = "".join(plain_text([inner]) for inner in part if inner["type"] == "strong").strip()
    return EasyLine(words, symbol_of(words, language), words == strong)
