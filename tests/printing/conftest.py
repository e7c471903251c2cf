"""Documents of real pages of the loaded library."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Page

from safelight.printing.document import document


@pytest.fixture
def page_of(library: None) -> Callable[..., Any]:
    """Return a function: slug and language → the live page."""

    def find(slug: str, language: str = "en") -> Any:
        return Page.objects.live().filter(slug=slug, locale__language_code=language, alias_of__isnull=True).get().specific

    return find


@pytest.fixture
def document_of(page_of: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """Return a function: slug, part, language and the rest → document."""

    def make(slug: str, part: str, language: str = "en", **choices: str) -> dict[str, Any]:
        return document(page_of(slug, language), part=part, **choices)

    return make


@pytest.fixture
def print_root(settings: Any, tmp_path: Path) -> Path:
    """An empty folder for built files."""
    settings.PRINT_ROOT = tmp_path / "print"
    return settings.PRINT_ROOT
