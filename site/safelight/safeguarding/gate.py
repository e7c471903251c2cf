"""The gate: nothing sensitive is public without a safeguarding review of that text in that language.

It sits in the page's `save()`, which every road to publication uses (button, workflow, schedule, bulk, translation, API,
shell). It compares content, not revisions: a review holds for exactly the words that were approved.
"""

import hashlib
import json
from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from modelcluster.models import get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from safelight.safeguarding.findings import check_page, open_blocks, record
from safelight.safeguarding.models import SafeguardingReview

VOLATILE = {
    "pk", "id", "path", "depth", "numchild", "slug", "url_path", "live", "has_unpublished_changes", "owner", "locked", "locked_at", "locked_by",
    "first_published_at", "last_published_at", "latest_revision_created_at", "latest_revision", "live_revision", "expire_at",
    "go_live_at", "expired", "alias_of", "translation_key", "locale", "content_type", "draft_title", "show_in_menus",
    "wagtail_admin_comments", "comments",
}  # fmt: skip
"""What may differ between two saves of the same words."""


class NotReviewed(PermissionDenied):
    """A sensitive page would become public with words that no safeguarding reviewer has approved."""


def fingerprint(page: Page) -> str:
    """Return a hash of every word and figure of the page itself; made without a query, for it is asked at every visit."""
    content = {k: v for k, v in get_serializable_data_for_fields(page).items() if k not in VOLATILE}
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField) and isinstance(content.get(field.name), str):
            content[field.name] = json.loads(content[field.name])  # PostgreSQL keeps the keys in an order of its own
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str, ensure_ascii=False).encode()).hexdigest()


def needs_review(page: Page) -> bool:
    """Whether a page is sensitive. A page type without that field is not."""
    return getattr(page, "sensitivity", "") == "sensitive"


def is_reviewed(page: Page) -> bool:
    """Whether exactly these words of this page, in its language, were approved."""
    return bool(page.pk) and SafeguardingReview.objects.filter(page_id=page.pk, fingerprint=fingerprint(page)).exists()


def public_only(pages: Iterable[Page]) -> list[Page]:
    """Return those pages that a visitor may see, in whatever form: not sensitive, or with exactly these words approved. One query for all.

    The pages are specific. Where SAFEGUARDING_GATE is off, all may be seen.
    """
    found = list(pages)
    if not settings.SAFEGUARDING_GATE:
        return found
    sensitive = [page.pk for page in found if needs_review(page)]
    approved = (
        set(SafeguardingReview.objects.filter(page_id__in=sensitive).values_list("page_id", "fingerprint"))
        if sensitive
        else set()
    )
    return [page for page in found if not needs_review(page) or (page.pk, fingerprint(page)) in approved]


def signed_off(page: Page) -> bool:
    """Whether a person approved exactly these words; a page as delivered with the library is public but not signed off."""
    return SafeguardingReview.objects.filter(page_id=page.pk, fingerprint=fingerprint(page), origin="person").exists()


def require_review(page: Page) -> None:
    """Refuse to make a sensitive page public with words that nobody approved.

    Raises:
        NotReviewed: always for a sensitive live page without a review of its words, unless SAFEGUARDING_GATE is off.
    """
    if settings.SAFEGUARDING_GATE and page.live and needs_review(page) and not is_reviewed(page):
        raise NotReviewed(
            _("“%(title)s” is sensitive: a safeguarding reviewer must approve this text in this language before it is published.")
            % {"title": page.title}
        )


def author_of(revision: Revision) -> int | None:
    """Return the id of whoever wrote these words: the first of the latest revisions that say the same.

    Saving a page again without a change of its words does not make somebody its author.
    """
    words, author = fingerprint(revision.as_object()), revision.user_id
    for earlier in revision.content_object.revisions.filter(pk__lt=revision.pk).order_by("-pk")[:20]:
        if fingerprint(earlier.as_object()) != words:
            break
        author = earlier.user_id
    return author


def objections(page: Page, user: AbstractBaseUser | None) -> list[str]:
    """Return what stands against an approval of the latest revision by `user`; empty when nothing does."""
    revision = page.latest_revision
    found = []
    if revision is not None and user is not None and author_of(revision) == user.pk:
        found.append(_("Nobody reviews their own change. Please ask another reviewer."))
    if blocks := open_blocks(check_page(revision.as_object() if revision else page)):
        words = "; ".join(f"“{f.words or f.rule}”: {f.message}" for f in blocks[:3])
        found.append(_("A finding must be changed or overridden first: %(findings)s") % {"findings": words})
    return found


@transaction.atomic
def approve(page: Page, user: AbstractBaseUser | None, comment: str = "") -> SafeguardingReview:
    """Approve the words of a page (as its latest revision has them).

    Raises:
        ValidationError: a finding that must change is open, or the reviewer made the change.
    """
    if user is not None and page.latest_revision is not None and author_of(page.latest_revision) == user.pk:
        raise ValidationError(_("Nobody reviews their own change. Please ask another reviewer."))
    found = check_page(page)
    record(page, found)
    if blocks := open_blocks(found):
        words = "; ".join(f"“{f.words or f.rule}”: {f.message}" for f in blocks[:3])
        raise ValidationError(_("A finding must be changed or overridden first: %(findings)s") % {"findings": words})
    review = SafeguardingReview.objects.create(
        page_id=page.pk, fingerprint=fingerprint(page), origin="person", revision=page.latest_revision, by=user, comment=comment
    )
    log(page, "safelight.safeguarding_approve", user=user, data={"comment": comment, "revision": page.latest_revision_id})
    return review


def approve_delivery(page: Page) -> SafeguardingReview:
    """Record a page as delivered with the starter library: public, and labelled as not yet signed off by a reviewer of this site."""
    review, _created = SafeguardingReview.objects.get_or_create(page_id=page.pk, fingerprint=fingerprint(page), origin="starter")
    return review
