"""*Leave this page* hides at once, and going back shows nothing of ours."""

import contextlib
from collections.abc import Callable

import pytest
from django.test import Client
from playwright.sync_api import BrowserContext, Error, Page, Route

from safelight.core.views import NEUTRAL

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]
OURS = "Safelight"


def neutral(route: Route) -> None:
    route.fulfill(body="<title>Elsewhere</title><h1>Elsewhere</h1>", content_type="text/html")


@pytest.fixture
def reader(fresh: Callable[..., BrowserContext], address: Callable[..., str]) -> Page:
    """Somebody who has read three pages and is on the third."""
    context = fresh()
    context.route(f"{NEUTRAL}**", neutral)
    page = context.new_page()
    for kind in ("home", "library", "guide"):
        page.goto(address(kind))
    return page


def go_back(page: Page) -> None:
    """Press Back and let whatever follows come to rest; Playwright takes a second replacement for an error."""
    with contextlib.suppress(Error):
        page.go_back(wait_until="commit", timeout=2000)
    page.wait_for_timeout(200)


def leave_with_keys(page: Page) -> None:
    for _time in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [leave_with_keys, lambda page: page.click(".leave")], ids=["Shift three times", "the button"])
def test_back_shows_nothing_of_ours_ten_times(reader: Page, site: str, leave: Callable[[Page], None]) -> None:
    leave(reader)
    reader.wait_for_url(NEUTRAL)
    for _press in range(10):
        go_back(reader)
        seen = reader.evaluate("document.documentElement.hidden ? '' : document.body.innerText")
        assert OURS not in seen
        assert "Elsewhere" in seen or seen == ""


def test_the_page_is_hidden_within_a_tenth_of_a_second(reader: Page) -> None:
    reader.context.unroute(f"{NEUTRAL}**")
    reader.context.route(f"{NEUTRAL}**", lambda route: route.fulfill(status=204))  # the other site shows nothing
    reader.evaluate(
        """() => {
            window.hiddenAfter = null;
            addEventListener("keydown", () => { window.began ??= performance.now(); }, true);
            new MutationObserver(() => { window.hiddenAfter ??= performance.now() - window.began; })
                .observe(document.documentElement, { attributes: true, attributeFilter: ["hidden"] });
        }"""
    )
    leave_with_keys(reader)
    reader.wait_for_function("window.hiddenAfter !== null", polling=20)
    assert reader.evaluate("getComputedStyle(document.documentElement).display") == "none"
    assert reader.evaluate("window.hiddenAfter") < 100
    assert reader.title().strip() == ""


def test_two_shifts_and_a_letter_do_not_leave(reader: Page) -> None:
    for key in ("Shift", "Shift", "a", "Shift"):
        reader.keyboard.press(key)
    assert reader.evaluate("document.documentElement.hidden") is False


def test_somebody_who_comes_back_on_purpose_may_read(reader: Page, site: str) -> None:
    leave_with_keys(reader)
    reader.wait_for_url(NEUTRAL)
    reader.goto(f"{site}/en/help/")
    assert reader.locator("h1").is_visible()


def test_without_javascript_the_server_sends_the_reader_away() -> None:
    answer = Client().get("/exit/")
    assert answer.status_code == 303
    assert answer["Location"] == NEUTRAL
    assert answer["Clear-Site-Data"] == '"cache"'
    assert answer["Cache-Control"] == "no-store"


def test_the_button_is_always_in_view(reader: Page) -> None:
    for size in ({"width": 375, "height": 667}, {"width": 1280, "height": 900}):
        reader.set_viewport_size(size)  # type: ignore[arg-type]
        for share in (0, 0.5, 1):
            reader.evaluate(f"scrollTo(0, document.documentElement.scrollHeight * {share})")
            box = reader.locator(".leave").bounding_box()
            assert box is not None
            assert 0 <= box["y"] <= size["height"] - box["height"]
            assert box["height"] >= 44
