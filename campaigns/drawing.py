"""Posters are drawn from our own shapes: a lamp with rings of light, an arch, four windows, a path. Never a person."""

from zlib import crc32

from django.utils.safestring import SafeString, mark_safe

SHAPES = {
    "lamp": (
        '<circle class="r3" cx="200" cy="130" r="190"/><circle class="r2" cx="200" cy="130" r="130"/>'
        '<circle class="r1" cx="200" cy="130" r="78"/><circle class="light" cx="200" cy="130" r="36"/>'
        '<path class="arch" d="M140 420v-62a60 60 0 0 1 120 0v62z"/>'
    ),
    "windows": (
        '<path class="w1" d="M22 330v-84a38 38 0 0 1 76 0v84z"/><path class="w2" d="M115 330v-84a38 38 0 0 1 76 0v84z"/>'
        '<path class="w3" d="M209 330v-84a38 38 0 0 1 76 0v84z"/><path class="light" d="M302 330v-84a38 38 0 0 1 76 0v84z"/>'
        '<path class="way" d="M0 372c60-14 120 14 180 0s140-20 220-4"/>'
    ),
    "arch": (
        '<path class="r3" d="M40 420V200a160 160 0 0 1 320 0v220z"/><path class="r2" d="M90 420V220a110 110 0 0 1 220 0v200z"/>'
        '<path class="light" d="M140 420V240a60 60 0 0 1 120 0v180z"/>'
    ),
    "pair": (
        '<circle class="r2" cx="200" cy="90" r="120"/><circle class="light" cx="200" cy="90" r="30"/>'
        '<path class="w2" d="M60 420V270a60 60 0 0 1 120 0v150z"/><path class="w3" d="M220 420V270a60 60 0 0 1 120 0v150z"/>'
    ),
    "path": (
        '<path class="way wide" d="M120 420c-20-70 150-90 120-170s-60-60-20-130"/>'
        '<path class="r2" d="M150 120V70a50 50 0 0 1 100 0v50z"/><path class="light" d="M172 120V78a28 28 0 0 1 56 0v42z"/>'
    ),
    "frame": (
        '<path class="dotted" d="M70 400V200a130 130 0 0 1 260 0v200z"/><circle class="r2" cx="200" cy="190" r="78"/>'
        '<circle class="light" cx="200" cy="190" r="36"/>'
    ),
}
WORDS = {
    "frame": ("frame", "fake", "made-up"),
    "lamp": ("lamp", "light", "fault"),
    "windows": ("moves", "window", "four", "five", "helpers", "steps"),
    "pair": ("friend", "listen", "two", "together", "ask"),
    "path": ("path", "way", "late", "road"),
    "arch": ("door", "arch", "open", "home"),
}
"""The stable name of a poster or post says its shape; any other name gets one that is always the same."""


def shape_for(key: str) -> str:
    """Return the shape of the poster or post with this stable name."""
    for shape, words in WORDS.items():
        if any(word in key for word in words):
            return shape
    return list(SHAPES)[crc32(key.encode()) % len(SHAPES)]


def art(shape: str) -> SafeString:
    """Return a drawing as SVG without words, which stand beside it as text.

    Raises:
        KeyError: there is no such shape.
    """
    return mark_safe(
        f'<svg class="art art-{shape}" viewBox="0 0 400 420" preserveAspectRatio="xMidYMax meet" aria-hidden="true" focusable="false">{SHAPES[shape]}</svg>'
    )
