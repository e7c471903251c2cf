"""Whose turn it is: one kit at a time, a short queue, and no idea who stands in it.

A place in the queue is a random number in the address of the page that waits; it is forgotten a few seconds after that page stops
asking. How often one sender may build is counted under a keyed hash, whose key lives in memory and is thrown away every few minutes.
"""

import hashlib
import ipaddress
import secrets
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_WAITING = 8
"""Kits that may wait; at about two seconds each nobody waits longer than a quarter of a minute."""
ASKS_EVERY = 2
"""Seconds after which a page that waits asks again."""
FORGOTTEN_AFTER = 12.0
"""Seconds without asking after which a place is given away."""
WINDOW, MOST_IN_WINDOW = 600, 40
"""Seconds, and the kits that one sender may have built in them: a school behind one address is one sender."""


class TooMany(Exception):
    """The queue is full, or this sender has built a lot in a short time."""


@dataclass(frozen=True)
class Turn:
    """A place: how many are before (0: go on now), and the ticket to ask with again."""

    before: int
    ticket: str


@dataclass
class Queue:
    """One builder, and those who wait for it. Times are seconds of a clock that only goes forward."""

    clock: Callable[[], float] = time.monotonic
    busy: bool = False
    waiting: dict[str, float] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, ticket: str = "") -> Turn:
        """Take a place, or ask whether it is one's turn. Who gets 0 must call `done` afterwards.

        Raises:
            TooMany: there is no place left.
        """
        with self.lock:
            now = self.clock()
            self.waiting = {one: seen for one, seen in self.waiting.items() if now - seen < FORGOTTEN_AFTER or one == ticket}
            known = ticket in self.waiting
            if not known and not self.busy and not self.waiting:
                self.busy = True
                return Turn(0, "")
            if not known and len(self.waiting) >= MOST_WAITING:
                raise TooMany
            ticket = ticket if known else secrets.token_hex(4)
            self.waiting[ticket] = now
            place = list(self.waiting).index(ticket)
            if place == 0 and not self.busy:
                del self.waiting[ticket]
                self.busy = True
                return Turn(0, "")
            return Turn(place + self.busy, ticket)

    def give_up(self, ticket: str) -> None:
        """Leave the queue."""
        with self.lock:
            self.waiting.pop(ticket, None)

    def done(self) -> None:
        """Let the next one in."""
        with self.lock:
            self.busy = False


@dataclass
class Senders:
    """How many kits each sender had built in this window, by a hash that nobody can turn back: its key is gone after the window."""

    clock: Callable[[], float] = time.monotonic
    key: bytes = b""
    until: float = 0.0
    counts: Counter = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, address: str) -> None:
        """Count one kit. Addresses of this machine are a proxy or its owner and are not counted: a proxy counts by itself.

        Raises:
            TooMany: this sender has built enough for now.
        """
        if not address or is_here(address):
            return
        with self.lock:
            now = self.clock()
            if now >= self.until:
                self.key, self.until = secrets.token_bytes(16), now + WINDOW
                self.counts.clear()
            sender = hashlib.blake2b(address.encode(), key=self.key, digest_size=4).digest()
            if self.counts[sender] >= MOST_IN_WINDOW:
                raise TooMany
            self.counts[sender] += 1


def is_here(address: str) -> bool:
    """Whether an address is one of this machine itself."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return True


queue = Queue()
senders = Senders()
