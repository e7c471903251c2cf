"""The report *Downloads*: what it adds up, whom it shows it to, and what it says of a day that is none."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from safelight.publishing.counting.report import bars, months_between
from safelight.publishing.models import DownloadCount

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("ed", password="x")
    user.groups.add(Group.objects.get(name="Author"))
    client.force_login(user)
    return client


def counted(day: date, total: int, language: str = "en", page: str = "my-helpers", kind: str = "pdf") -> None:
    DownloadCount.objects.create(day=day, page=page, part="plan", language=language, format=kind, total=total)


def test_totals_are_added_by_item_and_the_most_wanted_comes_first(editor: Client) -> None:
    counted(date(2026, 1, 5), 2)
    counted(date(2026, 1, 6), 3)
    counted(date(2026, 1, 6), 9, language="ar", page="gone")
    page = editor.get(reverse("downloads_report"), {"first": "2026-01-01", "last": "2026-02-10"})
    rows = [(row.title, row.language, row.total) for row in page.context["object_list"]]
    assert rows == [("gone", "ar", 9), ("My helpers", "en", 5)]
    assert [(bar.total, bar.share) for bar in page.context["months"]] == [(14, 100), (0, 0)]
    assert "14 downloads." in page.content.decode()


def test_language_format_and_days_filter(editor: Client) -> None:
    counted(date(2026, 1, 5), 2)
    counted(date(2026, 1, 5), 7, kind="pptx")
    counted(date(2025, 1, 5), 100)
    asked = {"first": "2026-01-01", "last": "2026-12-31", "format": "pptx", "language": "en"}
    assert editor.get(reverse("downloads_report"), asked).context["sum"] == 7


def test_a_day_that_is_none_is_named(editor: Client) -> None:
    page = editor.get(reverse("downloads_report"), {"first": "31/02/2026<script>"})
    assert "“31/02/2026&lt;script&gt;” is not a day." in page.content.decode()


def test_funders_get_a_table(editor: Client) -> None:
    counted(date(2026, 1, 5), 2)
    told = editor.get(reverse("downloads_report"), {"first": "2026-01-01", "last": "2026-02-01", "export": "csv"})
    lines = b"".join(told.streaming_content).decode().splitlines()
    assert lines[0].lower().startswith("title,stable name,part,language,format,downloads")
    assert lines[1] == "My helpers,my-helpers,plan,en,pdf,2"


def test_nobody_else_sees_it(client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("reader", password="x"))
    assert client.get(reverse("downloads_report")).status_code == 302


def test_months_and_bars() -> None:
    assert months_between(date(2025, 11, 30), date(2026, 1, 1)) == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1)]
    assert [bar.share for bar in bars([("a", 0), ("b", 4), ("c", 1)])] == [0, 100, 25]
    assert bars([]) == []
