"""Slides in a real browser: keys, the other window, the clock, no JavaScript, no network, no storage."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.fixtures import Visit
from tests.browser.test_axe import RULES

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]
SLIDES = "/{language}/present/sextortion-a-way-out/"


def shown(page) -> str:
    return page.evaluate("document.querySelector('.deck-slide.shown').id")


def test_keys_and_a_clicker_lead_from_the_first_to_the_last_slide(visit: Visit) -> None:
    page = visit(SLIDES)
    total = page.locator(".deck-slide:not([data-extra])").count()
    assert shown(page) == "note"
    for place in range(total - 1):
        page.keyboard.press(("ArrowRight", "PageDown", " ")[place % 3])
    assert shown(page) == "help"
    page.keyboard.press("ArrowRight")
    assert shown(page) == "help"
    page.keyboard.press("PageUp")
    assert shown(page) == "step-close"
    page.keyboard.press("Home")
    assert shown(page) == "note"


def test_in_arabic_the_left_arrow_goes_on(visit: Visit) -> None:
    page = visit(SLIDES, "ar")
    page.keyboard.press("ArrowLeft")
    assert shown(page) == "title"
    page.keyboard.press("ArrowRight")
    assert shown(page) == "note"


def test_a_story_is_passed_over_and_played_by_its_choices(visit: Visit) -> None:
    page = visit(SLIDES + "#noors-evening-start")
    page.locator(".deck-slide.shown .deck-choice a").first.click()
    assert shown(page) == "noors-evening-breathe"


def test_the_second_window_follows_and_leads(visit: Visit) -> None:
    page = visit(SLIDES)
    with page.context.expect_page() as opened:
        page.click(".deck-open")
    notes = opened.value
    notes.wait_for_selector(".deck.live")
    page.keyboard.press("ArrowRight")
    notes.wait_for_selector("#title.shown")
    notes.keyboard.press("ArrowRight")
    page.wait_for_selector("#step-agree.shown")
    expect(notes.locator(".deck-time .rest")).to_have_text(re.compile("^4:"))
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_who_leaves_in_one_window_has_left_in_both(visit: Visit) -> None:
    page = visit(SLIDES)
    page.context.route("https://www.wikipedia.org/**", lambda route: route.fulfill(body="elsewhere"))
    with page.context.expect_page() as opened:
        page.click(".deck-open")
    notes = opened.value
    notes.wait_for_selector(".deck.live")
    page.click(".leave")
    page.wait_for_url("https://www.wikipedia.org/**")
    notes.wait_for_url("https://www.wikipedia.org/**")


def test_the_clock_counts_down_and_can_be_paused(visit: Visit) -> None:
    page = visit(SLIDES + "#step-agree")
    expect(page.locator(".deck-time .rest")).to_have_text(re.compile("^4:"))
    page.keyboard.press("p")
    before = page.inner_text(".deck-time .rest")
    page.wait_for_timeout(1500)
    assert page.inner_text(".deck-time .rest") == before
    assert page.get_attribute("[data-do=pause]", "aria-pressed") == "true"


def test_once_opened_it_works_without_a_network(visit: Visit) -> None:
    page = visit(SLIDES)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "favicon" not in request.url else None)  # from its cache
    page.context.set_offline(True)
    for _ in range(60):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("o")
    assert shown(page) == "help"
    assert page.locator(".deck-list").is_visible()
    assert asked == []


@pytest.mark.parametrize("where", [SLIDES, SLIDES + "?notes"])
def test_without_javascript_it_is_a_page_to_scroll(visit: Visit, where: str) -> None:
    page = visit(where, "en", java_script_enabled=False)
    assert page.locator(".deck-slide:visible").count() == page.locator(".deck-slide").count()
    assert page.locator(".deck-list").is_visible()
    assert page.locator(".leave").is_visible()
    assert page.locator(".deck-help").is_visible()
    assert not page.locator(".deck-nav").is_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["", "#title", "#step-agree", "#quiz-q1", "#help", "?notes#step-agree"])
def test_axe_finds_nothing_on_slides(visit: Visit, place: str, scheme: str, language: str) -> None:
    page = visit(SLIDES + place, language, color_scheme=scheme)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], [node["target"] for node in v["nodes"]][:4]) for v in found] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_every_slide_fits_the_width_of_the_screen(visit: Visit, width: int) -> None:
    page = visit(SLIDES, "ar", viewport={"width": width, "height": 720})
    for _ in range(page.locator(".deck-slide").count()):
        assert page.evaluate("document.querySelector('.deck-slide.shown').scrollWidth <= innerWidth")
        page.keyboard.press("ArrowLeft")
