"""Pictures for screens: cards to post and what other sites show of a page. Set by the engine as paper is, kept under a hash as paper is."""

import hashlib
import io
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language_info
from PIL import Image

from safelight.core.tree import Node
from safelight.printing.engine import Engine, render
from safelight.printing.files import Built, key_of
from safelight.printing.labels import labels
from safelight.printing.meta import PUBLISHER, content_date
from safelight.printing.sources import write_whole

SIZES = {"square": (1080, 1080), "story": (1080, 1920), "landscape": (1200, 630)}
"""Width and height in pixels, as the networks ask for them."""
TYPES = {"png": "image/png", "webp": "image/webp"}


def picture_document(page: Any, node: Node, size: tuple[int, int]) -> dict[str, Any]:
    """Return one picture as a document: a card with `lines`, and what else its node says (`kind`, `text`, `art`, `band`).

    It holds nothing of a country: services stand in the caption and on the page to which its address leads.
    """
    title = page.neutral_title or page.title
    meta = {
        "title": title, "description": "", "lang": page.language, "region": None, "keywords": [], "publisher": PUBLISHER,
        "dir": "rtl" if get_language_info(page.language)["bidi"] else "ltr", "numerals": "latn", "paper": "a4", "ink": "colour",
        "layout": "sheets", "running": title, "footer": "", "qr": "", "notice": "", "date": content_date(page).isoformat(),
    }  # fmt: skip
    card = {"type": "picture_card", "where": "picture_card", "size": list(size)} | node
    return {"meta": meta, "labels": labels(), "body": [card]}


def kept_picture(document: dict[str, Any], ending: str, by: Engine | None = None) -> Path:
    """Return the picture of a document, made now or kept from before.

    Raises:
        PrintError: it cannot be set.
    """
    key = key_of(document)
    png = Path(settings.PRINT_ROOT) / key[:2] / f"{key}.png"
    if not png.exists():
        write_whole(png, render(document, "png", by=by).data)
    if ending == "png":
        return png
    made = hashlib.sha256(f"{key}\0pillow-{version('pillow')}".encode()).hexdigest()
    path = Path(settings.PRINT_ROOT) / made[:2] / f"{made}.webp"
    if not path.exists():
        write_whole(path, webp(png.read_bytes()))
    return path


def webp(png: bytes) -> bytes:
    """Return a PNG as WebP without loss: flat shapes and letters get smaller, and stay sharp."""
    buffer = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(buffer, "WEBP", lossless=True, quality=80, method=4)
    return buffer.getvalue()


def built_picture(path: Path, name: str, words: str) -> Built:
    """Return a picture as a finished file under a name for people; `words` is the version of the page's words."""
    return Built(path, name, 0, words, hashlib.sha256(path.read_bytes()).hexdigest())
