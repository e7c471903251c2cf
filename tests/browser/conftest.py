"""A real browser, and the site with its library behind a real port: read only, so that one database serves every test."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import FLAGS, on_path

Visit = Callable[..., Page]

PATHS = {
    "languages": "/",
    "home": "/{language}/",
    "text": "/{language}/privacy/",
    "library": "/{language}/library/",
    "search": "/{language}/library/?q=help&kind=lesson",
    "unit": "/{language}/library/pressure-and-pictures/",
    "lesson": "/{language}/library/pressure-and-pictures/sextortion-a-way-out/",
    "early-lesson": "/{language}/library/helpers-and-feelings/my-helpers/",
    "guide": "/{language}/library/family-guide-3/?country=gb",
    "staff-guide": "/{language}/library/staff-guide-1/",
    "campaigns": "/{language}/campaigns/",
    "campaign": "/{language}/campaigns/not-your-fault/",
    "kit": "/{language}/campaigns/parents-evening/",
    "help": "/{language}/help/",
    "country": "/{language}/help/ma/",
    "glossary": "/{language}/glossary/",
    "evidence": "/{language}/evidence/",
    "missing": "/{language}/not-here/",
}
"""One address of every kind of page."""


@pytest.fixture(scope="session")
def site(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the running site."""
    with django_db_blocker.unblock():
        server = LiveServer("127.0.0.1")
        yield str(server)
        server.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole session."""
    path = on_path()
    if path is None:
        pytest.skip("no Chromium here: run python -m tests.browser.chromium")
    # Playwright keeps an event loop in this thread; Django would take the tests' own queries for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def fresh(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts that know nothing of each other; they end with the test."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        made.append(chromium.new_context(**{"reduced_motion": "reduce", **options}))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture
def visit(site: str, fresh: Callable[..., BrowserContext]) -> Visit:
    """Opens an address, or a kind of page by its name, in a context of its own."""

    def open_page(path: str, language: str = "en", **options: object) -> Page:
        page = fresh(**options).new_page()
        page.goto(site + PATHS.get(path, path).format(language=language))
        return page

    return open_page
