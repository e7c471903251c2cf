"""Posters: one page on every paper in every ink, each with its own drawing, and the same words in large print."""

import io
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from safelight.printing.engine import render
from safelight.printing.files import Wanted, people_name
from safelight.printing.overflow import overflows
from safelight.printing.recipes import offered

AMBER = (247, 169, 40)


def light_at(png: bytes, colour: tuple[int, int, int]) -> float:
    """Where the light is in the upper 40 % of a page, from 0 (left) to 1 (right)."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    width, height = image.size
    upper = image.crop((0, int(height * 0.08), width, int(height * 0.4)))
    places = [n % width for n, pixel in enumerate(upper.get_flattened_data()) if pixel == colour]
    return sum(places) / len(places) / width


@pytest.mark.parametrize("paper", ["a4", "a3", "letter", "tabloid"])
@pytest.mark.parametrize("ink", ["colour", "mono"])
@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_each_poster_is_one_page_with_room_for_its_words(document_of: Any, language: str, ink: str, paper: str) -> None:
    made = render(document_of("not-your-fault", "posters", language, country="us", paper=paper, ink=ink))
    assert made.pages == 2
    assert overflows(made.data) == []


def test_one_poster_is_a_file_of_its_own(page_of: Any, document_of: Any) -> None:
    page = page_of("not-your-fault")
    assert Wanted("poster-b", "gb", "a3").check(page)
    assert render(document_of("not-your-fault", "poster-b")).pages == 1
    with pytest.raises(ValueError, match="poster-a"):
        Wanted("poster-c").check(page)


@pytest.mark.parametrize(("ink", "colour"), [("colour", AMBER), ("mono", (0, 0, 0))])
def test_the_row_of_windows_is_mirrored_in_arabic(document_of: Any, ink: str, colour: tuple[int, int, int]) -> None:
    english = render(document_of("not-your-fault", "poster-b", "en", ink=ink), "png")
    arabic = render(document_of("not-your-fault", "poster-b", "ar", ink=ink), "png")
    assert light_at(english.data, colour) > 0.55
    assert light_at(arabic.data, colour) < 0.45


def test_the_lamp_stays_in_the_middle(document_of: Any) -> None:
    for language in ("en", "ar"):
        assert 0.47 < light_at(render(document_of("not-your-fault", "poster-a", language), "png").data, AMBER) < 0.53


def test_the_text_version_says_it_all_in_large_print(document_of: Any) -> None:
    with pypdfium2.PdfDocument(render(document_of("not-your-fault", "posters-as-text", country="gb")).data) as pdf:
        page = pdf[0].get_textpage()
        words = " ".join(page.get_text_range().split())
        sizes = [pypdfium2.raw.FPDFText_GetFontSize(page.raw, at) for at in range(page.count_chars())]
    assert words.index("It is not your fault.") < words.index("0800 1111") < words.index("Four moves help.")
    assert sum(size >= 17.5 for size in sizes) > 0.7 * len(sizes)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_card_for_a_pocket_says_nothing_about_its_campaign(page_of: Any, document_of: Any, language: str) -> None:
    page = page_of("not-your-fault", language)
    made = render(document_of("not-your-fault", "window-card", language, country="gb"))
    with pypdfium2.PdfDocument(made.data) as pdf:
        told = " ".join([pdf[0].get_textpage().get_text_range(), *pdf.get_metadata_dict().values()])
    assert "0800" in told
    assert page.title not in told
    assert page.slug not in told
    assert overflows(made.data) == []
    assert people_name(page, Wanted("window-card", "gb")) == f"window-card-{language}-gb-a4.pdf"


def test_single_posters_and_neutral_cards_are_not_among_the_papers_of_a_kit() -> None:
    keys = {item.key for item in offered("campaign", ["posters", "prose", "activities"])}
    assert {"plan", "posters", "letter", "press"} <= keys
    assert not {"poster-a", "poster-d", "window-card"} & keys
