"""A page read once, for all checks of its structure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wagtail.models import Page

from safelight.safeguarding.passages import Leaf, Passage, leaves, texts_of
from safelight.safeguarding.reviewed import ReviewedPage

LEARNERS = {"first_help", "quiz", "story", "handout"}
"""Parts of a lesson whose words learners read themselves."""
LEARNERS_KEYS = {"home", "easy-read"}
"""Sections that learners read too: the page for home is done with any adult whom the child chooses."""
ADULTS_READ = {"adult_note", "teacher_point", "how", "use", "answer", "audience"}
"""Fields of those parts that only adults read."""


@dataclass(frozen=True)
class Contents:
    """The values and the texts of a page, and what kind of page it is."""

    page: Any
    leaves: list[Leaf]
    passages: list[Passage]

    @classmethod
    def of(cls, page: Page) -> "Contents":
        """Read a page."""
        found = list(leaves(page))
        return cls(page, found, [text for leaf in found for text in texts_of(leaf)])

    @property
    def language(self) -> str:
        """The code of the page's language."""
        return self.page.locale.language_code

    @property
    def is_resource(self) -> bool:
        """Whether it is a page with a note and review dates; home and overviews have nothing to lack."""
        return isinstance(self.page, ReviewedPage)

    @cached_property
    def names(self) -> list[str]:
        """The names of the parts of its stream."""
        return [block.block_type for block in getattr(self.page, "body", None) or ()]

    @property
    def is_lesson(self) -> bool:
        """Whether it has timed steps and a band."""
        return "steps" in self.names and bool(getattr(self.page, "band_id", None))

    @cached_property
    def topics(self) -> set[str]:
        """The keys of its topics."""
        return {topic.key for topic in self.page.topics.all()} if hasattr(self.page, "topics") else set()

    def learners(self) -> Iterator[Passage]:
        """Yield what learners of a lesson read."""
        yield from (p for p in self.passages if learners_read(p))


def learners_read(passage: Passage) -> bool:
    """Whether learners read a text of a lesson."""
    if passage.block == "vocabulary":
        return passage.side == "learner_text"
    if passage.block == "prose":
        return passage.key in LEARNERS_KEYS
    return passage.block in LEARNERS and passage.side not in ADULTS_READ


def words_of(passages: Iterable[Passage]) -> str:
    """Return the texts as one, in small letters."""
    return " ".join(passage.text for passage in passages).casefold()
