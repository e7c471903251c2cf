"""Feeds: one a language, of what is published and nothing else."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import pytest
from django.test import Client
from wagtail.models import Page

from curricula.models import GuidePage, LessonPage

pytestmark = pytest.mark.usefixtures("library")
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://safelight.example"


@pytest.fixture(autouse=True)
def site_address(settings):
    settings.SITE_ADDRESS = SITE


def rss(client: Client, language: str = "en") -> ET.Element:
    response = client.get(f"/{language}/feed.xml", headers={"host": "localhost"})
    assert response.status_code == 200
    return ET.fromstring(response.content)[0]


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_every_language_has_its_lessons_and_guides(client: Client, language: str) -> None:
    channel = rss(client, language)
    links = [item.findtext("link") for item in channel.findall("item")]
    wanted = [
        page
        for model in (LessonPage, GuidePage)
        for page in model.objects.live().filter(locale__language_code=language, alias_of__isnull=True)
    ]
    assert set(links) == {SITE + page.get_url_parts()[2] for page in wanted}
    assert len(links) == len(wanted) > 40
    assert channel.findtext("language") == language


def test_all_addresses_are_those_of_the_site_whoever_asks_under_which_name(client: Client) -> None:
    for name in ("feed.xml", "feed.atom"):
        text = client.get(f"/ar/{name}", headers={"host": "localhost"}).content.decode()
        assert "localhost" not in text
        assert "testserver" not in text
        assert f"{SITE}/ar/{name}" in text


def test_a_neutral_page_is_named_by_its_neutral_title_and_described_by_nothing(client: Client) -> None:
    guide = GuidePage.objects.get(resource_key="sextortion-first-hour", locale__language_code="en")
    items = {item.findtext("link"): item for item in rss(client).findall("item")}
    item = items[SITE + guide.get_url_parts()[2]]
    assert item.findtext("title") == guide.neutral_title
    assert not item.findtext("description")


def test_what_changed_last_comes_first_and_atom_says_when_it_came_out(client: Client) -> None:
    page = LessonPage.objects.get(slug="my-helpers", locale__language_code="en")
    first, last = datetime(2026, 1, 2, 3, 4, tzinfo=UTC), datetime(2199, 1, 2, tzinfo=UTC)
    Page.objects.filter(pk=page.pk).update(first_published_at=first, last_published_at=last)
    assert "my-helpers" in (rss(client).find("item").findtext("link") or "")
    entry = ET.fromstring(client.get("/en/feed.atom").content).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}published") == "2026-01-02T03:04:00+00:00"
    assert entry.findtext(f"{ATOM}updated") == "2199-01-02T00:00:00+00:00"


def test_what_is_taken_down_is_gone(client: Client) -> None:
    LessonPage.objects.get(slug="my-helpers", locale__language_code="en").unpublish()
    assert "/my-helpers/" not in client.get("/en/feed.xml").content.decode()


def test_a_character_that_xml_cannot_hold_or_a_script_does_no_harm(client: Client) -> None:
    page = LessonPage.objects.get(slug="my-helpers", locale__language_code="en")
    LessonPage.objects.filter(pk=page.pk).update(summary="<script>alert(1)</script>\x0b&")
    text = client.get("/en/feed.xml").content.decode()
    assert "<script" not in text
    assert ET.fromstring(text) is not None


def test_it_is_cached_as_pages_are_costs_few_queries_and_sets_nothing(client: Client, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(12):
        response = client.get("/en/feed.xml")
    assert response["Cache-Control"] == "public, max-age=300"
    assert not response.cookies
    assert "Vary" not in response or "Cookie" not in response["Vary"]


def test_every_page_leads_to_the_feeds_of_its_language(client: Client) -> None:
    html = client.get("/ar/").content.decode()
    assert '<link rel="alternate" type="application/rss+xml" title="Safelight (RSS)" href="/ar/feed.xml">' in html
    assert 'href="/ar/feed.atom"' in html
