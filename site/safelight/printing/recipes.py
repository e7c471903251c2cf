"""What a kind of page offers for printing, as data. Apps register their printables; the engine never learns what a lesson is.

An app's `printing` module calls `register(kind, Printable(...), ...)`; `autodiscover` imports those modules at start-up.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.module_loading import autodiscover_modules

from safelight.core.tree import Node, TreeContext
from safelight.printing.classes import Multiply


@dataclass(frozen=True)
class Pick:
    """All nodes of one block name (for running text: with one key), in the page's order, each with `extra` added."""

    name: str
    key: str | None = None
    but: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    def nodes(self, source: "Source") -> list[Node]:
        return [
            node | self.extra
            for node in source.nodes
            if node["type"] == self.name and (self.key is None or node.get("key") == self.key) and node.get("key") not in self.but
        ]


@dataclass(frozen=True)
class Make:
    """Nodes that a function makes of the page: cover facts, services, what no single block holds."""

    function: Callable[["Source"], list[Node]]

    def nodes(self, source: "Source") -> list[Node]:
        return self.function(source)


@dataclass(frozen=True)
class Section:
    """A heading with what follows it; left out when nothing follows. An empty title is taken from the first node."""

    title: Any
    items: tuple["Item", ...]
    level: int = 1

    def nodes(self, source: "Source") -> list[Node]:
        found = [node for item in self.items for node in item.nodes(source)]
        if not found:
            return []
        title = str(self.title) or str(found[0].get("title", ""))
        if found[0].get("title") == title and found[0]["type"] == "prose":
            found[0] = found[0] | {"title": ""}
        return [{"type": "heading", "level": self.level, "text": title}, *found]


@dataclass(frozen=True)
class WorkPage:
    """A page of its own for learners or families; left out when it would be empty."""

    title: Any
    items: tuple["Item", ...]
    note: Any = ""
    readers: str = "families"
    """`learners` read larger type the younger they are; `teachers` smaller type."""

    def nodes(self, source: "Source") -> list[Node]:
        body = Section(self.title, self.items).nodes(source)
        return (
            [{"type": "work_page", "title": body[0]["text"], "note": str(self.note), "for": self.readers, "content": body[1:]}]
            if body
            else []
        )


Item = Pick | Make | Section | WorkPage


@dataclass(frozen=True)
class Source:
    """What items draw from: the page, its whole tree, and for whom it is printed."""

    page: Any
    nodes: list[Node]
    context: TreeContext


DESK = ("a4", "letter")
WALL = (*DESK, "a3", "tabloid")
"""Papers of a desk, and of a wall."""


@dataclass(frozen=True)
class Printable:
    """One document that can be printed: its name in addresses, its label for people, its layout and its order."""

    key: str
    label: Any
    items: tuple[Item, ...]
    layout: str = "plan"
    """`kit` (time rail, chapters), `plan` (tight), `sheets` (pages to cut or write on), `one-page`."""
    papers: tuple[str, ...] = DESK
    """The papers on which it makes sense."""
    needs: str = ""
    """The block without which a page does not offer it."""
    holds: Callable[[Any], bool] | None = None
    """Whether such a block has what this needs; any does where nothing is said."""
    for_class: Multiply | None = None
    """How it is made for a class of a size; None: it is the same for every class."""
    alone: bool = False
    """Offered on its page and never among the papers of a kit: only the page can tell whether it has it, or it must stay by itself."""
    neutral: Any = ""
    """A title that tells nothing, for a paper that somebody may keep on a shared device: the file carries it and its part's name alone."""

    def fits(self, page: Any) -> bool:
        """Whether the page has what this needs."""
        if self.holds:
            return any(block.block_type == self.needs and self.holds(block.value) for block in page.body)
        return not self.needs or any(block.block_type == self.needs for block in page.body)


_registered: dict[str, dict[str, Printable]] = {}


def register(kind: str, *printables: Printable) -> None:
    """Offer these printables on pages of a kind."""
    _registered.setdefault(kind, {}).update({printable.key: printable for printable in printables})


def autodiscover() -> None:
    """Import the modules `printing`, `slides`, `plan_parts`, `packs` and `forms` of each installed app that has them."""
    autodiscover_modules("printing", "slides", "plan_parts", "packs", "forms")


def kinds() -> list[str]:
    """The kinds of page that can be printed."""
    return list(_registered)


def printables_of(page: Any) -> list[Printable]:
    """Return what a page offers, in the order in which it was registered; nothing for a page of another kind."""
    return [item for item in _registered.get(getattr(page, "kind", ""), {}).values() if item.fits(page)]


def offered(kind: str, blocks: Iterable[str]) -> list[Printable]:
    """Return what a page of a kind with these blocks offers, without looking at the page."""
    return [item for item in _registered.get(kind, {}).values() if not item.alone and (not item.needs or item.needs in blocks)]


def printable(page: Any, part: str) -> Printable:
    """Return one printable of a page.

    Raises:
        ValueError: the page does not offer it; the message names what it offers.
    """
    offered = {item.key: item for item in printables_of(page)}
    if part not in offered:
        raise ValueError(f"{page} has no part {part!r}. Allowed: {', '.join(offered) or 'none'}.")
    return offered[part]


def walk(nodes: list[Node]) -> Iterator[Node]:
    """Yield each node, and the nodes inside its `content`."""
    for node in nodes:
        yield node
        inner = node.get("content")
        if isinstance(inner, list):
            yield from walk([n for n in inner if isinstance(n, dict) and "type" in n])
