"""Files that are built enter the ledger; files that are downloaded are counted."""

import logging
from functools import lru_cache
from typing import Any

from django.db import DatabaseError, connection

from safelight.printing.signals import file_built, file_served
from safelight.publishing import ledger
from safelight.publishing.counting.tally import count

logger = logging.getLogger(__name__)


def on_built(page: Any, **file: Any) -> None:
    """Enter a file; a ledger that cannot be written never keeps a reader from a file."""
    told = {name: value for name, value in file.items() if name not in ("sender", "signal")}
    try:
        # Inside a transaction nothing is certain yet: an entry that is undone must not be taken for entered.
        enter = _enter.__wrapped__ if connection.in_atomic_block else _enter
        enter(page.resource_key or page.slug, tuple(sorted(told.items())))
    except DatabaseError:
        logger.exception("A file could not be entered in the release ledger")


@lru_cache(maxsize=4096)
def _enter(page: str, file: tuple[tuple[str, Any], ...]) -> int:
    """Return the number of a file's entry; one that this process has entered is not looked up again."""
    return ledger.add(page=page, **dict(file)).sequence


def on_served(page: Any, part: str, kind: str, language: str, **_more: Any) -> None:
    """Count a download."""
    count(page.resource_key or page.slug, part, language, kind)


def connect() -> None:
    """Connect both."""
    file_built.connect(on_built, dispatch_uid="publishing.built")
    file_served.connect(on_served, dispatch_uid="publishing.served")
