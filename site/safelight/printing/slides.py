"""A page as slides: plain data without HTML, for the browser, for PPTX and for paper.

An app's `printing` module calls `register_slides(kind, maker)`; the maker tells what is on each slide, this module how much
fits on one. What is for adults alone stands in the notes, never in the body.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import get_language_info, gettext, override

from safelight.core.inline import plain_text
from safelight.core.tree import Node, TreeContext
from safelight.printing.document import check_choice, countries
from safelight.printing.recipes import Source
from safelight.printing.resolve import Resolver

LINE, ROOM = 58, 10
"""What a slide holds in large type: characters a line, and lines."""
MOST = 3
"""Slides over which one thing may flow; more is no longer a slide."""
_SENTENCE = re.compile(r"(?<=[.!?؟…”])\s+")


@dataclass(frozen=True)
class Slide:
    """One slide. `step` and `minutes` are those of the step that it belongs to; an `extra` one is shown only when asked for."""

    kind: str
    title: str
    body: list[Node] = field(default_factory=list)
    notes: list[Node] = field(default_factory=list)
    key: str = ""
    step: str = ""
    minutes: int = 0
    extra: bool = False


@dataclass(frozen=True)
class Deck:
    """All slides of a page, with what stands around them; `card` is the disclosure card, for the teacher at any moment."""

    title: str
    language: str
    direction: str
    band: str
    country: str
    minutes: int
    slides: list[Slide]
    card: list[Node]


class TooLong(ValueError):
    """A text that does not fit; the message says how long it may be."""


Maker = Callable[[Source], tuple[list[Slide], list[Node]]]
_makers: dict[str, Maker] = {}
_needed: dict[str, str] = {}


def register_slides(kind: str, maker: Maker, needs: str) -> None:
    """Offer slides on pages of a kind that hold a block of the name `needs`."""
    _makers[kind], _needed[kind] = maker, needs


def has_slides(page: Any) -> bool:
    """Whether a page can be shown as slides: its kind has a maker, and it holds the block that this needs."""
    kind = getattr(page, "kind", "")
    return kind in _makers and any(block.block_type == _needed[kind] for block in page.body)


def deck(page: Any, country: str = "", minutes: int = 0) -> Deck:
    """Return the slides of a page in its own language, with the services of a country, for a length in minutes (0: full).

    Raises:
        ValueError: the page has no slides, or the country does not exist, or the minutes do not suffice.
    """
    if not has_slides(page):
        raise ValueError(f"{page} has no slides.")
    if country:
        check_choice("country", country.lower(), countries())
    options = {"minutes": str(minutes)} if minutes else {}
    context = TreeContext(language=page.language, country=country.lower(), options=options)
    with override(page.language):
        resolver = Resolver(context)
        made, card = _makers[page.kind](Source(page, page.tree(context), context))
        slides = [part for slide in made for part in flowed(_resolved(slide, resolver))]
        direction = "rtl" if get_language_info(page.language)["bidi"] else "ltr"
        band = getattr(page, "band", None)
        return Deck(
            page.title, page.language, direction, band.key if band else "", context.country, minutes, slides, resolver.value(card)
        )


def _resolved(slide: Slide, resolver: Resolver) -> Slide:
    return replace(slide, body=resolver.value(slide.body), notes=resolver.value(slide.notes))


def flowed(slide: Slide) -> Iterator[Slide]:
    """Yield a slide, and further ones with the same title where its text does not fit; the notes stay with the first."""
    for place, body in enumerate(pages_of(slide.body) or [[]]):
        if place:
            title = gettext("%(title)s (continued)") % {"title": slide.title}
            notes = [labelled("", [{"type": "text", "text": gettext("Goes on from the slide before.")}])]
            yield replace(slide, title=title, body=body, notes=notes, key=f"{slide.key}-{place + 1}")
        else:
            yield replace(slide, body=body)


def pages_of(body: list[Node]) -> list[list[Node]]:
    """Return the nodes of a body, slide by slide, in order; a list or a long text is divided, a sentence never."""
    pages: list[list[Node]] = []
    used = 0.0
    for node in (small for at, whole in enumerate(body) for small in divided(whole | {"of": at})):
        need = lines_of(node)
        if not pages or used + need > ROOM:
            pages.append([])
            used = 0
        _put(pages[-1], node)
        used += need
    return pages


def _put(page: list[Node], node: Node) -> None:
    last = page[-1] if page else {}
    if node["type"] == "list" and last.get("type") == "list" and last.get("of") == node.get("of"):
        page[-1] = last | {"items": last["items"] + node["items"]}
    else:
        page.append(node)


def divided(node: Node) -> list[Node]:
    """Return the smallest parts of a node that may stand on different slides."""
    if node["type"] == "list":
        start = node.get("start", 1)
        return [node | {"items": [item], "start": start + at} for at, item in enumerate(node["items"])]
    if node["type"] == "paragraph" and lines_of(node) > ROOM / 2:
        return [
            {"type": "paragraph", "content": [{"type": "text", "text": text}]}
            for text in _SENTENCE.split(plain_text(node["content"]))
        ]
    return [node]


def lines_of(node: Node) -> float:
    """Return how many lines a node takes on a slide, with the space after it."""
    texts = [plain_text(item) for item in node["items"]] if node["type"] == "list" else [words_of(node)]
    return sum(max(1, math.ceil(len(text) / LINE)) + 0.35 for text in texts)


def words_of(node: Node) -> str:
    """Return the words of one node of a body or of notes."""
    if node["type"] == "list":
        return " ".join(plain_text(item) for item in node["items"])
    if node["type"] == "service":
        return " ".join([node["name"], *node["phones"], node["shown"]])
    return plain_text(node.get("content", []))


def check_length(text: list[Node]) -> None:
    """Refuse a text that no few slides can hold.

    Raises:
        TooLong: with the reason, in the active language.
    """
    body = [{"type": "paragraph", "content": text}]
    if len(pages := pages_of(body)) > MOST:
        message = gettext(
            "This text would need %(needed)s slides; at most %(most)s. Please make it shorter, or make two steps of it."
        )
        raise TooLong(message % {"needed": len(pages), "most": MOST})
    if any(lines_of(part) > ROOM for part in divided(body[0])):
        raise TooLong(gettext("One sentence is too long for a slide (at most %(most)s letters).") % {"most": LINE * ROOM})


def labelled(label: Any, content: list[Node]) -> Node:
    """Return a paragraph of notes that says what it is."""
    return {"type": "paragraph", "label": str(label), "content": content}


def said(text: Any) -> list[Node]:
    """Return plain words as inline nodes."""
    return [{"type": "text", "text": str(text)}]


def item_list(items: list[list[Node]], *, ordered: bool = False, label: Any = "") -> Node:
    """Return a list; `label` says what it is, in notes."""
    return {"type": "list", "ordered": ordered, "items": items, "label": str(label), "start": 1}
