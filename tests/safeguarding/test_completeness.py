"""The library is whole, or the check says what is missing."""

from collections.abc import Iterator

import pytest
from wagtail.models import Page

from curricula.models import LessonPage
from safelight.safeguarding.completeness import all_languages, unprintable, untranslated

pytestmark = pytest.mark.usefixtures("library")


def lesson(language: str = "en") -> LessonPage:
    return LessonPage.objects.get(resource_key="sextortion-a-way-out", locale__language_code=language)


def test_every_delivered_page_is_there_in_every_language() -> None:
    assert list(untranslated(all_languages())) == []


def test_a_page_that_is_missing_in_a_language_is_named() -> None:
    lesson("fr").unpublish()
    assert ("fr", "sextortion-a-way-out") in [(gap.language, gap.page) for gap in untranslated(all_languages())]


def test_a_card_that_is_too_long_for_its_sheet_is_named() -> None:
    page = lesson()
    block = next(block for block in page.body if block.block_type == "handout" and block.value["cards"])
    block.value["cards"][0]["text"] = "A sentence that goes on and on. " * 120
    reasons: Iterator[str] = (gap.reason for gap in unprintable(page))
    assert any("too long for its sheet" in reason for reason in reasons)


def test_a_glyph_that_no_font_has_is_named() -> None:
    page = lesson()
    block = next(block for block in page.body if block.block_type == "handout" and block.value["cards"])
    block.value["cards"][0]["name"] = "𓀀"
    assert any("could not be displayed" in gap.reason for gap in unprintable(page))


def test_delivered_pages_print_in_arabic() -> None:
    page = Page.objects.get(slug="my-helpers", locale__language_code="ar").specific
    assert list(unprintable(page)) == []
