"""Sheets for a class: as many sets of cards as there are learners or groups, each in an order of its own, and slips counted out.

`?class=24` in an address. Pure: the same class gets the same sets on every day, so a set that was lost can be printed again.
"""

import hashlib
from collections.abc import Callable, Sequence
from math import ceil, factorial

from django.utils.translation import gettext

from safelight.core.tree import Node

FEWEST, MOST = 2, 40
"""Sets that can be asked for at once."""
Multiply = Callable[[list[Node], int], list[Node]]
"""Nodes and the size of a class → the nodes for the class."""


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


def card_sets(field: str) -> Multiply:
    """Return what makes sets of the cards in a field: each card keeps its number and says its set, each set has its order."""

    def multiply(nodes: list[Node], size: int) -> list[Node]:
        orders = {at: orderings(len(node.get(field) or []), size, str(node.get("key", at))) for at, node in enumerate(nodes)}
        return [
            node | {"set": number, field: [node[field][place] | {"number": place + 1} for place in orders[at][number - 1]]}
            for number in range(1, size + 1)
            for at, node in enumerate(nodes)
            if node.get(field)
        ]

    return multiply


def copies(on_a_sheet: int) -> Multiply:
    """Return what repeats sheets that hold the same slip several times. Slips carry no number: nobody is to know whose is whose."""

    def multiply(nodes: list[Node], size: int) -> list[Node]:
        return [node for node in nodes for _sheet in range(ceil(size / on_a_sheet))]

    return multiply


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
