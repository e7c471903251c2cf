"""Our own shapes, drawn in one hand: lamp, window, path, and signs for what a button does.

A page carries only those that it shows, inline, so that no request is made for them and they take the colour of the text.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

SHAPES: dict[str, tuple[int, str]] = {
    "lamp": (32, '<path d="M16 1v7"/><path d="M5.5 18a10.5 10.5 0 0 1 21 0z" fill="currentColor" stroke="none"/><path class="light" d="M7.5 20.5h17L30 31H2z" stroke="none"/>'),
    "window": (48, '<path d="M9 44V22a15 15 0 0 1 30 0v22zM24 7v37M9 27h30M4 44h40"/>'),
    "path": (48, '<path d="M20 44c-8-8 14-10 6-18s-12-4-6-12M30 44c-5-8 10-11 3-18"/><circle class="light" cx="24" cy="8" r="4" stroke="none"/>'),
    "hand": (48, '<path d="M12 30V17a2.5 2.5 0 0 1 5 0v9M17 26V10a2.5 2.5 0 0 1 5 0v15M22 25V8a2.5 2.5 0 0 1 5 0v17M27 26V11a2.5 2.5 0 0 1 5 0v17l3.5-4.500a2.6 2.6 0 0 1 4.2 3L33 39q-3 5-9 5-12 0-12-14"/>'),
    "sheets": (48, '<path d="M14 8h18l6 6v24H14zM32 8v6h6M10 14v28h22M19 21h14M19 27h14M19 33h8"/>'),
    "table": (48, '<path d="M5 20h38M9 20v20M39 20v20M16 20v-6h16v6M24 14V8"/>'),
    "search": (24, '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>'),
    "words": (24, '<path d="M3 5h9M7.5 3v2c0 4-2 7-5 9M5 9c1 3 3 4 6 5M12 21l4.5-11L21 21M13.5 17.500h6"/>'),
    "leave": (24, '<path d="M10 4H4v16h6M9 12h11M16 8l4 4-4 4"/>'),
    "print": (24, '<path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"/>'),
    "down": (24, '<path d="M12 3v12M7 11l5 5 5-5M4 20h16"/>'),
    "call": (24, '<path d="M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.500l2-2.5 5 2v4c0 1-1 2-2 2C10 21 3 14 3 5c0-1 1-2 2-2z"/>'),
    "tick": (24, '<path d="m5 12.5 4.5 4.500L19 7"/>'),
    "minus": (24, '<path d="M6 12h12"/>'),
    "go": (24, '<path d="M4 12h16M14 6l6 6-6 6"/>'),
    "eye": (24, '<path d="M2.5 12S6 5.5 12 5.500 21.5 12 21.5 12 18 18.5 12 18.500 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>'),
    "ready": (24, '<path d="M5 22V10a7 7 0 0 1 14 0v12z" fill="currentColor"/>'),
    "wait": (24, '<path d="M5 22V10a7 7 0 0 1 14 0v12z"/><path d="M12 3v19H5V10a7 7 0 0 1 7-7z" fill="currentColor"/>'),
    "old": (24, '<path d="M5 22V10a7 7 0 0 1 14 0v12z"/><path d="M12 8v5l3 3"/>'),
    "none": (24, '<path d="M5 22V10a7 7 0 0 1 14 0v12z"/>'),
}  # fmt: skip
DIRECTED = {"leave", "go"}
"""Shapes that point along the line of reading, and are mirrored where it runs from right to left."""


def icon(name: str, css: str = "i") -> SafeString:
    """Return the shape as SVG for decoration beside words; it says nothing to a screen reader.

    Raises:
        KeyError: there is no such shape.
    """
    size, paths = SHAPES[name]
    flip = " i-flip" if name in DIRECTED else ""
    return format_html(
        '<svg class="{}{}" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>',
        css, flip, size, size, mark_safe(paths),
    )  # fmt: skip
