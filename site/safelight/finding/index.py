"""An index in memory: for each word and each value a whole number whose bits are the resources that have it.

Counting a facet is one *and* and one count of bits, for ten thousand resources some microseconds; a database would group
and sort rows for each of nine facets (docs/decisions/0010). Needs no database itself.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from safelight.finding.words import stem

WEIGHTS = {"strong": 12, "middle": 4, "weak": 1}
"""What a word counts in a title, in a summary, in the body."""
_FIELDS = tuple(WEIGHTS)
MAX_FORMS = 60
"""Words that one beginning may stand for."""


@dataclass(frozen=True)
class Document:
    """What the index keeps of one resource."""

    key: int
    order: tuple
    card: dict[str, Any]
    tags: dict[str, list[str]]
    words: dict[str, str]
    """Folded words by weight: strong, middle, weak."""


@dataclass
class Index:
    """All resources of one language."""

    language: str
    slots: dict[int, int] = field(default_factory=dict)
    documents: dict[int, Document] = field(default_factory=dict)
    tags: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    terms: dict[str, dict[str, int]] = field(default_factory=lambda: {name: {} for name in _FIELDS})
    heads: dict[str, str] = field(default_factory=dict)
    """Words of titles and summaries as they are written (folded), with their stems: what a misspelling may have meant."""
    all: int = 0
    _free: list[int] = field(default_factory=list)
    _sorted: list[int] | None = None
    _vocabulary: list[str] | None = None

    def load(self, documents: Iterable[Document]) -> None:
        """Fill an empty index in one go."""
        postings: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in _FIELDS}
        tagged: dict[tuple[str, str], list[int]] = defaultdict(list)
        for document in documents:
            slot = self._take(document)
            for name in _FIELDS:
                for word in self._stems(document, name):
                    postings[name][word].append(slot)
            for tag in _pairs(document.tags):
                tagged[tag].append(slot)
        for name, found in postings.items():
            self.terms[name] = {word: bits(slots) for word, slots in found.items()}
        for (facet, value), slots in tagged.items():
            self.tags[facet][value] = bits(slots)

    def put(self, document: Document) -> None:
        """Add a resource, or replace what is known of it."""
        self.remove(document.key)
        bit = 1 << self._take(document)
        for name in _FIELDS:
            terms = self.terms[name]
            for word in self._stems(document, name):
                terms[word] = terms.get(word, 0) | bit
        for facet, value in _pairs(document.tags):
            self.tags[facet][value] = self.tags[facet].get(value, 0) | bit

    def remove(self, key: int) -> None:
        """Take a resource out, if it is there."""
        if (slot := self.slots.pop(key, None)) is None:
            return
        document = self.documents.pop(slot)
        keep = ~(1 << slot)
        self.all &= keep
        for name in _FIELDS:
            for word in self._stems(document, name):
                self.terms[name][word] &= keep
        for facet, value in _pairs(document.tags):
            self.tags[facet][value] &= keep
        self._free.append(slot)
        self._sorted = self._vocabulary = None

    def tag(self, key: int, facet: str, values: Iterable[str]) -> None:
        """Give a resource these values of a facet, and no others."""
        if (slot := self.slots.get(key)) is None:
            return
        document = self.documents[slot]
        for value in document.tags.get(facet, []):
            self.tags[facet][value] &= ~(1 << slot)
        document.tags[facet] = list(values)
        for value in document.tags[facet]:
            self.tags[facet][value] = self.tags[facet].get(value, 0) | 1 << slot

    def having(self, facet: str, value: str) -> int:
        """Return the resources with a value, as bits."""
        return self.tags.get(facet, {}).get(value, 0)

    def with_word(self, word: str) -> dict[int, int]:
        """Return, by weight, the resources that have a folded word, its other forms, or (from three letters on) words that begin with it."""
        stems = {stem(word, self.language)} | set(self._beginning(word))
        found = {}
        for name, weight in WEIGHTS.items():
            terms = self.terms[name]
            one = 0
            for item in stems:
                one |= terms.get(item, 0)
            found[weight] = one
        return found

    def knows(self, word: str) -> bool:
        """Whether any resource has this folded word."""
        return any(self.with_word(word).values())

    def ranked(self, found: int, scores: list[dict[int, int]], start: int, most: int) -> list[Document]:
        """Return resources among `found`: the best first, those of equal weight in the library's order."""
        order = self._order()
        if not scores:
            here = (slot for slot in order if found >> slot & 1)
            return [self.documents[slot] for slot in islice(here, start, start + most)]
        weight = dict.fromkeys(slots_of(found), 0)
        for score in scores:
            for points, which in score.items():
                for slot in slots_of(which & found):
                    weight[slot] += points
        place = {slot: n for n, slot in enumerate(order)}
        best = sorted(weight, key=lambda slot: (-weight[slot], place[slot]))
        return [self.documents[slot] for slot in best[start : start + most]]

    def _take(self, document: Document) -> int:
        slot = self._free.pop() if self._free else len(self.documents)
        self.slots[document.key] = slot
        self.documents[slot] = document
        self.all |= 1 << slot
        self._sorted = self._vocabulary = None
        for name in ("strong", "middle"):
            for word in document.words[name].split():
                self.heads.setdefault(word, stem(word, self.language))
        return slot

    def _stems(self, document: Document, name: str) -> set[str]:
        return {stem(word, self.language) for word in document.words[name].split()}

    def _order(self) -> list[int]:
        if self._sorted is None:
            self._sorted = sorted(self.documents, key=lambda slot: self.documents[slot].order)
        return self._sorted

    def _beginning(self, word: str) -> Iterator[str]:
        if len(word) < 3:  # noqa: PLR2004
            return
        if self._vocabulary is None:
            self._vocabulary = sorted({word for terms in self.terms.values() for word in terms})
        at = bisect_left(self._vocabulary, word)
        for term in islice(self._vocabulary, at, at + MAX_FORMS):
            if not term.startswith(word):
                return
            yield term


def _pairs(tags: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((facet, value) for facet, values in tags.items() for value in values)


def bits(slots: list[int]) -> int:
    """Return the number with these bits set."""
    array = bytearray(max(slots) // 8 + 1)
    for slot in slots:
        array[slot >> 3] |= 1 << (slot & 7)
    return int.from_bytes(array, "little")


def slots_of(number: int) -> Iterator[int]:
    """Return which bits are set, from the lowest."""
    for at, byte in enumerate(number.to_bytes((number.bit_length() + 7) // 8, "little")):
        if byte:
            for bit in range(8):
                if byte >> bit & 1:
                    yield at * 8 + bit
