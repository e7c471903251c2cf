"""Other words for the same thing, in every language of the site: `concepts.yaml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from safelight.finding.index import Index
from safelight.finding.words import stem, tokens

FILE = Path(__file__).with_name("concepts.yaml")
Phrase = tuple[str, ...]


class Concept(BaseModel):
    """One thing that people look for under many words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    term: str = ""
    """Key of the glossary term that explains it."""
    topics: list[str] = Field(default_factory=list)
    """Resources on these topics are found."""
    help: bool = False
    """Whoever looks for this may need a service before anything else."""
    words: dict[str, list[str]]
    old: dict[str, list[str]] = Field(default_factory=dict)
    """Words that are often typed and that we do not use; the glossary says why."""


@dataclass(frozen=True)
class Match:
    """A concept that was typed, and by which words."""

    concept: Concept
    typed: str
    is_old: bool


@cache
def concepts() -> list[Concept]:
    """Return all concepts.

    Raises:
        pydantic.ValidationError: an entry of the file is wrong.
    """
    return [Concept.model_validate(entry) for entry in yaml.safe_load(FILE.read_text(encoding="utf-8"))]


@cache
def phrases() -> dict[Phrase, tuple[Concept, bool]]:
    """Return every phrase, stemmed in its own language, with its concept and whether it is a word that we do not use."""
    found: dict[Phrase, tuple[Concept, bool]] = {}
    for concept in concepts():
        for is_old, words in ((False, concept.words), (True, concept.old)):
            for language, entries in words.items():
                for entry in entries:
                    plain = tuple(tokens(entry))
                    found.setdefault(plain, (concept, is_old))
                    found.setdefault(tuple(stem(w, language) for w in plain), (concept, is_old))
    return found


@cache
def longest() -> int:
    """Return how many words the longest phrase has."""
    return max(map(len, phrases()))


@cache
def single_words() -> dict[str, None]:
    """Return the words that are a concept by themselves: what a misspelling may have meant."""
    return {word: None for concept in concepts() for entries in (concept.words | {"": []}).values() for e in entries
            if len(found := tokens(e)) == 1 for word in found}  # fmt: skip


def matches(words: list[str], language: str) -> tuple[list[Match], list[str]]:
    """Return the concepts that stand in these folded words, longest phrases first, and the words that are left."""
    table = phrases()
    stems = [stem(word, language) for word in words]
    found: list[Match] = []
    left: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(longest(), len(words) - at), 0, -1):
            hit = table.get(tuple(words[at : at + length])) or table.get(tuple(stems[at : at + length]))
            if hit:
                if hit[0] not in [m.concept for m in found]:
                    found.append(Match(hit[0], " ".join(words[at : at + length]), hit[1]))
                at += length
                break
        else:
            left.append(words[at])
            at += 1
    return found, left


def having(index: Index, concept: Concept) -> dict[int, int]:
    """Return, by weight, the resources of an index that are about a concept: by their topics, or by their words in this language."""
    strong = middle = weak = 0
    for topic in concept.topics:
        middle |= index.having("topic", topic)
    for entry in concept.words.get(index.language, []):
        found = [index.with_word(word) for word in tokens(entry)]
        levels = [index.all, index.all, index.all]
        for word in found:
            for n, weight in enumerate(sorted(word, reverse=True)):
                levels[n] &= word[weight]
        strong, middle, weak = strong | levels[0], middle | levels[1], weak | levels[2]
    if strong or middle:
        weak &= strong | middle
    return {12: strong, 4: middle, 1: weak}
