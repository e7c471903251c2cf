"""Posters and cards are drawn from our own shapes: a lamp with rings of light, an arch, windows, a path. Never a person.

The outlines stand here once. The site colours them with its style sheet, paper and pictures with `printing/drawing.typ`, by the
names in `class`: `light` is the one amber shape, `r1` to `r3` its rings, `w1` to `w3` what is lit a little, `line`, `way` and `dotted` lines.
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
    "arches": Shape(
        window(20, 400, 110, 170, "w1") + window(98, 400, 150, 250, "w2") + window(196, 400, 190, 350, "w3") + window(236, 400, 110, 230, "light"),
        (16, 46, 374, 358), turns=True,
    ),
    "hand": Shape(
        '<path class="line" d="M112 404c-8-40-44-66-74-104-12-16 6-34 24-22l44 34-26-152c-4-26 32-34 38-8l22 104-4-146c0-26 38-28 40 0l6 140'
        ' 20-126c4-26 40-20 38 6l-10 140 38-92c10-24 44-10 36 14-26 92-34 140-66 212z"/>'
        '<circle class="w2" cx="56" cy="290" r="9"/><circle class="w2" cx="98" cy="162" r="10"/><circle class="light" cx="158" cy="114" r="11"/>'
        '<circle class="w2" cx="223" cy="130" r="10"/><circle class="w2" cx="284" cy="202" r="10"/>',
        (28, 84, 284, 326),
    ),
    "doors": Shape(
        window(6, 330, 68, 112, "w1") + window(86, 330, 68, 112, "light") + window(166, 330, 68, 112, "w2") + window(246, 330, 68, 112, "w1")
        + window(326, 330, 68, 112, "w2") + '<path class="dotted" d="M40 350c10 34 70 34 80 0"/>',
        (0, 212, 400, 170), turns=True,
    ),
    "row": Shape(
        window(8, 330, 60, 104, "w2") + window(82, 330, 60, 104, "w2") + window(156, 330, 60, 104, "w2") + window(230, 330, 60, 104, "line")
        + window(332, 330, 60, 104, "w2") + '<circle class="r2" cx="311" cy="206" r="30"/><circle class="light" cx="311" cy="206" r="15"/>',
        (0, 172, 400, 164), turns=True,
    ),
    "fan": Shape(
        '<path class="way" d="M60 250C160 250 180 96 330 70"/><path class="way" d="M60 250C180 250 200 170 350 160"/>'
        '<path class="way" d="M60 250C180 250 220 250 340 250"/><path class="way" d="M60 250C180 250 200 330 350 340"/>'
        '<path class="way" d="M60 250C160 250 180 404 330 420"/><circle class="r2" cx="60" cy="250" r="28"/>'
        + window(340, 290, 52, 78, "light"),
        (28, 62, 368, 366), turns=True,
    ),
    "bars": Shape(
        '<path class="light" d="M10 210h150v34H10z"/><path class="w1" d="M174 210h90v34h-90zM278 210h110v34H278zM10 262h104v34H10zM128 262h140v34H128z'
        'M282 262h106v34H282zM10 314h170v34H10z"/>',
        (4, 204, 390, 150), turns=True,
    ),
    "sheet": Shape(
        '<path class="line" d="M70 60h260v340H70z"/><path class="way" d="M146 150h150M146 220h150M146 290h150M146 360h110"/>'
        + window(96, 158, 30, 40, "w2") + window(96, 228, 30, 40, "w2") + window(96, 298, 30, 40, "w2") + window(96, 368, 30, 40, "light"),
        (64, 54, 272, 352), turns=True,
    ),
    "blocks": Shape(
        '<path class="w1" d="M90 320h220v80H90z"/><path class="w2" d="M110 232h180v80H110z"/><path class="light" d="M135 144h130v80H135z"/>',
        (84, 138, 232, 268),
    ),
    "house": Shape(
        '<path class="w1" d="M70 400V220L200 110l130 110v180z"/>' + window(160, 350, 80, 110, "light"),
        (64, 104, 272, 300),
    ),
    "gift": Shape(
        '<path class="w2" d="M90 230h220v170H90z"/><path class="w1" d="M74 186h252v44H74z"/><path class="light" d="M182 186h36v214h-36z"/>'
        '<path class="line" d="M200 184c-70-6-84-70-44-72 26 0 40 40 44 72 4-32 18-72 44-72 40 2 26 66-44 72z"/>',
        (68, 102, 264, 302),
    ),
    "chairs": Shape(
        '<path class="light" d="M90 150a110 110 0 0 1 220 0z"/><path class="line" d="M90 230v170M90 320h80v80M230 230v170M230 320h80v80"/>',
        (80, 34, 240, 372), turns=True,
    ),
}  # fmt: skip
WORDS = {
    "frame": ("frame", "fake", "made-up"),
    "hand": ("hand", "finger"),
    "doors": ("knock", "busy", "doors", "street"),
    "gift": ("surprise", "gift", "box"),
    "house": ("telling-is", "house", "someone-may"),
    "chairs": ("chair", "side-lamp", "help-first"),
    "bars": ("bars", "who-did", "subject"),
    "sheet": ("sheet", "lines", "write", "say-what"),
    "blocks": ("source", "blocks"),
    "fan": ("fan", "what-else", "many", "sign"),
    "row": ("notice",),
    "arches": ("ask-listen", "act", "three"),
    "lamp": ("lamp", "light", "fault"),
    "windows": ("moves", "window", "four", "five", "helpers", "steps"),
    "pair": ("friend", "listen", "two", "together", "ask"),
    "path": ("path", "way", "late", "road"),
    "arch": ("door", "arch", "open", "home"),
}
"""The stable name of a poster or post says its shape; any other name gets one that is always the same."""
ANY = ("lamp", "windows", "arch", "pair", "path", "frame")


def shape_for(key: str) -> str:
    """Return the shape of the poster or post with this stable name."""
    for shape, words in WORDS.items():
        if any(word in key for word in words):
            return shape
    return ANY[crc32(key.encode()) % len(ANY)]


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
