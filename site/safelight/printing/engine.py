"""Setting type: `render(document)` and nothing else. Typst stands behind it, in a process of its own; a fake stands beside it."""

import atexit
import io
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings

from safelight.printing import worker
from safelight.printing.fonts import font_paths, fonts_key
from safelight.printing.sources import collect, sources_key

TIMEOUT = 30
"""Seconds after which a document counts as stuck."""
RENDERS = 60
"""Documents after which the process is replaced: it keeps what it has set in memory, 200 to 500 MiB with long kits."""


class PrintError(Exception):
    """A document that cannot be printed; the message names page, block and reason."""


@dataclass(frozen=True)
class Rendered:
    """A finished document: its bytes (of a PNG: those of the first page) and how many pages it has."""

    data: bytes
    pages: int


class Engine(Protocol):
    """What sets type."""

    def set_type(self, document: dict[str, Any], fmt: str) -> list[bytes]:
        """Return one PDF, or one PNG a page; raise `worker.BadDocument` or `PrintError`."""


class InProcess:
    """Typst in this process: for commands and tests, never for a web worker."""

    def set_type(self, document: dict[str, Any], fmt: str) -> list[bytes]:
        return worker.set_type(document, str(collect()), tuple(font_paths()), fmt)


class OwnProcess:
    """Typst in one process that is replaced after `RENDERS` documents, and at once when it is stuck or gone."""

    def __init__(self, timeout: float = TIMEOUT, renders: int = RENDERS) -> None:
        self.timeout, self.renders = timeout, renders
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None
        self._line: Connection | None = None
        self._done = 0
        atexit.register(self.stop)

    def set_type(self, document: dict[str, Any], fmt: str) -> list[bytes]:
        with self._lock:
            if self._done >= self.renders or self._process is None or self._process.poll() is not None:
                self._start()
            try:
                return self._ask((document, str(collect()), tuple(font_paths()), fmt))
            except (EOFError, OSError) as error:
                self.stop()
                raise PrintError("The printing process ended unexpectedly.") from error

    def _ask(self, arguments: tuple) -> list[bytes]:
        assert self._line is not None  # noqa: S101
        self._line.send(arguments)
        if not self._line.poll(self.timeout):
            self.stop()
            raise PrintError(f"The document was not finished within {self.timeout:g} seconds.")
        outcome, answer = self._line.recv()
        self._done += 1
        if outcome == "bad":
            raise worker.BadDocument(answer)
        return answer

    def _start(self) -> None:
        self.stop()
        ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(Path(worker.__file__)), str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
        )
        theirs.close()
        self._line = Connection(ours.detach())
        self._done = 0

    def stop(self) -> None:
        """End the process; the next document starts another."""
        if self._line is not None:
            self._line.close()
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._process = self._line = None


_own: OwnProcess | None = None
_own_lock = threading.Lock()


def engine() -> Engine:
    """Return the engine of this process: in it where `PRINT_IN_PROCESS` says so, else beside it."""
    global _own  # noqa: PLW0603
    if getattr(settings, "PRINT_IN_PROCESS", False):
        return InProcess()
    with _own_lock:
        if _own is None:
            _own = OwnProcess()
        return _own


def render(document: dict[str, Any], fmt: str = "pdf", by: Engine | None = None) -> Rendered:
    """Return a document as PDF/UA-1, or as PNG for a preview. The same document gives the same bytes.

    Raises:
        PrintError: it cannot be printed, with page, block and reason.
    """
    by = by or engine()
    try:
        pages = by.set_type(document, fmt)
    except worker.BadDocument as error:
        raise PrintError(explain(document, str(error), by, fmt)) from error
    if fmt == "pdf":
        return Rendered(pages[0], page_count(pages[0]))
    return Rendered(pages[0], len(pages))


def explain(document: dict[str, Any], reason: str, by: Engine, fmt: str = "pdf") -> str:
    """Name the block that is at fault: the first that fails for the same reason when it stands alone."""
    title = document["meta"].get("running") or document["meta"]["title"]
    for node in document["body"]:
        alone = document | {"body": [node]}
        if node.get("type") in ("heading", "contents"):
            continue
        try:
            by.set_type(alone, fmt)
        except worker.BadDocument as error:
            if str(error) == reason:
                return f"{title}: {node.get('where', node.get('type'))}: {reason}"
    return f"{title}: {reason}"


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdfium2

    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        return len(opened)


def engine_key() -> str:
    """Return what decides how a document looks, apart from the document: Typst's version, sources, fonts."""
    from importlib.metadata import version

    return f"typst-{version('typst')}-{sources_key()}-{fonts_key()}"
