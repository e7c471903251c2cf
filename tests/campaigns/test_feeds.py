"""Feeds of campaigns: all of them in a language, and the posts of one."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from campaigns.cards import posts_of
from campaigns.models import CampaignPage, KitPage

pytestmark = pytest.mark.usefixtures("library")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_every_language_has_its_campaigns_and_kits(client: Client, language: str) -> None:
    channel = ET.fromstring(client.get(f"/{language}/campaigns/feed.xml").content)[0]
    links = {item.findtext("link") for item in channel.findall("item")}
    pages = [p for model in (CampaignPage, KitPage) for p in model.objects.live().filter(locale__language_code=language)]
    assert len(links) == len(pages) > 10
    assert all(f"/{language}/" in link for link in links if link)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_campaign_has_its_posts_in_the_order_of_their_days(client: Client, language: str) -> None:
    page = CampaignPage.objects.get(slug="not-your-fault", locale__language_code=language)
    address = f"/{language}/campaigns/not-your-fault/"
    channel = ET.fromstring(client.get(f"{address}feed.xml").content)[0]
    items = channel.findall("item")
    assert len(items) == len(posts_of(page))
    assert items[0].findtext("link") == f"http://127.0.0.1:8000{address}#post-1"
    assert "[[" not in ET.tostring(channel, encoding="unicode")
    html = client.get(address).content.decode()
    assert 'id="post-1"' in html
    assert f'href="{address}feed.xml"' in html


def test_atom_too(client: Client) -> None:
    for path in ("campaigns/feed.atom", "campaigns/not-your-fault/feed.atom"):
        feed = ET.fromstring(client.get(f"/fr/{path}").content)
        assert feed.tag == f"{ATOM}feed"
        assert feed.findall(f"{ATOM}entry")


def test_a_campaign_that_is_not_public_has_none(client: Client) -> None:
    assert client.get("/en/campaigns/nothing/feed.xml").status_code == 404
    assert client.get("/en/campaigns/parents-evening/feed.xml").status_code == 404
    CampaignPage.objects.filter(slug="not-your-fault").update(aim_know="Words that nobody approved")
    assert client.get("/en/campaigns/not-your-fault/feed.xml").status_code == 404
