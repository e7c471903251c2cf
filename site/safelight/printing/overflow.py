"""What a finished PDF shows and its engine does not say: text that runs over the edge of the paper, and text on top of text."""

import io
from collections.abc import Iterator
from typing import Any

EDGE = 4.0
"""Points of the paper's edge that stay free of text: less than a printer's own margin."""
WIDE, DEEP = 24.0, 0.6
"""Two pieces of text lie on top of each other when they share more than 24 points of width and 6 tenths of the lower one's
height: letters of one Arabic word, which do share room, share less."""
Rect = tuple[float, float, float, float]


def overflows(pdf: bytes) -> list[tuple[int, str, str]]:
    """Return (page, words, what is wrong) for each piece of text that does not have its own place on the paper."""
    import pypdfium2

    found = []
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        for number, page in enumerate(opened, 1):
            text = page.get_textpage()
            rects = [text.get_rect(at) for at in range(text.count_rects())]
            wrong = [(rect, "runs over the edge of the paper") for rect in beyond(rects, *page.get_size())]
            wrong += [(rect, "lies on other text") for rect in covered(rects)]
            found += [(number, words, reason) for rect, reason in wrong if (words := _words(text, rect))]
    return found


def beyond(rects: list[Rect], width: float, height: float) -> Iterator[Rect]:
    """Yield the pieces that lie beyond the paper or too near to its edge; (left, bottom, right, top) in points."""
    for left, bottom, right, top in rects:
        if left < EDGE or bottom < EDGE or right > width - EDGE or top > height - EDGE:
            yield left, bottom, right, top


def covered(rects: list[Rect]) -> Iterator[Rect]:
    """Yield each piece that another one lies on, once."""
    upwards = sorted(rects, key=lambda rect: rect[1])
    for at, one in enumerate(upwards):
        for other in upwards[at + 1 :]:
            if other[1] >= one[3]:
                break
            wide = min(one[2], other[2]) - max(one[0], other[0])
            deep = min(one[3], other[3]) - max(one[1], other[1])
            if wide > WIDE and deep > DEEP * min(one[3] - one[1], other[3] - other[1]):
                yield one
                break


def _words(text: Any, rect: Rect) -> str:
    return " ".join(text.get_text_bounded(*rect).split())[:60]
