"""Packages of real lessons, taken apart."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curricula.models import LessonPage
from safelight.printing import engine
from safelight.printing.editable import Sought, build_editable
from safelight.printing.fake import FakeEngine

Unpacked = dict[str, bytes]
LANGUAGES = ["en", "es", "fr", "ar"]


def lesson(slug: str, language: str = "en") -> LessonPage:
    """The lesson with that slug."""
    return LessonPage.objects.get(slug=slug, locale__language_code=language, alias_of__isnull=True)


@pytest.fixture
def unpack(library: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Unpacked]:
    """Return a function: name of a file, slug and language → the files inside; its PDFs are a fake engine's."""
    settings.PRINT_ROOT = tmp_path / "print"
    settings.SITE_ADDRESS = "https://safelight.example"
    fake = FakeEngine()
    monkeypatch.setattr(engine, "engine", lambda: fake)

    def open_it(name: str, slug: str = "sextortion-a-way-out", language: str = "en") -> Unpacked:
        built = build_editable(lesson(slug, language), Sought.parse(name))
        with zipfile.ZipFile(io.BytesIO(built.path.read_bytes())) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    return open_it
