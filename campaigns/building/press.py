"""Setting a kit, in a process of its own beside the one that prints single files: a long kit never makes those wait."""

import threading
from typing import Any

from django.conf import settings

from safelight.printing import engine
from safelight.printing.engine import Engine, OwnProcess, Rendered, render

KITS = 8
"""Kits after which the process is replaced: what it has set stays in its memory, up to 40 MB each."""
_press: OwnProcess | None = None
_lock = threading.Lock()


def press() -> Engine:
    """Return what sets kits in this process."""
    global _press  # noqa: PLW0603
    if getattr(settings, "PRINT_IN_PROCESS", False):
        return engine.engine()
    with _lock:
        if _press is None:
            _press = OwnProcess(renders=KITS)
        return _press


def set_kit(document: dict[str, Any]) -> Rendered:
    """Return a kit as a PDF. After one with a logo the process is thrown away, and with it what it remembers of the picture.

    Raises:
        PrintError: it cannot be printed, with block and reason.
    """
    by = press()
    try:
        return render(document, by=by)
    finally:
        if document.get("logo") and isinstance(by, OwnProcess):
            by.stop()
