"""Words that are the same everywhere, of the starter library."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import Field

from safelight.core.library.files import Strict, checked, read_yaml
from safelight.core.library.shelves import Rows
from safelight.safeguarding.models import DisclosureCard, SharedWords

STARTER = Path(__file__).resolve().parent / "starter" / "words.yaml"


class CardEntry(Strict):
    """The disclosure card."""

    id: str
    title: str
    subtitle: str
    steps: list[str] = Field(min_length=1)
    say: list[str] = Field(min_length=1)
    never: list[str] = Field(min_length=1)


class WordsEntry(Strict):
    """Ground rules or a fixed close."""

    id: str
    title: str
    lines: list[str] = Field(min_length=1)


class WordsFile(Strict):
    """The whole file."""

    disclosure_card: CardEntry
    shared_words: list[WordsEntry]


class WordsShelf:
    """The disclosure card, ground rules and closes."""

    order = 30

    def read(self) -> Iterable[Rows]:
        """Return the card and the shared words; each line is translated on its own."""
        file = read_yaml(STARTER)
        words = checked(file, WordsFile)
        card = words.disclosure_card
        row = {"key": card.id, "title": card.title, "subtitle": card.subtitle}
        row |= {name: "\n".join(getattr(card, name)) for name in ("steps", "say", "never")}
        yield Rows(DisclosureCard, "key", [row], ("title", "subtitle", "steps", "say", "never"), where=file.name)
        shared = [{"key": w.id, "title": w.title, "text": "\n".join(w.lines)} for w in words.shared_words]
        yield Rows(SharedWords, "key", shared, ("title", "text"), where=file.name)


SHELVES = [WordsShelf()]
