"""The length that a reader asked a lesson for, as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from curricula.blocks.lesson import running, timed_steps
from curricula.fitting import limits
from safelight.printing.lengths import WrongLength, asked_minutes


@dataclass(frozen=True)
class Fitted:
    """Minutes (0: the full lesson), the limits, what was typed, why it cannot be, and what is left out."""

    minutes: int
    least: int
    most: int
    typed: str = ""
    error: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """What an address must carry so that the length is not lost."""
        return f"minutes={self.minutes}" if self.minutes else ""

    @classmethod
    def of(cls, steps: Iterable[dict], text: str) -> "Fitted":
        """Return the length for what stands in an address; a length that cannot be leaves the lesson whole and says why."""
        steps = list(steps)
        least, most = limits(timed_steps(steps)) if steps else (0, 0)
        try:
            minutes = asked_minutes(text)
            kept = {one.step["key"] for one in running(steps, minutes)}
        except WrongLength as error:
            return cls(0, least, most, text[:8], str(error))
        return cls(
            minutes, least, most, text[:8], "", tuple(step["title"] for step in steps if minutes and step["key"] not in kept)
        )
