"""The side panel *Checks* follows what an author writes, says how much is open without being opened, and leads to the field."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from curricula.models import GuidePage
from safelight.safeguarding.findings import check_page, record
from safelight.safeguarding.models import PageFinding
from tests.journeys.people import sign_in

pytestmark = pytest.mark.browser
TOGGLE = '[data-side-panel-toggle="checks"]'


@pytest.fixture
def editor(site: str, guide: GuidePage, fresh: Callable[..., BrowserContext]) -> Page:
    author = sign_in(fresh(viewport={"width": 1400, "height": 1000}), site, "j-author")
    author.goto(f"{site}/admin/pages/{guide.pk}/edit/")
    expect(author.locator("[data-safeguarding-summary]")).not_to_contain_text("being checked")
    return author


def rows(editor: Page, words: str) -> object:
    return editor.locator("[data-safeguarding-list] > .sl-finding").filter(has_text=words)


def test_the_count_is_seen_without_opening_anything(editor: Page) -> None:
    badge = editor.locator(f"{TOGGLE} [data-safeguarding-badge]")
    before = int(badge.inner_text() or 0)
    editor.fill("[name=summary]", "She put herself at risk.")
    expect(badge).to_have_text(str(before + 1))
    expect(badge).to_be_visible()
    expect(editor.locator(TOGGLE)).to_have_attribute("aria-label", f"Toggle checks. Safeguarding: {before + 1} open")


def test_a_finding_says_all_and_leads_to_its_field(editor: Page) -> None:
    editor.fill("[name=summary]", "This guide is about child pornography.")
    editor.click(TOGGLE)
    row = rows(editor, "child pornography")
    expect(row).to_be_visible()
    for words in ("Must change", "records of a crime against a child", "Better: child sexual abuse material", "Source: ECPAT"):
        expect(row).to_contain_text(words)
    editor.get_by_role("tab", name="Care").click()
    expect(editor.locator("[name=summary]")).not_to_be_visible()
    row.get_by_role("button", name="Show where it stands").click()
    expect(editor.locator("[name=summary]")).to_be_focused()
    row.get_by_role("button", name="Use this wording").click()
    expect(editor.locator("[name=summary]")).to_have_value("This guide is about child sexual abuse material.")
    expect(row).to_have_count(0)


def test_what_a_page_lacks_is_listed_as_long_as_it_lacks_it(editor: Page) -> None:
    editor.click(TOGGLE)
    editor.get_by_role("tab", name="Care").click()
    note = editor.locator("[name=content_note]")
    kept = note.input_value()
    note.fill("")
    expect(rows(editor, "begins with a content note")).to_be_visible()
    editor.get_by_role("tab", name="Guide").click()
    rows(editor, "begins with a content note").get_by_role("button").click()
    expect(note).to_be_focused()
    note.fill(kept)
    expect(rows(editor, "begins with a content note")).to_have_count(0)


def test_words_inside_a_part_are_found_where_they_stand(editor: Page) -> None:
    field = editor.locator('[data-contentpath="body"] textarea').nth(3)
    field.fill("They should have known better.")
    editor.fill("[name=question]", "Is it child pornography?")
    editor.click(TOGGLE)
    rows(editor, "known better").get_by_role("button", name="Show where it stands").click()
    expect(field).to_be_focused()


def test_the_report_leads_to_the_words(site: str, guide: GuidePage, fresh: Callable[..., BrowserContext]) -> None:
    reviewer = sign_in(fresh(viewport={"width": 1400, "height": 1000}), site, "j-reviewer")
    draft = GuidePage.objects.get(pk=guide.pk)
    draft.content_note = ""
    draft.save_revision(clean=False)
    record(draft, check_page(draft))
    reviewer.goto(f"{site}/admin/reports/safeguarding/?level=block")
    reviewer.get_by_role("row", name="begins with a content note").get_by_role("link").click()
    expect(reviewer.locator("[name=content_note]")).to_be_focused()
    PageFinding.objects.filter(page_id=guide.pk).delete()


def test_wrong_answers_of_a_quiz_are_shown_not_said(
    site: str, guide: GuidePage, fresh: Callable[..., BrowserContext], lesson_id: int
) -> None:
    author = sign_in(fresh(viewport={"width": 1400, "height": 1000}), site, "j-author")
    author.goto(f"{site}/admin/pages/{lesson_id}/edit/")
    author.click(TOGGLE)
    expect(author.locator("[data-safeguarding-summary]")).not_to_contain_text("being checked")
    assert rows(author, "Must change").count() == 0
