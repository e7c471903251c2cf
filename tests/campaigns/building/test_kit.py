"""A kit as one document, in one language and in two, set for real."""

import io
import json

import pypdfium2
import pytest

from campaigns.building.choices import Choices
from campaigns.building.kit import clocks, kit_document
from campaigns.building.offers import offers, papers_by_item
from safelight.printing.engine import InProcess, render
from safelight.printing.overflow import overflows

ITEMS = (
    "parents-evening.services",
    "my-helpers.plan",
    "my-helpers.handouts",
    "not-your-fault.posters",
    "family-guide-3.one-page",
)
PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect width="2" height="1"/></svg>'
pytestmark = pytest.mark.usefixtures("library")


def document(logo="", said=(), items=ITEMS, **choices):
    chosen = Choices(choices.pop("language", "en"), items, **choices)
    papers = {code: [papers_by_item(code)[item] for item in items] for code in chosen.languages}
    return kit_document(chosen, papers, list(said), logo)


def words(pdf):
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def test_every_paper_begins_on_a_page_of_its_own_and_pages_are_counted_through():
    pages = words(render(document(group="Riverside Club", country="gb", start="18:30"), by=InProcess()).data)
    assert "Riverside Club" in pages[0]
    assert "Contents" in pages[1]
    assert "18:30" in pages[1]
    assert "20 minutes in all. The end is at 18:50." in pages[1]
    for place, page in enumerate(pages[1:], 2):
        if "posters" not in page and f"{place} of {len(pages)}" not in page:
            assert "Talk to someone" in page or "take a picture down" in page, page  # a poster has no number
    assert "/en/print/my-helpers/" in "".join(pages)
    assert "/en/print/not-your-fault/gb" in "".join(pages)


def test_nothing_runs_over_and_no_page_is_empty():
    for chosen in (
        {"country": "gb", "paper": "letter"},
        {"language": "ar", "country": "ma", "ink": "mono"},
        {"beside": "ar", "country": "gb"},
        {"language": "es", "beside": "en"},
    ):
        data = render(document(group="Club", service="Drop-in", contact="0117 496 0123", **chosen), by=InProcess()).data
        assert overflows(data) == [], chosen
        assert all(page.strip() for page in words(data)), chosen


def test_the_service_near_comes_first_wherever_services_are_named():
    data = render(document(service="Riverside drop-in", contact="0117 496 0123", country="gb"), by=InProcess()).data
    named = [page for page in words(data) if "Riverside drop-in" in page]
    assert len(named) >= 5
    assert any("added by your group" in page for page in named)


def test_two_languages_have_the_same_rows_and_keep_their_own_words():
    tree = document(beside="ar", items=("my-helpers.plan",))
    rows = [row for run in tree["body"] if run["type"] == "pairs" for row in run["rows"]]
    assert len(rows) > 15
    assert sum(len(row["a"]) != len(row["b"]) for row in rows) == 0
    assert (tree["meta"]["lang"], tree["second"]["meta"]["dir"]) == ("en", "rtl")
    told = words(render(tree, by=InProcess()).data)
    assert any("My helpers" in page and "من يساعدني" in page for page in told)


def test_the_same_choices_give_the_same_bytes_and_a_logo_gives_others():
    plain = render(document(items=("my-helpers.handouts",)), by=InProcess()).data
    assert render(document(items=("my-helpers.handouts",)), by=InProcess()).data == plain
    assert render(document(items=("my-helpers.handouts",), logo=PIXEL), by=InProcess()).data != plain


def test_what_was_left_out_is_printed():
    assert "Nobody has this." in "".join(
        words(render(document(items=("my-helpers.handouts",), said=["Nobody has this."]), by=InProcess()).data)
    )


def test_the_kit_runs_by_the_clock_of_its_start():
    tree = document(items=("my-helpers.plan", "parents-evening.kit"), start="19:00")
    sheet = next(node for node in tree["body"] if node["type"] == "run_sheet")
    assert sheet["segments"][0]["clock"] == "19:20"
    papers = [papers_by_item("en")[item] for item in ("my-helpers.plan", "my-helpers.handouts", "parents-evening.kit")]
    assert clocks(papers, "23:50") == ["23:50", "0:10", "0:10"]


def test_every_offer_can_be_set_and_nothing_of_a_document_is_html():
    every = papers_by_item("en")
    kinds = {(paper.kind, paper.part): item for item, paper in every.items()}
    tree = document(items=tuple(kinds.values())[:40])
    assert "<p>" not in json.dumps(tree["body"])
    assert render(tree, by=InProcess()).pages > 40
    assert {offer.kind for offer in offers("en")} == {"lesson", "guide", "campaign", "kit"}
