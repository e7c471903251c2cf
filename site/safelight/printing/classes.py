"""Sheets for a class: as many sets of cards as there are learners or groups, each in an order of its own, and slips counted out.

`?class=24` in an address. Pure: the same class gets the same sets on every day, so a set that was lost can be printed again.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, factorial

from django.utils.translation import gettext

from safelight.core.tree import Node

FEWEST, MOST = 2, 40
"""Sets that can be asked for at once."""


class WrongClass(ValueError):
    """A class that cannot be; the message is a sentence for the reader."""


def asked_class(text: str) -> int:
    """Return the size of the class of an address, 0 where it names none. Digits of any script are read.

    Raises:
        WrongClass: it is no whole number of sets that can be made.
    """
    told = text.strip()
    if not told:
        return 0
    if not told.isdecimal() or len(told) > 3 or not FEWEST <= int(told) <= MOST:  # noqa: PLR2004
        said = gettext("Please give the number of sets as a whole number from %(fewest)s to %(most)s, such as 24.")
        raise WrongClass(said % {"fewest": FEWEST, "most": MOST})
    return int(told)


def no_sets() -> WrongClass:
    """Return the refusal of a class for a file that has nothing to multiply."""
    return WrongClass(gettext("This file has no cards or slips to cut: it is the same for every class."))


@dataclass(frozen=True)
class CardSets:
    """Makes sets of the cards in a field of nodes: each card keeps its number and says its set, each set has its order."""

    field: str
    numbered = True

    def __call__(self, nodes: list[Node], size: int) -> list[Node]:
        cards = [node for node in nodes if node.get(self.field)]
        orders = [orderings(len(node[self.field]), size, str(node.get("key", at))) for at, node in enumerate(cards)]
        return [
            node | {"set": number, self.field: [node[self.field][place] | {"number": place + 1} for place in order[number - 1]]}
            for number in range(1, size + 1)
            for node, order in zip(cards, orders, strict=True)
        ]


@dataclass(frozen=True)
class Copies:
    """Repeats sheets that hold the same slip several times. Slips carry no number: nobody is to know whose is whose."""

    on_a_sheet: int
    numbered = False

    def __call__(self, nodes: list[Node], size: int) -> list[Node]:
        return [node for node in nodes for _sheet in range(ceil(size / self.on_a_sheet))]


Multiply = CardSets | Copies
"""Nodes and the size of a class → the nodes for the class."""


def orderings(cards: int, sets: int, salt: str) -> list[Sequence[int]]:
    """Return an order of the cards for each set: the first as they stand, no two alike while there are others left."""
    made: list[Sequence[int]] = [tuple(range(cards))]
    turn = 0
    while len(made) < sets:
        turn += 1
        order = tuple(sorted(range(cards), key=lambda place: _mixed(salt, turn, place)))
        if order not in made or len(set(made)) == factorial(min(cards, 10)):
            made.append(order)
    return made


def _mixed(salt: str, turn: int, place: int) -> bytes:
    return hashlib.sha256(f"{salt}\0{turn}\0{place}".encode()).digest()
