"""The catalogues of the starter library: what there is to translate, kept in step with the files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polib

from safelight.core.library.catalogue import catalogue_path, markdown_units, needs_translation
from safelight.core.library.pages import spec_texts
from safelight.core.library.raw import RawMaker
from safelight.core.library.shelves import PageSpec, Rows, shelves

HEADER = {
    "Project-Id-Version": "Safelight starter library",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "MIME-Version": "1.0",
    "X-Review": "not yet reviewed by a native speaker",
}


@dataclass
class Message:
    """One source text, and the resources in which it stands."""

    text: str
    places: list[str] = field(default_factory=list)


def collect() -> dict[str, Message]:
    """Return every text of the starter files that has words, in the order of the files.

    Raises:
        StarterProblems: something is wrong in the files.
    """
    found: dict[str, Message] = {}
    for place, text in _texts():
        if needs_translation(text):
            message = found.setdefault(text, Message(text))
            if place not in message.places:
                message.places.append(place)
    return found


def _texts() -> Iterator[tuple[str, str]]:
    for shelf in shelves():
        for entry in shelf.read():
            if isinstance(entry, Rows):
                yield from _row_texts(entry)
            elif isinstance(entry, PageSpec):
                yield from _page_texts(entry)


def _row_texts(shelf: Rows) -> Iterator[tuple[str, str]]:
    for row in shelf.rows:
        for name in shelf.texts:
            value = row[name]
            for text in value if isinstance(value, list) else str(value or "").split("\n"):
                if text:
                    yield f"{shelf.model._meta.model_name}:{row[shelf.key_field]}", text


def _page_texts(spec: PageSpec) -> Iterator[tuple[str, str]]:
    maker = RawMaker(spec.key, lambda _model, _key: 0)
    for name, parts in spec.streams.items():
        maker.stream(spec.model._meta.get_field(name).stream_block, parts, name)
    plain, rich = spec_texts(spec, maker)
    for text in plain:
        yield spec.key, text
    for markdown in rich:
        for text in markdown_units(markdown):
            yield spec.key, text


def updated(language: str, messages: dict[str, Message]) -> polib.POFile:
    """Return the catalogue of a language brought into step: new texts added empty, texts that are gone left out.

    A translation with a context (a page's key) stays as long as its text stands on that page.
    """
    path = catalogue_path(language)
    old = polib.pofile(str(path), encoding="utf-8") if path.exists() else []
    translated: dict[str, list[polib.POEntry]] = {}
    for entry in old:
        if not entry.obsolete:
            translated.setdefault(entry.msgid, []).append(entry)
    new = polib.POFile(wrapwidth=110)
    new.metadata = HEADER | {"Language": language}
    for message in messages.values():
        plain = next((e for e in translated.get(message.text, []) if not e.msgctxt), None)
        new.append(_entry(message, plain, message.places))
        for entry in translated.get(message.text, []):
            if entry.msgctxt in message.places:
                new.append(_entry(message, entry, [entry.msgctxt]))
    return new


def _entry(message: Message, old: polib.POEntry | None, places: list[str]) -> polib.POEntry:
    return polib.POEntry(
        msgid=message.text,
        msgctxt=old.msgctxt if old else None,
        msgstr=old.msgstr if old else "",
        flags=old.flags if old else [],
        tcomment=old.tcomment if old else "",
        occurrences=[(place, "") for place in places[:3]],
    )


def write(language: str, catalogue: polib.POFile) -> Path:
    """Write a catalogue and return its path."""
    path = catalogue_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    return path
