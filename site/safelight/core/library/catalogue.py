"""Translations of the starter library: gettext PO files keyed to the source text."""

import re
from pathlib import Path

import polib
from django.conf import settings

_ITEM = re.compile(r"^(\d+\.|[-*]) ")
_HEADING = re.compile(r"^(#+ )")


class Catalogue:
    """Source text → text in one language. A fuzzy entry is no translation: nobody has confirmed it.

    An entry may have a context (the key of a page): it then holds for that page alone.
    """

    def __init__(self, language: str, entries: dict[tuple[str, str], str]) -> None:
        self.language = language
        self.entries = entries

    @classmethod
    def read(cls, language: str) -> "Catalogue":
        """Read `locale/<language>/LC_MESSAGES/content.po`; empty when there is none."""
        path = catalogue_path(language)
        if not path.exists():
            return cls(language, {})
        entries = polib.pofile(str(path), encoding="utf-8")
        return cls(
            language, {(e.msgctxt or "", e.msgid): e.msgstr for e in entries if e.msgstr and not e.fuzzy and not e.obsolete}
        )

    def get(self, text: str, context: str = "") -> str | None:
        """Return the translation; text without letters needs none; None when it is missing."""
        found = self.entries.get((context, text)) or self.entries.get(("", text))
        return found or (text if not needs_translation(text) else None)

    def markdown(self, text: str, context: str = "") -> str | None:
        """Return a whole Markdown text translated unit by unit; None when a unit is missing."""
        parts = []
        for paragraph in _paragraphs(text):
            translated = [self._line(line, context) for line in _units(paragraph)]
            if None in translated:
                return None
            parts.append("\n".join(translated))  # type: ignore[arg-type]
        return "\n\n".join(parts)

    def _line(self, unit: tuple[str, str], context: str) -> str | None:
        mark, text = unit
        translated = self.get(text, context)
        return None if translated is None else mark + translated


def catalogue_path(language: str) -> Path:
    """Return where the translations of a language are kept."""
    return settings.ROOT / "locale" / language / "LC_MESSAGES" / "content.po"


def needs_translation(text: str) -> bool:
    """Whether a text has words: figures and marks are the same in every language."""
    return bool(re.search(r"[^\W\d_]{2}", text))


def _paragraphs(text: str) -> list[str]:
    return [p for p in re.split(r"\n[ \t]*\n", text.strip()) if p.strip()]


def _units(paragraph: str) -> list[tuple[str, str]]:
    """Return (mark, text) for each list item, or for the whole paragraph."""
    lines = paragraph.split("\n")
    if all(_ITEM.match(line) for line in lines):
        return [(match[0], line[match.end() :]) for line in lines if (match := _ITEM.match(line))]
    if match := _HEADING.match(paragraph):
        return [(match[0], paragraph[match.end() :])]
    return [("", paragraph)]


def markdown_units(text: str) -> list[str]:
    """Return what a translator translates of a Markdown text: paragraphs, list items, headings."""
    return [unit for paragraph in _paragraphs(text) for _mark, unit in _units(paragraph)]
