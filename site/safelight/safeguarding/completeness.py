"""Whether the library is whole: every page in every language, and every document printable without overflow or missing glyph."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from safelight.core.pages import SOURCE_LANGUAGE, SafelightPage
from safelight.printing.engine import PrintError
from safelight.printing.files import Wanted, build
from safelight.printing.recipes import printables_of


@dataclass(frozen=True)
class Gap:
    """Something that is not there, and where."""

    language: str
    page: str
    reason: str


def untranslated(languages: list[str]) -> Iterator[Gap]:
    """Yield each live page of the source language that is not live in one of these languages."""
    source = Page.objects.live().filter(locale__language_code=SOURCE_LANGUAGE, depth__gt=1).specific()
    for page in source:
        if isinstance(page, SafelightPage):
            for code in languages:
                if code not in page.versions:
                    yield Gap(code, page.slug, "not published in this language")


def unprintable(page: Page) -> Iterator[Gap]:
    """Yield each document of a page that cannot be set: too long for its sheet, a glyph that no font has, no alternative text."""
    for item in printables_of(page):
        try:
            build(page, Wanted(item.key))
        except PrintError as error:
            yield Gap(page.locale.language_code, page.slug, f"{item.key}: {error}")


def all_languages() -> list[str]:
    """Return the codes of the site's languages."""
    return [code for code, _name in settings.LANGUAGES]
