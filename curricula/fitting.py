"""Time fitter: a lesson's steps for the minutes that there are. Pure: it knows no page and no language.

The short version of the author is the least that there may be; the full one is met exactly; beyond it, steps may breathe.
In between, steps come in by must, should and could, and never go again as minutes grow.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

RANK = {"must": 0, "should": 1, "could": 2}
LEAST_PART = 2 / 3
"""A step that the short version leaves out comes in with at least this part of its minutes."""
COMFORT = {"must": 0.0, "should": 0.25, "could": 0.6}
"""Before a step of this kind comes in, the steps before it have this part of what they lack to their full minutes."""
STRETCH = 1.5
"""No step becomes longer than this times its minutes."""


@dataclass(frozen=True)
class Timed:
    """What the fitter must know of a step."""

    full: int
    short: int
    priority: str = "must"

    @property
    def least(self) -> int:
        """The fewest minutes in which it is still itself."""
        return min(self.short, self.full) if self.short else math.ceil(self.full * LEAST_PART)

    @property
    def most(self) -> int:
        """The most minutes that it bears."""
        return math.floor(self.full * STRETCH)


class CannotFit(ValueError):
    """Too few or too many minutes; `least` and `most` are those that fit."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(f"between {least} and {most} minutes")
        self.least, self.most = least, most


def limits(steps: Sequence[Timed]) -> tuple[int, int]:
    """Return the fewest and the most minutes for these steps."""
    return sum(steps[at].least for at in kernel(steps)), sum(step.most for step in steps)


def kernel(steps: Sequence[Timed]) -> list[int]:
    """Return the places of the steps that are always there: those of the short version, the first and the last."""
    ends = {0, len(steps) - 1}
    return [at for at, step in enumerate(steps) if step.full and (step.short or at in ends)]


def fit(steps: Sequence[Timed], minutes: int) -> list[int]:
    """Return the minutes of each step (0: left out) that add up to `minutes`.

    Raises:
        CannotFit: they are too few for the short version, or more than all steps bear.
    """
    least, most = limits(steps)
    if not least <= minutes <= most:
        raise CannotFit(least, most)
    return _grown(steps, _chosen(steps, minutes), minutes)


def _chosen(steps: Sequence[Timed], minutes: int) -> dict[int, int]:
    """Return the steps for which there is time, by place, each with the fewest minutes that it may have."""
    kept = kernel(steps)
    waiting = sorted(
        (at for at, step in enumerate(steps) if step.full and at not in kept), key=lambda at: (RANK[steps[at].priority], at)
    )
    low = {at: steps[at].least for at in kept}
    for at in waiting:
        room = sum(steps[one].most for one in low)
        lacking = sum(steps[one].full - low[one] for one in low)
        spare = minutes - sum(low.values()) - math.ceil(lacking * COMFORT[steps[at].priority])
        if steps[at].least <= spare:
            low[at] = steps[at].least
        elif minutes > room:  # the steps before it are as long as they may be: it comes in with what is left
            low = {one: steps[one].most for one in low} | {at: minutes - room}
            break
        else:
            break
    return low


def _grown(steps: Sequence[Timed], low: dict[int, int], minutes: int) -> list[int]:
    """Share what is left: first up to each step's own minutes, then beyond."""
    told = dict(low)
    for goal in ([step.full for step in steps], [step.most for step in steps]):
        rooms = {at: max(0, goal[at] - told[at]) for at in told}
        shares = shared(min(minutes - sum(told.values()), sum(rooms.values())), rooms)
        told = {at: told[at] + shares[at] for at in told}
    return [told.get(at, 0) for at in range(len(steps))]


def shared(amount: int, rooms: dict[int, int]) -> dict[int, int]:
    """Return whole shares of an amount in proportion to the rooms, none above its room; the largest remainders come first."""
    total = sum(rooms.values())
    if not total:
        return dict.fromkeys(rooms, 0)
    shares = {at: amount * room // total for at, room in rooms.items()}
    by_rest = sorted(rooms, key=lambda at: (-(amount * rooms[at] % total), at))
    for at in by_rest[: amount - sum(shares.values())]:
        shares[at] += 1
    return shares
