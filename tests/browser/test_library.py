"""The library in a real browser: results change in place, and the address with them; without scripts it is the same by links."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_a_filter_changes_the_results_and_the_address_in_place(visit: Any) -> None:
    page = visit("/en/library/")
    page.evaluate("window.stayed = true")
    page.locator(".facet a", has_text="Guides").first.click()
    page.wait_for_url("**kind=guide**")
    assert page.evaluate("window.stayed")
    assert page.locator("h2", has_text="Ages").count() == 0
    assert page.evaluate("document.activeElement.id") == "count"
    page.fill("#q", "blackmail")
    page.press("#q", "Enter")
    page.wait_for_url("**q=blackmail**")
    assert "kind=guide" in page.url
    assert page.locator("article h3").first.inner_text() == "Sextortion: the first hour"
    page.go_back()
    page.go_back()
    page.wait_for_url(lambda address: "?" not in address)
    page.locator("article h3", has_text="My helpers").wait_for()
    assert page.evaluate("window.stayed")


def test_two_filters_are_two_chips_and_each_can_be_taken_away(visit: Any) -> None:
    page = visit("/en/library/?kind=lesson&band=3-5")
    assert page.locator(".chips .chip").count() == 2
    page.locator(".chips .chip", has_text="Lessons").click()
    page.wait_for_url(lambda address: "kind" not in address)
    assert page.locator(".chips .chip").count() == 1
