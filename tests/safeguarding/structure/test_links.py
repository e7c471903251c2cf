import pytest

from safelight.safeguarding.found import Found
from safelight.safeguarding.models import ReviewedHost
from tests.safeguarding.pages import EARLY, OLDER, TEENS, found, guide, lesson, with_part

pytestmark = pytest.mark.usefixtures("library")


def prose(html: str) -> dict:
    return {"key": "", "title": "", "text": html, "rows": []}


def unreviewed(html: str) -> list[Found]:
    return found(with_part(guide(), "prose", prose(html)), "STR-23")


def test_a_site_that_nobody_reviewed_must_change_and_is_named() -> None:
    fault = unreviewed('<p>See <a href="https://www.nobody-knows.example/page?x=1">this page</a>.</p>')[0]
    assert (fault.level, fault.words, fault.place) == ("block", "nobody-knows.example", "body.added.text")
    assert "safeguarding reviewer" in fault.suggestion
    assert fault.can_be_accepted


@pytest.mark.parametrize("text", ["Go to https://nobody-knows.example/a.", "Go to www.nobody-knows.example today."])
def test_an_address_that_is_only_written_counts_too(text: str) -> None:
    assert [f.words for f in unreviewed(f"<p>{text}</p>")] == ["nobody-knows.example"]


def test_a_mail_address_of_an_unknown_site_counts_too() -> None:
    assert [f.words for f in unreviewed('<p><a href="mailto:help@nobody-knows.example?subject=x">Write</a></p>')] == [
        "nobody-knows.example"
    ]


def test_a_subdomain_of_a_reviewed_site_is_another_site() -> None:
    ReviewedHost.objects.create(host="known.example", about="A charity.")
    assert unreviewed('<p><a href="https://known.example/a">x</a></p>') == []
    assert len(unreviewed('<p><a href="https://files.known.example/a">x</a></p>')) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://www.missingkids.org/anything",
        "https://better-internet-for-kids.europa.eu/en",
        "tel:+123",
        "#part",
        "/en/library/",
    ],
)
def test_sites_of_our_evidence_and_places_within_the_site_are_in_order(address: str) -> None:
    assert unreviewed(f'<p><a href="{address}">x</a></p>') == []


def test_a_lesson_never_leads_to_an_older_age() -> None:
    page = lesson(EARLY)
    page.following = [TEENS]
    fault = found(page, "STR-28")[0]
    assert (fault.level, fault.place) == ("block", "following")
    assert "12–14" in fault.message
    page = lesson(OLDER)
    page.following = [TEENS]
    assert found(page, "STR-28") == []


def test_nor_by_a_link_in_its_text() -> None:
    older = lesson(OLDER)
    page = with_part(lesson(TEENS), "prose", prose(f'<p><a linktype="page" id="{older.pk}">Next</a></p>'))
    assert [f.place for f in found(page, "STR-28")] == ["body.added.text"]
    page = with_part(lesson(OLDER), "prose", prose(f'<p><a linktype="page" id="{lesson(TEENS).pk}">Before</a></p>'))
    assert found(page, "STR-28") == []
