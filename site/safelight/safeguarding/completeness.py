"""Whether the library is whole: every page in every language, and every document printable, complete on its paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from safelight.core.pages import SOURCE_LANGUAGE, SafelightPage
from safelight.printing.engine import PrintError
from safelight.printing.files import Wanted, build
from safelight.printing.overflow import overflows
from safelight.printing.recipes import Printable, printables_of


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


def documents(page: Page, country: str = "") -> list[tuple[Printable, Wanted]]:
    """Return every document that a page offers, on the first paper on which it makes sense."""
    return [(item, Wanted(item.key, country, item.papers[0])) for item in printables_of(page)]


def unprintable(page: Page, country: str = "") -> Iterator[Gap]:
    """Yield each document of a page that cannot be set, or whose text runs over the edge of its paper or over other text.

    The engine itself refuses what is too long for a sheet, a glyph that no font has, and an image without a text.
    """
    for item, wanted in documents(page, country):
        try:
            built = build(page, wanted)
        except (PrintError, ValueError) as error:
            yield Gap(page.locale.language_code, page.slug, f"{item.key}: {error}")
            continue
        for number, words, reason in overflows(built.path.read_bytes()):
            yield Gap(page.locale.language_code, page.slug, f"{item.key}: page {number}: “{words}” {reason}")


def all_languages() -> list[str]:
    """Return the codes of the site's languages."""
    return [code for code, _name in settings.LANGUAGES]
