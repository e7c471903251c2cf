"""A decision story as a booklet: pages of half a sheet, in the order in which they must be printed so that a fold puts them right."""

from django.utils.translation import get_language_info, gettext

from curricula.stories import StoryPage, story_pages
from safelight.core.tree import Node
from safelight.help.nodes import slot_nodes
from safelight.printing.recipes import Source

SIDE = 2
SHEET = 4
"""Booklet pages on one side of a sheet, and on a sheet printed on both sides."""
SLOTS = ["young-people", "crisis", "report"]
BLANK: Node = {"kind": "blank"}


def booklets(source: Source) -> list[Node]:
    """Return each decision story of a page as a booklet of folded sheets."""
    return [booklet(node, source) for node in source.nodes if node["type"] == "story"]


def booklet(story: Node, source: Source) -> Node:
    """Return one story: cover, numbered pages with jumps, and who can help on the back."""
    how = gettext("Begin on page 1. Each choice says on which page to go on.")
    cover = {"kind": "cover", "title": story["title"], "note": story["note"], "how": how}
    helpful = next((node["lines"] for node in source.nodes if node["type"] == "first_help"), [])
    help_ = slot_nodes(source.context.country, SLOTS)
    back = {"kind": "back", "title": gettext("Who can help"), "lines": helpful[:2], "help": help_, "danger": help_["danger"]}
    inside = [story_page(page) for page in story_pages(story)]
    return {
        "type": "booklet",
        "title": story["title"],
        "fold": gettext(
            "Print on both sides, turn on the short edge, put the sheets inside one another and fold them in the middle."
        ),
        "sides": imposed([cover, *inside], back, right_to_left=get_language_info(source.context.language)["bidi"]),
    }


def story_page(page: StoryPage) -> Node:
    """One page, its number and its jumps."""
    choices = [{"text": choice.text, "to": choice.to} for choice in page.choices]
    return {"kind": "page", "number": page.number, "text": page.text, "message": page.message, "choices": choices}


def imposed(pages: list[Node], last: Node, *, right_to_left: bool = False) -> list[list[Node]]:
    """Return the sides of the sheets, front and back in turn, each as its left and its right page.

    Blank pages come before the last one, so that it is on the outside. A booklet that is read from right to left has its
    spine on the other side.
    """
    blank = -(len(pages) + 1) % SHEET
    order = [*pages, *[BLANK] * blank, last]
    sides = []
    for place in range(len(order) // SIDE):
        inner, outer = order[place], order[-1 - place]
        pair = [outer, inner] if place % SIDE == 0 else [inner, outer]
        sides.append(pair[::-1] if right_to_left else pair)
    return sides
