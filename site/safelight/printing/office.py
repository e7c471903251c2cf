"""What PPTX and DOCX share: colours, fonts and language tags, inline nodes as runs of text, and bytes that are the same each time."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from babel import localedata

from safelight.core.tree import Node
from safelight.printing.zips import zipped

MADE = datetime(2026, 1, 1)
"""Office files hold a date without a zone. All carry this one, so that the same words give the same bytes on every day."""
INK, PAPER, AMBER, AMBER_TEXT = "0F1B2E", "FFFEFB", "FFB74A", "875000"
BANDS = {
    "3-5": ("A83A62", "F9E9EF"), "6-8": ("2A7250", "E5F2EB"), "9-11": ("0B6D7F", "E1F1F4"),
    "12-14": ("4056B4", "E9ECFA"), "15-18": ("77459B", "F2E9F8"),
}  # fmt: skip
"""The hue of each age band, strong and as a tint; both as on the site."""
NO_BAND = ("25395A", "ECEFF3")
READ, DISPLAY, ARABIC = "Arial", "Georgia", "Arial"
"""Fonts that every office program has or knows how to replace; Arial has Arabic letters wherever it is installed."""


@dataclass(frozen=True)
class Run:
    """A piece of text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


def runs(nodes: list[Node], *, bold: bool = False, italic: bool = False) -> Iterator[Run]:
    """Yield inline nodes as runs of text; a line break is a run of its own."""
    for node in nodes:
        if "content" in node:
            inner = {"bold": bold or node["type"] == "strong", "italic": italic or node["type"] == "emph"}
            yield from runs(node["content"], **inner)
        elif node["type"] == "break":
            yield Run("\n", bold, italic)
        elif node.get("text"):
            yield Run(str(node["text"]), bold, italic)


def ltr(text: str) -> str:
    """Return a number or an address so that it stands from left to right in any text."""
    return f"\u2066{text}\u2069" if text else ""


def language_tag(language: str, country: str) -> str:
    """Return a tag that office programs know: `ar-MA` where such a locale exists, else the usual one of the language."""
    usual = {"en": "en-GB", "es": "es-ES", "fr": "fr-FR", "ar": "ar-SA", "pt": "pt-BR"}
    tag = f"{language}_{country.upper()}"
    return tag.replace("_", "-") if country and localedata.exists(tag) else usual.get(language, language)


def stamp(properties: Any, title: str, language: str) -> None:
    """Say in a file's properties what it is, and nothing about who made it where and when."""
    properties.title, properties.language = title, language
    properties.author = properties.last_modified_by = "Safelight"
    properties.subject = properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = MADE
    properties.revision = 1


def same_bytes(data: bytes) -> bytes:
    """Return an Office file with its parts sorted and all of one date."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})
