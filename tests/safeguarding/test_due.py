"""What has to be looked at again: each kind, before its date, near it and past it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from curricula.models import LessonPage
from safelight.core.models import LinkStatus, SafelightImage
from safelight.evidence.models import Claim, Framework, Source, Statistic
from safelight.help.models import Service
from safelight.safeguarding.due import KINDS, Due, due, months_after
from safelight.safeguarding.models import ReviewedHost

pytestmark = pytest.mark.usefixtures("library")
TODAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def nothing_due(library: None) -> None:
    """Every row was looked at today."""
    for model, field in ((Statistic, "as_of"), (Framework, "as_of"), (Claim, "as_of"), (Service, "checked")):
        model.objects.update(**{field: TODAY})
    Statistic.objects.update(year="2026")
    for model in (LessonPage,):
        model.objects.update(review_by=TODAY + timedelta(days=400), helplines_by=TODAY + timedelta(days=400))


def of(kind: str, title: str = "") -> list[Due]:
    return [one for one in due(TODAY) if one.kind == kind and title in one.title]


@pytest.mark.parametrize(("days", "listed", "late"), [(-1, True, True), (0, True, False), (60, True, False), (61, False, False)])
def test_a_page_is_listed_from_sixty_days_before_its_review(days: int, listed: bool, late: bool) -> None:
    page = LessonPage.objects.filter(locale__language_code="fr").first()
    LessonPage.objects.filter(pk=page.pk).update(review_by=TODAY + timedelta(days=days))
    found = of("page", page.title)
    assert bool(found) == listed
    if found:
        assert (found[0].is_overdue, found[0].days, found[0].language) == (late, days, "fr")
        assert found[0].address == f"/admin/pages/{page.pk}/edit/"


def test_the_services_of_a_page_have_a_date_of_their_own() -> None:
    page = LessonPage.objects.filter(locale__language_code="en").first()
    LessonPage.objects.filter(pk=page.pk).update(helplines_by=TODAY)
    assert [one.by for one in of("page-services", page.title)] == [TODAY]


@pytest.mark.parametrize(
    ("kind", "model", "field", "months"),
    [
        ("service", Service, "checked", 6),
        ("figure", Statistic, "as_of", 12),
        ("framework", Framework, "as_of", 12),
        ("claim", Claim, "as_of", 12),
    ],
)
def test_a_row_is_due_so_many_months_after_its_date(kind: str, model: type, field: str, months: int) -> None:
    row = model.objects.first()
    assert of(kind) == []
    model.objects.filter(pk=row.pk).update(**{field: months_after(TODAY, -months) - timedelta(days=1)})
    assert [(one.title, one.is_overdue) for one in of(kind)] == [(str(row), True)]
    model.objects.filter(pk=row.pk).update(**{field: months_after(TODAY + timedelta(days=59), -months)})
    assert [one.is_overdue for one in of(kind)] == [False]


def test_an_old_figure_is_named_with_its_year_and_stands_at_the_end() -> None:
    row = Statistic.objects.first()
    Statistic.objects.filter(pk=row.pk).update(year="2014–2019")
    assert "2014–2019" in of("old-figure")[0].why
    Statistic.objects.filter(pk=row.pk).update(year="2021")
    assert of("old-figure") == []
    Statistic.objects.filter(pk=row.pk).update(year="2015", as_of=date(2020, 1, 1))
    assert due(TODAY)[-1].kind == "old-figure"


def test_a_reviewed_site_is_looked_at_again_after_a_year() -> None:
    ReviewedHost.objects.create(host="a.example", about="x", reviewed=date(2025, 11, 20))
    ReviewedHost.objects.create(host="b.example", about="x", reviewed=date(2026, 11, 20))
    assert [one.title for one in of("site")] == ["a.example"]


def test_a_consent_that_ends_is_asked_for_in_time() -> None:
    for title, days, status in (("near", 30, "consented"), ("far", 90, "consented"), ("drawn", 1, "illustration")):
        SafelightImage.objects.create(
            title=title, file=get_test_image_file(), status=status, consent_until=TODAY + timedelta(days=days)
        )
    assert [one.title for one in of("image")] == ["near"]


def test_an_address_that_does_not_answer_is_named_at_every_row_that_has_it() -> None:
    service = Service.objects.exclude(url="").first()
    source = Source.objects.first()
    since = timezone.make_aware(timezone.datetime(2026, 10, 1, 12))
    LinkStatus.objects.create(address=source.address, status=404, checked=since, silent_since=since)
    LinkStatus.objects.create(address=service.url, reason="timed out", checked=since, silent_since=since)
    LinkStatus.objects.create(address="https://fine.example/", status=200, checked=since)
    found = {one.title: one for one in of("link")}
    assert "(404)" in found[str(source)].why
    assert "(timed out)" in found[str(service)].why
    assert found[str(source)].by == date(2026, 10, 1)


def test_the_longest_overdue_stands_first_and_every_kind_has_a_name() -> None:
    first, second = LessonPage.objects.filter(locale__language_code="en")[:2]
    LessonPage.objects.filter(pk=first.pk).update(review_by=TODAY - timedelta(days=1))
    LessonPage.objects.filter(pk=second.pk).update(review_by=TODAY - timedelta(days=9))
    assert [one.title for one in of("page")][:2] == [second.title, first.title]
    assert {one.kind for one in due(TODAY)} <= set(KINDS)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 25), 12, date(2027, 11, 25)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later
