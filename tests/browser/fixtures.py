"""A real browser, and the site with its library behind a real port: read only, so that one database serves every test."""

import os
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from wagtail.models import get_page_models

from safelight.core.pages import ResourcePage
from tests.browser.chromium import FLAGS, on_path

Visit = Callable[..., Page]

PATHS = {
    "languages": "/",
    "home": "/{language}/",
    "text": "/{language}/privacy/",
    "library": "/{language}/library/",
    "search": "/{language}/library/?q=help&kind=lesson",
    "unit": "/{language}/library/pressure-and-pictures/",
    "campaigns": "/{language}/campaigns/",
    "help": "/{language}/help/",
    "country": "/{language}/help/ma/",
    "glossary": "/{language}/glossary/",
    "evidence": "/{language}/evidence/",
    "words": "/{language}/words-matter/",
    "claims": "/{language}/claims/",
    "verify": "/{language}/verify/",
    "builder": "/{language}/build/",
    "built": "/{language}/build/?item=my-helpers.plan&item=parents-evening.kit&item=nobody.plan&start=18:30&country=gb",
    "learner": "/{language}/learn/sextortion-a-way-out/",
    "early-learner": "/{language}/learn/my-helpers/",
    "easy": "/{language}/learn/sextortion-a-way-out/easy/",
    "missing": "/{language}/not-here/",
}
"""One address of every kind of page that has no stable name."""
RESOURCES = {
    "lesson": ("sextortion-a-way-out", ""),
    "early-lesson": ("my-helpers", ""),
    "guide": ("sextortion-first-hour", "?country=gb"),
    "plan-guide": ("grooming-signs-and-what-to-do", ""),
    "staff-guide": ("when-a-child-tells-you", "?country=gb"),
    "campaign": ("not-your-fault", "?country=ma"),
    "kit": ("parents-evening", ""),
}
"""Stable names of resources, for their addresses are chosen to say nothing."""
KINDS = [*PATHS, *RESOURCES]


@pytest.fixture(scope="session")
def site(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the running site."""
    with django_db_blocker.unblock():
        server = LiveServer("127.0.0.1")
        yield str(server)
        server.stop()


@pytest.fixture(scope="session")
def address(site: str, django_db_blocker: pytest.FixtureRequest) -> Callable[..., str]:
    """Says where a kind of page is in a language; an address is returned as it stands, with the site before it."""
    found: dict[tuple[str, str], str] = {}
    with django_db_blocker.unblock():
        for model in get_page_models():
            if issubclass(model, ResourcePage):
                for page in model.objects.live().select_related("locale"):  # type: ignore[attr-defined]
                    found[page.resource_key, page.locale.language_code] = page.get_url()

    def say(kind: str, language: str = "en") -> str:
        if kind in RESOURCES:
            key, query = RESOURCES[kind]
            return f"{site}{urlsplit(found[key, language]).path}{query}"
        return site + PATHS.get(kind, kind).format(language=language)

    return say


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole session."""
    path = on_path()
    if path is None:
        pytest.fail("no Chromium here: run python -m tests.browser.chromium")
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
def visit(address: Callable[..., str], fresh: Callable[..., BrowserContext]) -> Visit:
    """Opens an address, or a kind of page by its name, in a context of its own."""

    def open_page(kind: str, language: str = "en", **options: object) -> Page:
        page = fresh(**options).new_page()
        page.goto(address(kind, language))
        return page

    return open_page
