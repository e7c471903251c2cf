"""Narrow screens and large letters: everything fits, and what matters most comes first."""

import pytest

from tests.browser.fixtures import KINDS, Visit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_over_at_320_pixels(visit: Visit, kind: str, language: str) -> None:
    page = visit(kind, language, viewport={"width": 320, "height": 640})
    page.evaluate("document.querySelectorAll('details:not(.lang)').forEach((part) => part.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_over_at_four_times_the_size(visit: Visit, kind: str) -> None:
    page = visit(kind, viewport={"width": 320, "height": 256}, device_scale_factor=4)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("language", ["en", "ar", "es", "fr"])
@pytest.mark.parametrize("guide", ["guide", "plan-guide", "staff-guide"])
def test_the_six_steps_fit_the_first_screen_of_a_phone(visit: Visit, guide: str, language: str) -> None:
    page = visit(guide, language, viewport={"width": 375, "height": 667})
    bar = page.locator(".leave-bar").bounding_box()
    last = page.locator(".six > li").last.bounding_box()
    assert bar is not None
    assert last is not None
    assert last["y"] + last["height"] <= bar["y"] + 1
    assert page.locator(".six p").first.is_hidden()
    page.locator(".six summary").first.click()
    assert page.locator(".six p").first.is_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["home", "lesson", "guide", "help", "library"])
def test_targets_are_large_enough_to_tap(visit: Visit, kind: str, language: str) -> None:
    page = visit(kind, language, viewport={"width": 375, "height": 667})
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, .btn, .nav a, .tel, input:not([type=hidden]), select")]
            .filter((e) => e.checkVisibility() && !e.closest("label"))
            .map((e) => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.height < 24 || box.width < 24)).map(([text]) => text)"""
    )
    assert small == []
