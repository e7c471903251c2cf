"""An author writes, is shown why and how, and submits; the reviewer is refused, then approves; the log tells the story."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import BrowserContext, Page, expect
from wagtail.models import PageLogEntry

from curricula.models import GuidePage
from safelight.safeguarding.gate import signed_off
from safelight.safeguarding.roles import make_roles

pytestmark = pytest.mark.browser
expect.set_options(timeout=15_000)
BAD = "This guide is about child pornography."
KEPT = "She put herself at risk."


@pytest.fixture
def guide(site: str, django_db_blocker: pytest.FixtureRequest) -> Iterator[GuidePage]:
    """A guide of the library, put back as it was afterwards: the site reads the same database as every other browser test."""
    with django_db_blocker.unblock():
        page = GuidePage.objects.get(resource_key="grooming-signs-and-what-to-do", locale__language_code="en")
        users = []
        for group in make_roles():
            user = get_user_model().objects.create_user(f"j-{group.name.split()[-1].lower()}", password="journey")
            user.groups.add(group)
            users.append(user)
        before = page.latest_revision
        yield page
        for state in page.workflow_states.all():
            state.delete()
        PageLogEntry.objects.filter(user__in=users).delete()
        page.acceptances.all().delete()
        before.publish()
        page.revisions.filter(pk__gt=before.pk).delete()
        GuidePage.objects.filter(pk=page.pk).update(latest_revision=before, has_unpublished_changes=False)
        page.safeguarding_reviews.filter(origin="person").delete()
        for user in users:
            user.delete()


def sign_in(context: BrowserContext, site: str, name: str) -> Page:
    page = context.new_page()
    page.goto(f"{site}/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", "journey")
    page.click("button[type=submit]")
    expect(page).to_have_url(f"{site}/admin/")
    return page


def test_from_a_bad_sentence_to_a_live_page(site: str, guide: GuidePage, fresh: Callable[..., BrowserContext]) -> None:
    edit = f"{site}/admin/pages/{guide.pk}/edit/"

    # The author writes two sentences that must change, and sees why, beside the field.
    author = sign_in(fresh(viewport={"width": 1280, "height": 1000}), site, "j-author")
    author.goto(edit)
    summary = author.locator("[name=summary]")
    summary.fill(f"{BAD} {KEPT}")
    findings = author.locator(".w-field:has([name=summary]) .sl-finding")
    expect(findings.filter(has_text="child pornography").first).to_be_visible()
    expect(findings.filter(has_text="put herself at risk").first).to_be_visible()

    # One click applies the better wording.
    findings.get_by_role("button").first.click()
    expect(summary).to_have_value(f"This guide is about child sexual abuse material. {KEPT}")
    expect(findings.filter(has_text="child pornography")).to_have_count(0)

    # The author submits.
    author.get_by_role("button", name="More actions").click()
    author.get_by_role("button", name="Submit to Safeguarding").click()
    author.wait_for_load_state("networkidle")
    assert GuidePage.objects.get(pk=guide.pk).workflow_in_progress

    # The reviewer cannot approve while a finding that must change is open.
    reviewer = sign_in(fresh(viewport={"width": 1280, "height": 1000}), site, "j-reviewer")
    reviewer.goto(edit)
    reviewer.get_by_role("button", name="More actions").click()
    expect(reviewer.get_by_role("button", name="Request changes")).to_be_visible()
    expect(reviewer.get_by_role("button", name="Approve and Publish")).to_have_count(0)
    reviewer.keyboard.press("Escape")

    # The reviewer overrides it with a reason, and approves.
    reviewer.get_by_role("tab", name="Care").click()
    reviewer.locator(".sl-finding.sl-block a").first.click()
    reviewer.fill("[name=reason]", "Quoted to be explained in the next sentence.")
    reviewer.get_by_role("button", name="Accept").click()
    expect(reviewer).to_have_url(edit)
    reviewer.get_by_role("button", name="More actions").click()
    reviewer.get_by_role("button", name="Approve and Publish", exact=True).click()
    reviewer.wait_for_load_state("networkidle")

    live = GuidePage.objects.get(pk=guide.pk)
    assert "child sexual abuse material" in live.summary
    assert live.live
    assert signed_off(live)

    # The log tells the story.
    actions = list(PageLogEntry.objects.filter(page=guide.pk).order_by("timestamp").values_list("action", flat=True))
    story = ["wagtail.workflow.start", "safelight.accept_finding", "safelight.safeguarding_approve", "wagtail.publish"]
    assert [a for a in actions if a in story][-4:] == story
