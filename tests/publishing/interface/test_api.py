"""The open interface: only what is published, in a fixed number of queries, with a sentence for everything that does not exist."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from safelight.help.models import Service

pytestmark = pytest.mark.usefixtures("library")


def ask(client: Client, path: str, status: int = 200) -> Any:
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status, response.content[:300]
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Content-Type"].startswith("application/json")
    assert not response.cookies
    return response.json()


def test_lessons_of_an_age_in_a_language(client: Client) -> None:
    told = ask(client, "lessons?language=ar&age_band=9-11")
    assert (told["total"], told["page"], told["pages"]) == (5, 1, 1)
    lesson = told["items"][0]
    assert (lesson["key"], lesson["kind"], lesson["language"], lesson["age_band"]) == (
        "not-who-they-say-they-are", "lesson", "ar", "9-11",
    )  # fmt: skip
    assert set(lesson["languages"]) == {"en", "es", "fr", "ar"}
    assert lesson["address"] == lesson["languages"]["ar"]
    assert lesson["content_note"]
    assert lesson["read_by_native_speaker"] is False


def test_a_list_takes_few_queries_however_long_it_is(client: Client) -> None:
    ask(client, "lessons")
    with CaptureQueriesContext(
        connection,
    ) as short:
        ask(client, "lessons?age_band=9-11")
    with CaptureQueriesContext(connection) as long:
        ask(client, "lessons")
    assert len(long) == len(short) <= 10


@pytest.mark.parametrize("kinds", ["lessons", "guides", "campaigns", "kits"])
def test_every_kind_has_a_list_and_each_item_its_files(client: Client, kinds: str) -> None:
    first = ask(client, kinds)["items"][0]
    whole = ask(client, f"{kinds}/{first['key']}?language=es")
    assert whole["language"] == "es"
    assert {one["format"] for one in whole["files"]} >= {"pdf"}
    path = whole["files"][0]["address"].partition("127.0.0.1:8000")[2]
    assert client.head(path).status_code == 200


def test_what_is_not_published_or_not_approved_is_not_told(client: Client) -> None:
    page = Page.objects.get(slug="sextortion-a-way-out", locale__language_code="en").specific
    type(page).objects.filter(pk=page.pk).update(question="Words that nobody approved")
    ask(client, "lessons/sextortion-a-way-out", 404)
    assert "sextortion-a-way-out" not in {one["key"] for one in ask(client, "lessons")["items"]}
    type(page).objects.filter(pk=page.pk).update(question=page.question, live=False)
    ask(client, "lessons/sextortion-a-way-out", 404)


def test_services_of_a_country_come_first_with_how_sure_we_are_of_them(client: Client) -> None:
    told = ask(client, "services/MA?language=fr")
    assert told["country"] == "Maroc"
    codes = [one["country"] for one in told["items"]]
    assert codes == sorted(codes, key=lambda code: code == "INT")
    assert "MA" in codes
    assert {one["confidence"] for one in told["items"]} <= {"official", "reputable", "secondary"}
    assert all(one["checked"] and one["source"] for one in told["items"])
    assert not [one for one in told["items"] if one["only_in"] and "MA" not in one["only_in"]]
    assert Service.objects.filter(country="MA").count() == codes.count("MA")


def test_figures_have_year_publisher_and_source(client: Client) -> None:
    items = ask(client, "statistics")["items"]
    assert items
    assert all(one["year"] and one["publisher"] and one["source"] for one in items)
    topic = items[0]["topic"]
    assert {one["topic"] for one in ask(client, f"statistics?topic={topic}")["items"]} == {topic}


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("lessons?page=2", 404, "There is 1 page."),
        ("lessons?page=0", 422, "page:"),
        ("lessons?language=xx", 422, "language:"),
        ("books", 422, "kinds:"),
        ("lessons/../../admin", 404, ""),
        ("lessons/nothing-here", 404, "Nothing is published here"),
        ("services/zz", 404, "no country with services"),
        ("services/gbr", 422, "country:"),
        ("statistics?topic=a'b", 422, "topic:"),
        ("oembed", 422, "url:"),
    ],
)
def test_what_does_not_work_is_said(client: Client, path: str, status: int, words: str) -> None:
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status
    assert words in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed(client: Client, method: str) -> None:
    assert getattr(client, method)("/api/v1/lessons").status_code == 405
