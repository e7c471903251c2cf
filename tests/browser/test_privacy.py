"""Thirty pages later the browser knows nothing that it did not know before, and nobody else was asked."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.fixtures import KINDS, Visit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]
LEFT_BEHIND = """async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def test_a_visit_leaves_nothing_behind_and_asks_nobody_else(
    fresh: Callable[..., BrowserContext], site: str, address: Callable[..., str]
) -> None:
    context = fresh()
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    visited = [address(kind, code) for code in ("en", "fr", "ar") for kind in KINDS if kind != "missing"]
    for place in visited:
        page.goto(place)
        assert set(page.evaluate(LEFT_BEHIND).values()) == {"", 0}
    assert len(visited) >= 30
    assert context.cookies() == []
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(site).netloc}
    assert errors == []


def test_a_first_visit_is_small_and_asks_rarely(fresh: Callable[..., BrowserContext], address: Callable[..., str]) -> None:
    for kind in ("home", "lesson", "guide", "help"):
        page = fresh().new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(address(kind), wait_until="networkidle")
        assert len(asked) <= 6, asked


def test_a_neutral_page_says_nothing_in_its_tab(visit: Visit) -> None:
    page = visit("guide")
    assert page.title() == "Family guide 3"
    assert page.locator('meta[name="description"]').count() == 0


def test_a_family_plan_sends_and_keeps_nothing(visit: Visit) -> None:
    page = visit("guide")
    before = page.url
    field = page.locator(".plan-sheet input[type=text]").first
    field.fill("Aunt Leila")
    field.press("Enter")
    assert page.url == before
    assert page.evaluate("document.querySelectorAll('.plan-sheet form, form .plan-sheet').length") == 0
    page.reload()
    assert field.input_value() == ""
