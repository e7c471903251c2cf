"""Easy read: a page's own easy words, one idea a line, each with one of our symbols."""

from dataclasses import dataclass
from typing import Any

from wagtail.rich_text import RichText

from curricula.symbols import symbol_of
from safelight.core.inline import parse_inline, plain_text
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


def first_help_lines(page: Any) -> list[EasyLine]:
    """Return what a lesson's first help says to its learners, line by line; none on a page without it."""
    for block in page.blocks_of("first_help"):
        said = [plain_text(parse_inline(text)) for text in block.value["lines"]]
        head = EasyLine(block.value["title"], symbol_of(block.value["title"], page.language), True)
        return [head, *(EasyLine(words, symbol_of(words, page.language), False) for words in said)]
    return []
