"""What every resource on this subject has: a note, help, sources, and dates by which it is looked at again."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from safelight.safeguarding.found import Found, lacking
from safelight.safeguarding.structure.contents import Contents

SENSITIVE_TOPICS = {"grooming", "sexual-extortion", "image-sharing"}
HELP_BLOCKS = {"services", "first_help", "do_now", "disclosure_card"}


def findings(contents: Contents) -> Iterator[Found]:
    """Yield what a resource lacks."""
    yield from _care(contents)
    yield from _review(contents)
    yield from _sources(contents)


def _care(contents: Contents) -> Iterator[Found]:
    page = contents.page
    if (page.sensitivity == "sensitive" or contents.topics & SENSITIVE_TOPICS) and not page.content_note.strip():
        yield lacking("STR-01", "block", _("A page on this subject begins with a content note."), "content_note")
    if not HELP_BLOCKS & set(contents.names) and not any("[[services" in str(leaf.value) for leaf in contents.leaves):
        yield lacking("STR-02", "warn", _("The page does not say who can help. Add services of the reader’s country."), "body")


def _review(contents: Contents) -> Iterator[Found]:
    page, today = contents.page, timezone.localdate()
    if page.review_by is None:
        yield lacking("STR-13", "warn", _("The page has no date by which it is looked at again."), "review_by")
    elif page.review_by < today:
        yield lacking("STR-14", "warn", _("The date by which this page should have been looked at has passed."), "review_by")
    if page.helplines_by and page.helplines_by < today:
        yield lacking("STR-15", "warn", _("The services of this page should have been checked by now."), "helplines_by")


def _sources(contents: Contents) -> Iterator[Found]:
    page = contents.page
    if hasattr(page, "guidance") and not page.guidance.exists() and not page.statistics.exists():
        yield lacking("STR-06", "warn", _("The page names no source."), "guidance")
