"""Cards to post: each post of a campaign as a picture in three shapes."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from campaigns.drawing import art_node
from campaigns.naming import part_name
from safelight.core.inline import parse_inline
from safelight.core.tree import TreeContext
from safelight.printing.document import check_choice
from safelight.printing.engine import Engine
from safelight.printing.files import Built
from safelight.printing.meta import short_address, version_of
from safelight.printing.pictures import SIZES, TYPES, built_picture, kept_picture, picture_document
from safelight.printing.signals import file_built


@dataclass(frozen=True)
class Card:
    """One picture of a page: which post (from 1), in which shape, as which kind of file."""

    post: int
    shape: str
    ending: str = "png"

    @property
    def part(self) -> str:
        """Its name among the parts of a campaign."""
        return f"post-{self.post}-{self.shape}"

    @property
    def name(self) -> str:
        """The last part of its address."""
        return f"{self.part}.{self.ending}"

    @classmethod
    def parse(cls, post: int, shape: str, ending: str) -> "Card":
        """Read an address.

        Raises:
            ValueError: there is no such shape or kind of picture.
        """
        return cls(post, check_choice("shape", shape, SIZES), check_choice("kind", ending, TYPES))


def posts_of(page: Any) -> list[Any]:
    """Return the posts of a campaign in their order, as values of its stream."""
    return [item for block in page.body if block.block_type == "posts" for item in block.value["items"]]


def cards_of(page: Any, ending: str = "png") -> list[Card]:
    """Return every card of a page: each post in each shape, its own shape first."""
    return [
        Card(place, shape, ending)
        for place, post in enumerate(posts_of(page), 1)
        for shape in sorted(SIZES, key=lambda name, own=post["shape"]: name != own)
    ]


def card_document(page: Any, card: Card) -> dict[str, Any]:
    """Return a card as a document.

    Raises:
        ValueError: the page has no such post.
    """
    posts = posts_of(page)
    if not 1 <= card.post <= len(posts):
        raise ValueError(f"{page} has no post {card.post}. Allowed: 1 to {len(posts)}.")
    post = posts[card.post - 1]
    lines = [line.strip().replace(" ", "\u00a0") for line in str(post["headline"]).splitlines() if line.strip()]
    address = short_address(page, "").partition("://")[2].rstrip("/")
    node = {"lines": lines, "text": parse_inline(post["text"] or ""), "art": art_node(post["key"]), "address": address}
    with override(page.language):
        return picture_document(page, node, SIZES[card.shape])


def build_card(page: Any, card: Card, by: Engine | None = None) -> Built:
    """Return a card, made now or kept from before.

    Raises:
        ValueError: the page has no such post.
        PrintError: it cannot be set.
    """
    path = kept_picture(card_document(page, card), card.ending, by=by)
    context = TreeContext(language=page.language)
    name = part_name(page, f"post-{card.post}_{card.shape}", ending=card.ending)
    built = built_picture(path, name, version_of(page.tree(context), page, context))
    file_built.send(
        sender=type(page), page=page, part=card.part, kind=card.ending, language=page.language, country="", paper="", ink="",
        name=built.name, pages=None, bytes=path.stat().st_size, sha256=built.sha256, version=built.version,
    )  # fmt: skip
    return built
