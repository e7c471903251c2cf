"""With JavaScript off every page is complete: read, searched, filtered, answered, left."""

import pytest
from playwright.sync_api import Page

from tests.browser.fixtures import KINDS, Visit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]


def words(page: Page) -> str:
    return page.locator("main").inner_text()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_the_same_words_are_there(visit: Visit, kind: str) -> None:
    page = visit(kind, java_script_enabled=False)
    assert page.locator("h1").count() == 1
    assert (
        page.locator("[data-print], [data-filter]").first.is_hidden() or page.locator("[data-print], [data-filter]").count() == 0
    )
    assert len(page.locator("main").text_content() or "") > 40


def test_search_and_filters_work(visit: Visit) -> None:
    page = visit("library", java_script_enabled=False)
    page.locator("#q").fill("sextortion")
    page.locator("#q").press("Enter")
    assert "q=sextortion" in page.url
    assert page.get_by_role("link", name="Sextortion: the first hour").is_visible()


def test_a_country_can_be_chosen(visit: Visit) -> None:
    page = visit("plan-guide", java_script_enabled=False)
    page.locator("#country-select").select_option("gb")
    page.locator("#country button").click()
    assert page.url.endswith("?country=gb")
    assert "0800 1111" in words(page)


def test_a_story_leads_on_and_a_quiz_answers(visit: Visit) -> None:
    page = visit("lesson", java_script_enabled=False)
    shown = page.locator(".story-page:visible")
    first = shown.inner_text()
    shown.locator("a.btn").first.click()
    assert page.locator(".story-page:visible").inner_text() != first
    page.locator(".quiz summary").first.click()
    assert page.locator(".quiz details[open] p").first.is_visible()


def test_the_way_out_is_a_plain_link(visit: Visit) -> None:
    page = visit("guide", java_script_enabled=False)
    assert page.locator(".leave").get_attribute("href") == "/exit/"


def test_a_keyboard_reaches_everything(visit: Visit) -> None:
    page = visit("home")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen = set()
    for _step in range(80):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
    assert "leave" in seen
