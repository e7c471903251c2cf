"""Which patterns may match a sentence at all: asked of every sentence, so it must be cheap."""

from collections import Counter
from collections.abc import Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Index(Generic[Item]):
    """Finds the items whose literals stand in a sentence, by the rarest few letters of each literal."""

    def __init__(self, literals: Iterable[tuple[str, Item]]) -> None:
        items: dict[str, list[Item]] = {}
        for literal, item in literals:
            items.setdefault(literal, []).append(item)
        counts: Counter[str] = Counter(gram for literal in items for gram in _grams(literal, _size(literal)))
        self.grams: dict[int, dict[str, list[tuple[str, list[Item]]]]] = {}
        for literal, found in items.items():
            size = _size(literal)
            key = min(sorted(_grams(literal, size)), key=lambda gram: counts[gram])
            self.grams.setdefault(size, {}).setdefault(key, []).append((literal, found))

    def candidates(self, lower: str) -> list[Item]:
        """Return the items that may match in a lower-case sentence, each once."""
        found: dict[int, Item] = {}
        for size, grams in self.grams.items():
            for gram in _grams(lower, size) & grams.keys():
                for literal, items in grams[gram]:
                    if literal in lower:
                        for item in items:
                            found[id(item)] = item
        return list(found.values())


def _size(literal: str) -> int:
    return min(len(literal), 4)


def _grams(text: str, size: int) -> set[str]:
    return {text[at : at + size] for at in range(len(text) - size + 1)}
