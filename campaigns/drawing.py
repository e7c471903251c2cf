"""Posters and cards are drawn from our own shapes: a lamp with rings of light, an arch, windows, a path. Never a person.

The outlines stand here once. The site colours them with its style sheet, paper and pictures with `printing/drawing.typ`, by the
names in `class`: `light` is the one amber shape, `r1` to `r3` its rings, `w1` to `w3` what is lit a little, `way` and `dotted` lines.
"""

from dataclasses import dataclass
from typing import Any
from zlib import crc32

from django.utils.safestring import SafeString, mark_safe

Box = tuple[int, int, int, int]
SITE_BOX: Box = (0, 0, 400, 420)


def window(x: int, foot: int, width: int, height: int, look: str) -> str:
    """Return a window with a round top, its lower left corner at (x, foot)."""
    half = width / 2
    return f'<path class="{look}" d="M{x} {foot}v-{height - half:g}a{half:g} {half:g} 0 0 1 {width} 0v{height - half:g}z"/>'


@dataclass(frozen=True)
class Shape:
    """One drawing: its outlines, and the part of the plane on which they lie (x, y, width, height)."""

    body: str
    box: Box
    turns: bool = False
    """Goes somewhere, so it is mirrored in a script that runs from the right. A lamp, a hand and a pair are not."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where numbers stand under its parts when no colour tells them apart."""


SHAPES = {
    "lamp": Shape(
        '<circle class="r3" cx="200" cy="130" r="190"/><circle class="r2" cx="200" cy="130" r="130"/>'
        '<circle class="r1" cx="200" cy="130" r="78"/><circle class="light" cx="200" cy="130" r="36"/>'
        + window(140, 420, 120, 122, "arch"),
        (0, -62, 400, 484),
    ),
    "windows": Shape(
        window(22, 330, 76, 122, "w1") + window(115, 330, 76, 122, "w2") + window(209, 330, 76, 122, "w3")
        + window(302, 330, 76, 122, "light") + '<path class="way" d="M4 394c60-14 120 14 180 0s140-20 212-4"/>',
        (0, 204, 400, 202), turns=True, marks=((60, 340), (153, 340), (247, 340), (340, 340)),
    ),
    "arch": Shape(
        window(40, 420, 320, 380, "r3") + window(90, 420, 220, 310, "r2") + window(140, 420, 120, 240, "light"),
        (36, 36, 328, 384),
    ),
    "pair": Shape(
        '<circle class="r2" cx="200" cy="90" r="120"/><circle class="light" cx="200" cy="90" r="30"/>'
        + window(60, 420, 120, 210, "w2") + window(220, 420, 120, 210, "w3"),
        (50, -34, 300, 456),
    ),
    "path": Shape(
        '<path class="way wide" d="M120 420c-20-70 150-90 120-170s-60-60-20-130"/>'
        + window(150, 120, 100, 100, "r2") + window(172, 120, 56, 70, "light"),
        (90, 14, 200, 406), turns=True,
    ),
    "frame": Shape(
        '<path class="dotted" d="M70 400V200a130 130 0 0 1 260 0v200z"/><circle class="r2" cx="200" cy="190" r="78"/>'
        '<circle class="light" cx="200" cy="190" r="36"/>',
        (62, 62, 276, 346),
    ),
}  # fmt: skip
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
    """Return a drawing as SVG for the site, without words, which stand beside it as text.

    Raises:
        KeyError: there is no such shape.
    """
    box = " ".join(map(str, SITE_BOX))
    return mark_safe(
        f'<svg class="art art-{shape}{" turns" if SHAPES[shape].turns else ""}" viewBox="{box}" preserveAspectRatio="xMidYMax meet" aria-hidden="true" focusable="false">{SHAPES[shape].body}</svg>'
    )


def art_node(key: str) -> dict[str, Any]:
    """Return the drawing of a poster or post for paper and pictures, as plain data."""
    shape = SHAPES[shape_for(key)]
    marks = [{"x": x, "y": y, "n": n} for n, (x, y) in enumerate(shape.marks, 1)]
    return {"body": shape.body, "box": list(shape.box), "turns": shape.turns, "marks": marks}
