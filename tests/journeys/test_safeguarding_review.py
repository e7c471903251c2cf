"""An author writes, is shown why and how, and submits; the reviewer is refused, then approves; the log tells the story."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect
from wagtail.models import PageLogEntry

from curricula.models import GuidePage
from safelight.safeguarding.gate import signed_off
from tests.journeys.people import sign_in

pytestmark = pytest.mark.browser
BAD = "This guide is about child pornography."
KEPT = "She put herself at risk."


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
    reviewer.locator(".sl-panel .sl-finding.sl-block a").first.click()
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
