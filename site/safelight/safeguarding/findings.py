"""What is wrong or doubtful on a page: its language, sentence by sentence, and its structure."""

from collections.abc import Iterable
from dataclasses import replace

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from safelight.safeguarding.checker.engine import check
from safelight.safeguarding.checker.report import source_titles
from safelight.safeguarding.checker.rules import UnknownLanguage
from safelight.safeguarding.found import LEVELS, Found
from safelight.safeguarding.models import Acceptance, PageFinding
from safelight.safeguarding.structure import Contents, structural_findings

OVERRIDE = "safeguarding.override_block"
"""The permission to accept a finding that must change."""


def check_page(page: Page) -> list[Found]:
    """Return all findings of a page, gravest first, with those that somebody accepted marked."""
    contents = Contents.of(page)
    found = [*_language(contents), *structural_findings(contents)]
    accepted = set(Acceptance.objects.filter(page_id=page.pk).values_list("rule", "sentence_hash")) if page.pk else set()
    marked = [replace(f, accepted=(f.rule, f.sentence_hash) in accepted) for f in found]
    return sorted(marked, key=lambda f: (LEVELS.index(f.level), f.group, f.rule))


def _language(contents: Contents) -> Iterable[Found]:
    page, language = contents.page, contents.language
    audience = getattr(page, "audience", None) or None
    band = page.band.key if getattr(page, "band_id", None) else None
    for passage in contents.passages:
        try:
            hits = check(passage.text, language, audience=audience, band=band, block=passage.block or None, side=passage.side)
        except UnknownLanguage:
            return
        for hit in hits:
            yield Found(
                hit.rule, hit.group, hit.level, hit.words, hit.sentence or passage.text, hit.message, hit.suggestion,
                source_titles(hit.source), passage.place, hit.replacement or "",
            )  # fmt: skip


def open_blocks(found: Iterable[Found]) -> list[Found]:
    """Return the findings that forbid publication: they must change, and nobody has overridden them."""
    return [f for f in found if f.level == "block" and not f.accepted]


@transaction.atomic
def record(page: Page, found: Iterable[Found]) -> None:
    """Keep the findings of a page for the reports, in place of those of its last check."""
    PageFinding.objects.filter(page_id=page.pk).delete()
    PageFinding.objects.bulk_create(
        PageFinding(
            page_id=page.pk, rule=f.rule, group=f.group, level=f.level, words=f.words[:200], sentence=f.sentence,
            message=f.message, suggestion=f.suggestion, place=f.place[:400], accepted=f.accepted, source=f.source,
            sentence_hash=f.sentence_hash,
        )
        for f in found
    )  # fmt: skip


@transaction.atomic
def accept(page: Page, finding: Found, user: AbstractBaseUser, reason: str) -> Acceptance:
    """Accept a finding with a reason; it is logged, shown to the reviewer, and ends when the sentence changes.

    Raises:
        ValidationError: no reason was given.
        PermissionDenied: the finding must change, and `user` is no safeguarding reviewer.
    """
    if not reason.strip():
        raise ValidationError(_("Say why. The reason is kept and shown to the reviewer."))
    if finding.level == "block" and not user.has_perm(OVERRIDE):  # type: ignore[attr-defined]
        raise PermissionDenied(_("Only a safeguarding reviewer can override a finding that must change."))
    acceptance, _created = Acceptance.objects.update_or_create(
        page=page,
        rule=finding.rule,
        sentence_hash=finding.sentence_hash,
        defaults={
            "level": finding.level, "sentence": finding.sentence, "reason": reason.strip(), "by": user,
            "revision": page.latest_revision,
        },
    )  # fmt: skip
    log(
        page,
        "safelight.accept_finding",
        user=user,
        data={"rule": finding.rule, "level": finding.level, "sentence": finding.sentence, "reason": reason.strip()},
    )
    return acceptance
