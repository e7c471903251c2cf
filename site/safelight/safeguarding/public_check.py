"""Checking a stranger's text: bounded in size and rate, without knowing who the stranger is."""

import threading
import time
from dataclasses import dataclass, field

from safelight.safeguarding.checker.engine import Finding, check

MOST_CHARACTERS = 20_000
"""Longest text that is checked at once: about 3,000 words."""


class Busy(Exception):
    """More texts than this process checks in a minute."""


@dataclass
class Bucket:
    """So many checks a minute for everybody together: a limit for each client would have to remember clients."""

    size: float = 60
    per_second: float = 1
    level: float = 60
    filled: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> None:
        """Take one check out of the bucket.

        Raises:
            Busy: it is empty.
        """
        with self.lock:
            now = time.monotonic()
            self.level = min(self.size, self.level + (now - self.filled) * self.per_second)
            self.filled = now
            if self.level < 1:
                raise Busy
            self.level -= 1


bucket = Bucket()


def check_public(text: str, language: str) -> list[Finding]:
    """Return the findings of a text; nothing of it is kept.

    Raises:
        Busy: too many texts in the last minute.
    """
    bucket.take()
    return check(text, language)
