"""The grid says what there is in which language, and builds nothing to say so."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from campaigns.cards import Card, build_card
from campaigns.grid import built_files, is_old
from safelight.printing import engine
from safelight.translating.models import NativeReview

PAGES = ["/en/campaigns/not-your-fault/", "/ar/campaigns/not-your-fault/", "/en/campaigns/parents-evening/"]


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_built_to_show_it(library: None, client: Client, print_root: Any, monkeypatch: Any, address: str) -> None:
    monkeypatch.setattr(engine, "engine", lambda: pytest.fail("a file was built"))
    assert client.get(address, {"country": "gb"}).status_code == 200
    assert not print_root.exists()


def test_pages_and_size_are_those_of_the_last_build(page_of: Any, client: Client, print_root: Any) -> None:
    page = page_of("not-your-fault")
    size = build_card(page, Card(1, "square")).path.stat().st_size
    assert built_files(page)["post-1-square", "png", "en", "", "", ""].bytes == size
    assert f"{size / 1024:.1f}\xa0KB" in client.get("/en/campaigns/not-your-fault/").content.decode()


def test_every_file_of_a_campaign_has_a_row(library: None, client: Client) -> None:
    shown = client.get("/en/campaigns/not-your-fault/", {"country": "us"}).content.decode()
    for name in (
        "poster-a-us-letter.pdf", "poster-b-us-tabloid-mono.pdf", "posters-as-text-us-letter.pdf", "press-us.docx", "captions-us.csv",
        "post-4-landscape.png", "calendar-us.ics", "all-us.zip",
    ):  # fmt: skip
        assert f"/en/print/not-your-fault/{name}" in shown
        assert f"/ar/print/not-your-fault/{name}" in shown


def test_a_translation_older_than_its_source_is_out_of_date(page_of: Any, client: Client) -> None:
    arabic, english = page_of("not-your-fault", "ar"), page_of("not-your-fault")
    assert not is_old(arabic, "ar")
    english.last_published_at = arabic.last_published_at + timedelta(hours=1)
    english.save(update_fields=["last_published_at"])
    again = page_of("not-your-fault", "ar")
    assert is_old(again, "ar")
    assert not is_old(again, "en")
    assert "dot old" in client.get("/en/campaigns/not-your-fault/").content.decode().partition("<tbody>")[2]


def test_a_page_whose_review_is_due_is_out_of_date(page_of: Any) -> None:
    page = page_of("parents-evening")
    page.review_by = date(2020, 1, 1)
    assert is_old(page, "en")


def test_a_translation_that_was_read_is_ready(page_of: Any, client: Client) -> None:
    def waiting() -> int:
        return client.get("/en/campaigns/parents-evening/").content.decode().partition("<tbody>")[2].count("dot wait")

    before = waiting()
    NativeReview.objects.create(page=page_of("parents-evening", "ar"), on=date(2026, 11, 1), by="teacher")
    assert waiting() == before * 2 // 3
