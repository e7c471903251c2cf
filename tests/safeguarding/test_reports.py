"""Both reports: who sees them, what they show, filter and export."""

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from curricula.models import GuidePage, LessonPage
from safelight.safeguarding.checker.rules import GROUPS
from safelight.safeguarding.findings import accept, check_page, record
from safelight.safeguarding.groups import GROUP_LABELS
from safelight.safeguarding.models import PageFinding
from safelight.safeguarding.reports import plain_cell
from safelight.safeguarding.roles import make_roles
from tests.safeguarding.pages import guide, lesson

pytestmark = pytest.mark.usefixtures("library")
BAD = "This is child pornography."


@pytest.fixture
def reviewer(client: Client, db: None) -> Client:
    user = get_user_model().objects.create_user("reviewer", password="x")
    user.groups.set([group for group in make_roles() if group.name == "Safeguarding reviewer"])
    client.force_login(user)
    return client


@pytest.fixture
def recorded() -> dict[str, Any]:
    """One page with a block that is open, one with a warning that was accepted, in two languages."""
    PageFinding.objects.all().delete()
    bad, fine = guide(), lesson(language="fr")
    bad.summary = BAD
    record(bad, check_page(bad))
    fine.review_by = None
    fine.summary = "Cette vidéo de pornographie infantile."
    boss = get_user_model().objects.create_superuser("boss", password="x")
    accept(fine, next(f for f in check_page(fine) if f.level == "block"), boss, "Titre d’une loi.")
    record(fine, check_page(fine))
    return {"bad": bad, "fine": fine}


def rows(client: Client, **asked: object) -> list[PageFinding]:
    return list(client.get(reverse("safeguarding_report"), asked).context["object_list"])


def test_the_gravest_open_finding_stands_first_and_accepted_ones_last(reviewer: Client, recorded: dict) -> None:
    found = rows(reviewer)
    assert found[0].words == "child pornography"
    assert [row.accepted for row in found] == sorted(row.accepted for row in found)
    assert [row.gravity for row in found if not row.accepted] == sorted(row.gravity for row in found if not row.accepted)


@pytest.mark.parametrize(
    ("asked", "test"),
    [
        ({"level": "block"}, lambda row: row.level == "block"),
        ({"accepted": "true"}, lambda row: row.accepted),
        ({"accepted": "false"}, lambda row: not row.accepted),
        ({"language": "fr"}, lambda row: row.page.locale.language_code == "fr"),
        ({"group": ["structure", "ladder"]}, lambda row: row.group in ("structure", "ladder")),
    ],
)
def test_it_is_filtered(reviewer: Client, recorded: dict, asked: dict, test: Any) -> None:
    found = rows(reviewer, **asked)
    assert found
    assert all(test(row) for row in found)
    assert len(found) == sum(test(row) for row in rows(reviewer))


def test_it_is_filtered_by_kind_of_page(reviewer: Client, recorded: dict) -> None:
    lessons = rows(reviewer, page_type=ContentType.objects.get_for_model(LessonPage).pk)
    assert {row.page_type for row in lessons} == {"lesson"}
    assert {row.page_id for row in lessons} == {recorded["fine"].pk}


def test_a_row_shows_the_words_in_their_sentence_and_leads_to_them(reviewer: Client, recorded: dict) -> None:
    html = reviewer.get(reverse("safeguarding_report")).content.decode()
    assert "This is <mark>child pornography</mark>." in html
    finding = PageFinding.objects.get(words="child pornography")
    assert f"/admin/pages/{recorded['bad'].pk}/edit/?finding={finding.rule}%3A{finding.sentence_hash}" in html
    assert "Accepted by boss: Titre d’une loi." in html


def test_the_totals_follow_the_filter(reviewer: Client, recorded: dict) -> None:
    everything = reviewer.get(reverse("safeguarding_report")).context
    assert {level: number for level, _label, number in everything["totals"]}["block"] == 1
    assert everything["accepted"] == 1
    english = reviewer.get(reverse("safeguarding_report"), {"language": "en"}).context
    assert english["accepted"] == 0


def test_it_is_exported_as_csv_and_xlsx_with_reasons_and_sources(reviewer: Client, recorded: dict) -> None:
    answer = reviewer.get(reverse("safeguarding_report"), {"export": "csv", "level": "block"})
    table = list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode())))
    assert [row["Words"] for row in table] == ["child pornography", "pornographie infantile"]
    assert table[0]["Sentence"] == BAD
    assert "ECPAT" in table[0]["Source"]
    assert table[1]["accepted by"] == "boss"
    assert table[1]["because"] == "Titre d’une loi."
    assert [row["state"] for row in table] == ["open", "accepted"]
    answer = reviewer.get(reverse("safeguarding_report"), {"export": "xlsx", "level": "block"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert [cell.value for cell in sheet[2]][:6] == [recorded["bad"].title, "guide", "en", "Must change", "open", "Terms"]


@pytest.mark.parametrize(("words", "cell"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("-", "'-"), ("Pay.", "Pay."), ("", "")])
def test_no_spreadsheet_takes_words_for_a_formula(words: str, cell: str) -> None:
    assert plain_cell(words) == cell


def test_an_empty_report_says_how_to_fill_it(reviewer: Client, recorded: dict) -> None:
    assert "No finding is like this." in reviewer.get(reverse("safeguarding_report"), {"language": "ar"}).content.decode()
    PageFinding.objects.all().delete()
    assert "manage.py check_library checks all" in reviewer.get(reverse("safeguarding_report")).content.decode()


def test_every_subject_has_a_name() -> None:
    assert {*GROUPS, "structure", "ladder"} == set(GROUP_LABELS)


@pytest.mark.parametrize(
    "name", ["safeguarding_report", "safeguarding_due", "safeguarding_report_results", "safeguarding_due_results"]
)
def test_a_stranger_and_an_account_without_pages_see_no_report(client: Client, name: str) -> None:
    assert client.get(reverse(name)).status_code == 302
    user = get_user_model().objects.create_user("rows", password="x")
    user.user_permissions.set([])
    client.force_login(user)
    assert client.get(reverse(name)).status_code == 302


def test_a_submitted_draft_is_in_the_report(reviewer: Client) -> None:
    page = guide()
    page.summary = BAD
    page.save_revision()
    page.get_workflow().start(GuidePage.objects.get(pk=page.pk), get_user_model().objects.get(username="reviewer"))
    assert PageFinding.objects.filter(page_id=page.pk, words="child pornography").exists()


def test_what_is_due_is_filtered_and_exported(reviewer: Client) -> None:
    page = lesson()
    LessonPage.objects.filter(pk=page.pk).update(review_by="2026-01-01")
    url = reverse("safeguarding_due")
    html = reviewer.get(url).content.decode()
    assert page.title in html
    assert "past its date" in html
    found = reviewer.get(url, {"kind": "page", "late": "1", "language": "en"}).context["object_list"]
    assert [one.title for one in found] == [page.title]
    assert list(reviewer.get(url, {"kind": "page", "language": "xx"}).context["object_list"]) == []
    answer = reviewer.get(url, {"kind": "page", "export": "csv"})
    table = list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode())))
    assert [(row["what"], row["by"]) for row in table] == [(page.title, "2026-01-01")]
    assert reviewer.get(url, {"export": "xlsx"}).status_code == 200
