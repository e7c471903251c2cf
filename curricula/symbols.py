"""Our own symbols for easy words: one calm hand, one idea each, drawn inline so that no request is made for them.

Which words bring which symbol is data (`symbols.yaml`), by language; a line that names none of them gets the lamp.
"""

import re
from functools import cache
from pathlib import Path

import yaml
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

WORDS = Path(__file__).resolve().parent / "symbols.yaml"
FALLBACK = "lamp"

SYMBOLS: dict[str, str] = {
    "stop": '<path d="M17 26V12a2.5 2.5 0 0 1 5 0v11M22 23V9a2.5 2.5 0 0 1 5 0v14M27 23V11a2.5 2.5 0 0 1 5 0v13M17 26v-9a2.5 2.5 0 0 0-5 0v14q0 13 12 13t12-12V18a2 2 0 0 0-4 0"/>',
    "block": '<circle cx="24" cy="24" r="17"/><path d="m12 36 24-24"/>',
    "tell": '<circle cx="14" cy="20" r="6"/><path d="M4 42v-4a10 10 0 0 1 20 0v4M28 8h16v13H34l-5 5v-5h-1z"/>',
    "listen": '<path d="M14 20a10 10 0 0 1 20 0c0 8-7 8-7 15a6 6 0 0 1-10 4"/><path d="M19 20a5 5 0 0 1 10 0c0 3-4 4-4 7"/>',
    "helper": '<circle cx="17" cy="12" r="6"/><path d="M6 43V31a11 11 0 0 1 21-4"/><circle cx="34" cy="23" r="5"/><path d="M25 43v-4a9 9 0 0 1 18 0v4M21 34l6 1"/>',
    "friend": '<circle cx="16" cy="16" r="6"/><circle cx="32" cy="16" r="6"/><path d="M5 41v-4a11 11 0 0 1 19-7 11 11 0 0 1 19 7v4"/>',
    "feeling": '<path d="M24 41S6 30 6 18a9 9 0 0 1 18-3 9 9 0 0 1 18 3c0 12-18 23-18 23z"/>',
    "wobbly": '<path d="M24 33S12 26 12 18a6 6 0 0 1 12-2 6 6 0 0 1 12 2c0 8-12 15-12 15zM6 41q4.500-5 9 0t9 0 9 0 9 0M6 9q-3 5 0 10M42 9q3 5 0 10"/>',
    "phone": '<rect x="14" y="4" width="20" height="40" rx="4"/><path d="M21 38h6"/>',
    "call": '<path d="M11 6h7l4 10-5 4a24 24 0 0 0 11 11l4-5 10 4v7c0 3-2 5-5 5C20 42 6 28 6 11c0-3 2-5 5-5z"/>',
    "screen": '<rect x="5" y="9" width="38" height="25" rx="3"/><path d="M17 41h14M24 34v7"/>',
    "picture": '<rect x="6" y="9" width="36" height="30" rx="3"/><circle cx="16" cy="18" r="3.500"/><path d="m6 34 11-9 8 6 7-8 10 9"/>',
    "secret": '<path d="M16 18h16l7 18q1 7-6 7H15q-7 0-6-7zM18 18l-3-9 5 3 4-5 4 5 5-3-3 9M16 18h16"/>',
    "gift": '<path d="M8 21h32v22H8zM5 14h38v7H5zM24 14v29M24 14c-12 0-11-9-6-9 4 0 6 9 6 9s2-9 6-9c5 0 6 9-6 9z"/>',
    "ask": '<path d="M5 7h38v27H25l-10 9v-9H5z"/><path d="M19 17a5 5 0 1 1 7 4c-2 1-2 2-2 3M24 28.500v.5"/>',
    "wait": '<circle cx="24" cy="24" r="18"/><path d="M24 13v11l8 5"/>',
    "home": '<path d="m4 23 20-16 20 16M10 19v23h28V19M20 42V29a4 4 0 0 1 8 0v13"/>',
    "leave": '<path d="M29 5H9v38h20M20 24h23M35 16l8 8-8 8"/>',
    "write": '<path d="m9 39 3-10L34 7l7 7-22 22zM29 12l7 7M9 44h30"/>',
    "again": '<path d="M40 24a16 16 0 1 1-5-11.500M36 4v9h-9"/>',
    "good": '<circle cx="24" cy="24" r="18"/><path d="m15 25 6 6 12-13"/>',
    "person": '<circle cx="24" cy="14" r="8"/><path d="M8 44v-3a16 16 0 0 1 32 0v3"/>',
    "lamp": '<path d="M24 3v9M10 27a14 14 0 0 1 28 0z"/><path d="M13 32 8 44M24 32v12M35 32l5 12"/>',
}  # fmt: skip
DIRECTED = {"leave", "tell", "write"}
"""Symbols that point along the line of reading, and are mirrored where it runs from right to left."""


def symbol(name: str) -> SafeString:
    """Return a symbol as SVG for decoration beside its line; it says nothing to a screen reader.

    Raises:
        KeyError: there is no such symbol.
    """
    flip = " i-flip" if name in DIRECTED else ""
    return format_html(
        '<svg class="symbol{}" viewBox="0 0 48 48" aria-hidden="true" focusable="false">{}</svg>', flip, mark_safe(SYMBOLS[name])
    )


@cache
def patterns(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return symbol and pattern of its words in a language, in the order in which they are tried."""
    found = []
    for name, words in yaml.safe_load(WORDS.read_text(encoding="utf-8")).items():
        if stems := words.get(language):
            start = r"(?<!\w)(?:[وفبلك]|ال|وال|بال|لل)?" if language == "ar" else r"(?<!\w)"
            found.append((name, re.compile(start + "(?:" + "|".join(map(re.escape, stems)) + ")", re.IGNORECASE)))
    return found


def symbol_of(words: str, language: str) -> str:
    """Return the symbol of a line: the first one of the list whose words it says; the lamp where it says none."""
    return next((name for name, pattern in patterns(language) if pattern.search(words)), FALLBACK)
