"""A SCORM package in a real browser, inside a system that writes down all that it is told."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from safelight.printing.editable import Sought, build_editable
from tests.curricula.packs.conftest import lesson

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]
SYSTEM = """<!doctype html><html lang="en"><title>s</title><script>
window.told = [];
window.API = {};
for (const name of ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError"])
  window.API[name] = (...rest) => { window.told.push([name, ...rest]); return name === "LMSGetValue" ? "" : "true"; };
</script><iframe src="index.html" width="900" height="900"></iframe></html>"""
KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript", "pdf": "application/pdf"}


@pytest.fixture
def opened(fresh: Callable[..., Any], settings: Any, tmp_path: Path) -> Callable[..., Page]:
    """Return a function: page inside the package, slug, language → it in a browser whose every other request fails."""
    settings.PRINT_ROOT = tmp_path / "print"

    def open_it(name: str = "index.html", slug: str = "sextortion-a-way-out", language: str = "en", **options: Any) -> Page:
        built = build_editable(lesson(slug, language), Sought.parse("scorm-ma.zip"))
        with zipfile.ZipFile(io.BytesIO(built.path.read_bytes())) as archive:
            files = {name: archive.read(name) for name in archive.namelist()} | {"system.html": SYSTEM.encode()}
        page = fresh(**options).new_page()
        page.asked = []

        def answer(route: Any) -> None:
            page.asked.append(route.request.url)
            path = route.request.url.partition("http://school.test/")[2]
            if path in files:
                route.fulfill(body=files[path], content_type=f"{KINDS[path.rpartition('.')[2]]}; charset=utf-8")
            else:
                route.abort()

        page.route("**/*", answer)
        page.goto(f"http://school.test/{name}")
        return page

    return open_it


def test_the_system_hears_begun_and_finished_and_nothing_of_what_was_chosen(opened: Callable[..., Page]) -> None:
    page = opened("system.html")
    inside = page.frame_locator("iframe")
    for answer in inside.locator(".quiz summary").all():
        answer.click()
    inside.locator(".finder input").first.check()
    inside.locator("[data-finish] button").click()
    assert "finished" in inside.locator("[data-finish] [role=status]").inner_text()
    page.evaluate("document.querySelector('iframe').remove()")
    assert page.evaluate("window.told") == [
        ["LMSInitialize", ""],
        ["LMSGetValue", "cmi.core.lesson_status"],
        ["LMSSetValue", "cmi.core.lesson_status", "incomplete"],
        ["LMSCommit", ""],
        ["LMSSetValue", "cmi.core.lesson_status", "completed"],
        ["LMSCommit", ""],
        ["LMSFinish", ""],
    ]


def test_a_system_that_does_not_answer_is_no_loss(opened: Callable[..., Page]) -> None:
    page = opened("system.html")
    page.evaluate("window.API.LMSCommit = () => 'false'")
    inside = page.frame_locator("iframe")
    inside.locator("[data-finish] button").click()
    assert "did not answer" in inside.locator("[data-finish] [role=status]").inner_text()
    assert inside.locator("[data-finish] button").is_enabled()


def test_without_a_system_the_page_is_whole_and_has_no_button(opened: Callable[..., Page]) -> None:
    page = opened()
    assert page.locator("[data-finish]").is_hidden()
    page.locator(".quiz summary").first.click()
    assert page.locator(".quiz details[open] p").first.is_visible()
    assert {url.rpartition("/")[2] for url in page.asked} <= {"index.html", "style.css", "read.js", "scorm.js", "favicon.ico"}


@pytest.mark.parametrize(
    ("slug", "language"), [("sextortion-a-way-out", "en"), ("sextortion-a-way-out", "ar"), ("my-helpers", "ar")]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Callable[..., Page], slug: str, language: str, scheme: str) -> None:
    page = opened("index.html", slug, language, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((part) => part.open = true)")
    page.evaluate("document.querySelector('[data-finish]').hidden = false")
    rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
    found = Axe().run(page, options=rules).response["violations"]
    assert [(v["id"], [node["target"] for node in v["nodes"]][:4]) for v in found] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_fits_a_narrow_frame(opened: Callable[..., Page], language: str) -> None:
    page = opened("index.html", language=language, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
