from datetime import date, timedelta

import pytest

from tests.safeguarding.pages import found, guide, lesson

pytestmark = pytest.mark.usefixtures("library")


def test_a_sensitive_page_without_a_note_must_change() -> None:
    page = guide()
    page.content_note = " "
    assert [(f.level, f.place) for f in found(page, "STR-01")] == [("block", "content_note")]


def test_a_page_that_names_no_help_is_looked_at_and_a_mark_for_services_is_help() -> None:
    page = guide()
    page.body = page._meta.get_field("body").stream_block.to_python([])
    assert [f.level for f in found(page, "STR-02")] == ["warn"]
    page.summary = "Help: [[services: report]]."
    assert found(page, "STR-02") == []


@pytest.mark.parametrize(("days", "rule"), [(-1, "STR-14"), (1, None)])
def test_a_review_that_is_overdue_is_looked_at(days: int, rule: str | None) -> None:
    page = guide()
    page.review_by = date.today() + timedelta(days=days)
    assert bool(found(page, "STR-14")) == (rule is not None)
    page.review_by = None
    assert len(found(page, "STR-13")) == 1


def test_services_that_should_have_been_checked_are_named() -> None:
    page = guide()
    page.helplines_by = date.today() - timedelta(days=1)
    assert len(found(page, "STR-15")) == 1


def test_a_page_without_any_source_is_looked_at() -> None:
    page = lesson()
    page.guidance.clear()
    page.statistics.clear()
    assert [f.level for f in found(page, "STR-06")] == ["warn"]
