"""One line of the benchmark: ours beside an alternative in the same run."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure, the alternative's, and what both are counted in."""

    name: str
    ours: float
    other_name: str
    other: float
    unit: str = "ms"

    def __str__(self) -> str:
        ratio = self.other / self.ours if self.ours else float("inf")
        return f"| {self.name} | {self.ours:.1f} {self.unit} | {self.other_name} | {self.other:.1f} {self.unit} | {ratio:.1f} |"


HEAD = "| What | Ours | Beside it | Its figure | Its figure ÷ ours |\n|---|---|---|---|---|"


def alternating(ours: Callable[[], object], other: Callable[[], object], times: int = 15) -> tuple[float, float]:
    """Return the median milliseconds of two things done in turn, after one unmeasured round of each."""
    ours(), other()
    first, second = [], []
    for _ in range(times):
        first.append(milliseconds(ours))
        second.append(milliseconds(other))
    return statistics.median(first), statistics.median(second)


def milliseconds(what: Callable[[], object]) -> float:
    """Return how long one call takes."""
    started = time.perf_counter()
    what()
    return 1000 * (time.perf_counter() - started)
