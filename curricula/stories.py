"""A decision story as numbered pages: for learners' screens, for a booklet that folds, and for slides on which a class votes.

The pages carry numbers instead of keys, so that neither an address nor a printed jump gives away what a choice leads to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Choice:
    """What one may choose on a page, and the number of the page that follows."""

    text: Any
    to: int


@dataclass(frozen=True)
class StoryPage:
    """One page: its text, and either choices or the message of an end. Texts are as the story holds them: nodes or words."""

    number: int
    text: Any
    choices: tuple[Choice, ...]
    message: Any

    @property
    def is_end(self) -> bool:
        """Whether the story ends here."""
        return not self.choices


def story_pages(story: Mapping[str, Any]) -> list[StoryPage]:
    """Return the pages of a story (a block's value, or its node), the first page first.

    The node gives texts as inline nodes, without HTML: the plain slides of a vote, one page a slide.
    """
    pages = sorted(story["pages"], key=lambda page: page["key"] != story["start"])
    number = {page["key"]: place for place, page in enumerate(pages, start=1)}
    return [
        StoryPage(
            number[page["key"]],
            page["text"],
            tuple(Choice(choice["text"], number[choice["to"]]) for choice in page["choices"]),
            page["message"],
        )
        for page in pages
    ]
