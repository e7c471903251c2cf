"""One index for each language, held by the process and brought up to date with one short query a search."""

from collections import defaultdict
from dataclasses import dataclass, field
from threading import Lock

from django.conf import settings
from django.db import connection

from safelight.finding.index import Document, Index
from safelight.finding.models import Entry

LANGUAGE = "language"
"""The facet of languages in which the same resource can be read."""


@dataclass
class Memory:
    """What a process knows of what is published."""

    stamp: int = 0
    indexes: dict[str, Index] = field(default_factory=dict)
    versions: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    """For each resource, the key of its page in each language."""
    lock: Lock = field(default_factory=Lock)

    def refresh(self) -> None:
        """Take in what has changed since the last time: one query, usually without a row."""
        with self.lock:
            rows = list(Entry.objects.filter(stamp__gt=self.stamp).order_by("stamp"))
            if not rows:
                return
            first = not self.indexes
            if first:
                by_language: dict[str, list[Document]] = defaultdict(list)
                for row in rows:
                    if row.live:
                        by_language[row.language].append(document(row))
                for code, documents in by_language.items():
                    self.index(code).load(documents)
            for row in rows:
                self._note(row, indexed=first)
            for key in {str(row.translation_key) for row in rows}:
                self._tag_languages(key)
            self.stamp = rows[-1].stamp

    def index(self, language: str) -> Index:
        """Return the index of a language; an empty one where nothing is published."""
        return self.indexes.setdefault(language, Index(language))

    def _note(self, row: Entry, indexed: bool) -> None:
        versions = self.versions[str(row.translation_key)]
        if row.live:
            versions[row.language] = row.page_id
            if not indexed:
                self.index(row.language).put(document(row))
            return
        if versions.get(row.language) == row.page_id:
            del versions[row.language]
        self.index(row.language).remove(row.page_id)

    def _tag_languages(self, key: str) -> None:
        versions = self.versions[key]
        for language, page_id in versions.items():
            self.index(language).tag(page_id, LANGUAGE, [code for code in versions if code != language])


def document(row: Entry) -> Document:
    """Return what the index keeps of an entry."""
    words = {"strong": row.strong, "middle": row.middle, "weak": row.weak}
    tags = {name: list(values) for name, values in row.tags.items()}
    return Document(row.page_id, (row.card.get("rank", 0), row.place), row.card, tags, words)


_memory = Memory()


def current() -> Memory:
    """Return what is published now. Inside a transaction, which may still be undone, a memory of its own is made and thrown away."""
    memory = Memory() if connection.in_atomic_block else _memory
    memory.refresh()
    for code, _name in settings.LANGUAGES:
        memory.index(code)
    return memory
