"""What search engines and catalogues read of a page is what the page says."""

import json
import re

import pytest
from django.test import Client
from django.utils.html import escape

from curricula.models import GuidePage, LessonPage
from curricula.structured import as_script

pytestmark = pytest.mark.usefixtures("library")
SITE = "https://safelight.example"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


@pytest.fixture(autouse=True)
def site_address(settings):
    settings.SITE_ADDRESS = SITE


def read(client: Client, page) -> tuple[dict, str]:
    html = client.get(page.get_url()).content.decode()
    (data,) = SCRIPT.findall(html)
    return json.loads(data), html


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_a_lesson_says_what_its_page_says(client: Client, language: str) -> None:
    page = LessonPage.objects.get(resource_key="sextortion-a-way-out", locale__language_code=language)
    told, html = read(client, page)
    assert (told["@context"], told["@type"]) == ("https://schema.org", "LearningResource")
    assert told["url"] == re.search(r'<link rel="canonical" href="([^"]+)"', html)[1]
    assert told["inLanguage"] == language == re.search(r'<html lang="(\w+)"', html)[1]
    assert f"<h1>{escape(told['name'])}</h1>" in html
    assert told["timeRequired"] == f"PT{page.minutes_full}M"
    assert told["typicalAgeRange"] == str(page.band).replace("–", "-")
    assert f"<bdi>{page.band}</bdi>" in html
    assert len(told["teaches"]) >= 1
    visible = re.sub(r"<[^>]+>", "", html)
    assert [goal for goal in told["teaches"] if escape(goal) not in visible] == []
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    alternates = set(re.findall(r'<link rel="alternate" hreflang="\w+" href="([^"]+)"', html))
    named = [told["translationOfWork"]] if language != "en" else told["workTranslation"]
    assert {one["@id"] for one in named} <= alternates
    assert language != "en" or {one["@id"] for one in named} | {told["url"]} == alternates


def test_every_lesson_and_guide_can_be_read(client: Client) -> None:
    for model in (LessonPage, GuidePage):
        for page in model.objects.live().filter(locale__language_code="en"):
            told, _html = read(client, page)
            assert told["@id"].startswith(f"{SITE}/en/")


def test_a_neutral_page_tells_no_more_than_its_tab(client: Client) -> None:
    told, _html = read(client, GuidePage.objects.get(resource_key="sextortion-first-hour", locale__language_code="en"))
    assert "sext" not in json.dumps(told).lower()
    assert "description" not in told


def test_no_word_can_end_the_element() -> None:
    evil = "</script><script>alert(1)</script><!-- & \u2028"
    made = as_script({"name": evil})
    assert made.count("<") == 2
    assert json.loads(SCRIPT.findall(made)[0])["name"] == evil
