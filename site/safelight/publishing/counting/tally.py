"""Counts are kept in memory and written in batches: a download never waits, and a crash loses minutes at most."""

import atexit
import logging
import threading
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError, close_old_connections, transaction
from django.db.models import F
from django.utils import timezone

from safelight.publishing.models import DownloadCount

logger = logging.getLogger(__name__)


class Line(NamedTuple):
    """What is counted: a day, a page's stable name, which part of it, language, format."""

    day: date
    page: str
    part: str
    language: str
    format: str


class Tally:
    """Counts of one process. `write` takes the counts to where they stay; what it could not write is kept and tried again.

    They are written every so many seconds and when the process ends; with 0 only when somebody calls `flush`.
    """

    def __init__(self, write: Callable[[Counter[Line]], None], every: float) -> None:
        self._write = write
        self._every = every
        self._counts: Counter[Line] = Counter()
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._thread: threading.Thread | None = None

    def add(self, line: Line) -> None:
        """Count one."""
        with self._lock:
            self._counts[line] += 1
            if self._every and (self._thread is None or not self._thread.is_alive()):  # a forked process has no thread yet
                self._thread = threading.Thread(target=self._run, name="download-counts", daemon=True)
                self._thread.start()
                atexit.register(self.flush)

    def flush(self) -> bool:
        """Write what was counted; return whether it is written. Counts are kept when the database does not take them."""
        with self._writing:
            with self._lock:
                counts, self._counts = self._counts, Counter()
            if not counts:
                return True
            try:
                self._write(counts)
            except DatabaseError:
                logger.exception("Download counts could not be written; they are kept for the next time")
                with self._lock:
                    self._counts += counts
                return False
            return True

    def _run(self) -> None:
        pause = threading.Event()
        while not pause.wait(self._every):
            self.flush()
            close_old_connections()


@transaction.atomic
def write(counts: Counter[Line]) -> None:
    """Add counts to the day's totals, all or none."""
    for line, number in sorted(counts.items()):
        row, _made = DownloadCount.objects.get_or_create(**line._asdict(), defaults={"total": 0})
        DownloadCount.objects.filter(pk=row.pk).update(total=F("total") + number)


tally = Tally(write, settings.DOWNLOAD_COUNTS_EVERY)


def count(page: str, part: str, language: str, kind: str) -> None:
    """Count a download of today."""
    tally.add(Line(timezone.localdate(), page[:80], part[:60], language[:12], kind[:8]))
