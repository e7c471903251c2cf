"""Two languages side by side: the bodies of two documents, block by block, for a sheet that is read across.

Pages in two languages have the same blocks in the same order, since one was translated from the other; where one has a block
that the other lacks, its place stays empty and everything after it is level again.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from safelight.core.tree import Node

SHEETS = {"slip", "scenarios", "pulse", "certificate", "poster_sheets", "words_poster", "booklet", "lone_page"}
"""Whole pages to cut, hang or fill in: one in each language, never half a one beside half another."""
ONE_BY_ONE = {
    "steps": "steps",
    "first_things": "items",
    "audience_questions": "items",
    "activities": "items",
    "afterwards": "items",
    "segments": "segments",
}
"""Blocks whose parts are level with each other, one by one."""
DROPPED = {"contents", "page_total", "pagebreak"}
"""What a single document has for itself."""


def spread(first: list[Node], second: list[Node]) -> list[Node]:
    """Return runs for a document of two languages: `pairs` with rows `{a, b}`, and `single` pages, first language first."""
    runs: list[Node] = []
    for a, b in aligned(list(unfolded(first)), list(unfolded(second))):
        if is_sheet(a or b or {}):
            runs += [{"type": "single", "side": side, "node": node} for side, node in (("a", a), ("b", b)) if node]
        else:
            add_row(runs, a, b)
    return runs


def add_row(runs: list[Node], a: Node | None, b: Node | None) -> None:
    """Add a row to the last run of pairs. What follows a heading stands in its row, so that no heading is left alone at the foot of a page."""
    if not runs or runs[-1]["type"] != "pairs" or (a or b or {}).get("turn"):
        runs.append({"type": "pairs", "frame": "", "size": (a or b or {}).get("size", 0), "rows": []})
    rows = runs[-1]["rows"]
    before = rows[-1]["a"][-1:] + rows[-1]["b"][-1:] if rows else []
    if before and all(node["type"] == "heading" for node in before):
        row = rows[-1]
    else:
        row = {"a": [], "b": []}
        rows.append(row)
    row["a"] += [a] if a else []
    row["b"] += [b] if b else []


def is_sheet(node: Node) -> bool:
    """Whether a node is pages of its own; the answers of a handout are text."""
    if node["type"] == "work_page":
        return node.get("for") == "learners"  # who read one language, in large type
    return node["type"] in SHEETS or (node["type"] == "handout" and node.get("side") != "answers")


def unfolded(nodes: list[Node]) -> Iterator[Node]:
    """Yield the nodes in pieces as small as a row: paragraphs of a text, steps of a plan, what stands on a page for reading."""
    for node in nodes:
        kind = node["type"]
        if kind in DROPPED:
            continue
        if is_sheet(node):
            yield node
        elif kind in ("work_page", "one_page"):
            yield from page_parts(node)
        elif kind == "prose":
            yield from paragraphs(node)
        elif kind in ONE_BY_ONE and len(node.get(ONE_BY_ONE[kind]) or []) > 1:
            yield from ({**node, ONE_BY_ONE[kind]: [part]} for whole in node[ONE_BY_ONE[kind]] for part in step_by_step(whole))
        else:
            yield narrow(node)


def step_by_step(part: Node) -> Iterator[Node]:
    """Yield a part of a running order step by step, its head with the first; anything else as it is."""
    steps = part.get("steps") or []
    for place, step in enumerate(steps):
        yield {**part, "steps": [step], "bare": place > 0}
    if not steps:
        yield part


def narrow(node: Node) -> Node:
    """Return a node for half a sheet: at most two columns."""
    if node.get("columns") and isinstance(node["columns"], int):
        return node | {"columns": min(node["columns"], 2), "widths": None}
    return node


READING = 10.8
"""Points of a page that families read, as where it stands alone; plans are set smaller."""


def page_parts(node: Node) -> Iterator[Node]:
    """Yield a page for reading as its heading and what stands on it."""
    if node.get("title"):
        size = READING if node.get("for") == "families" else 0
        yield {"type": "heading", "level": 1, "text": node["title"], "turn": True, "size": size}
    if node.get("note"):
        note = node["note"]
        yield {"type": "paragraph", "content": [{"type": "text", "text": note}] if isinstance(note, str) else note}
    yield from unfolded(node["content"])


def paragraphs(node: Node) -> Iterator[Node]:
    """Yield a text as its heading, its paragraphs, its table."""
    if node.get("title"):
        yield {"type": "heading", "level": node.get("level", 2), "text": node["title"]}
    yield from node.get("text") or []
    if node.get("rows"):
        yield {**node, "title": "", "text": []}


def aligned(first: list[Node], second: list[Node]) -> Iterator[tuple[Node | None, Node | None]]:
    """Yield pairs of nodes of one kind; None stands for what one side does not have."""
    matcher = SequenceMatcher(None, [sign(node) for node in first], [sign(node) for node in second], autojunk=False)
    for how, from_a, to_a, from_b, to_b in matcher.get_opcodes():
        a, b = first[from_a:to_a], second[from_b:to_b]
        if how == "equal":
            yield from zip(a, b, strict=True)
        else:
            yield from ((one, None) for one in a)
            yield from ((None, one) for one in b)


def sign(node: Node) -> tuple[Any, ...]:
    """What a node and its translation share: kind, level, stable name."""
    return node["type"], node.get("level"), node.get("key"), node.get("kind") if node["type"] in ("handout", "callout") else None
