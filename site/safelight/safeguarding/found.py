"""One thing that is wrong or doubtful on a page."""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

LEVELS = ("block", "warn", "advise")
"""From grave to slight."""


@dataclass(frozen=True)
class Found:
    """One finding on a page; offsets are not kept, the sentence is."""

    rule: str
    group: str
    level: str
    words: str
    sentence: str
    message: str
    suggestion: str
    source: str = ""
    place: str = ""
    replacement: str = ""
    accepted: bool = False

    @property
    def sentence_hash(self) -> str:
        """A hash of the sentence without its spaces at the ends: an acceptance holds as long as this does."""
        return hashlib.sha256(" ".join(self.sentence.split()).encode()).hexdigest()

    @property
    def can_be_accepted(self) -> bool:
        """Whether somebody may accept it with a reason: words may be right where they stand, a part that is missing is missing."""
        return bool(self.words)

    def as_data(self) -> dict[str, Any]:
        """The finding as the editor's page receives it."""
        return asdict(self) | {"key": f"{self.rule}:{self.sentence_hash}"}


def lacking(rule: str, level: str, message: str, place: str = "", suggestion: str = "") -> Found:
    """Return a finding about something that a page has not, or has where it must not."""
    return Found(rule, "structure", level, "", rule, message, suggestion, place=place)


def doubtful(
    rule: str, level: str, words: str, sentence: str, message: str, place: str, suggestion: str = "", group: str = "structure"
) -> Found:
    """Return a finding about words of a page; somebody may accept them with a reason as long as the sentence stands."""
    return Found(rule, group, level, words, sentence, message, suggestion, place=place)
