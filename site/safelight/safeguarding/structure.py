"""What a page must have, whatever its words: note, help, sources, dates, minutes, and nothing from an older age."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from safelight.safeguarding.passages import passages
from safelight.safeguarding.reading_level import reading_grade
from safelight.safeguarding.reviewed import ReviewedPage

if TYPE_CHECKING:
    from safelight.safeguarding.findings import Found

NOT_YOUR_FAULT = {
    "en": ("not your fault", "not their fault", "did nothing wrong", "not to blame"),
    "es": ("no es culpa tuya", "no es tu culpa", "no tienes la culpa", "no es su culpa", "no hiciste nada malo"),
    "fr": ("pas ta faute", "pas votre faute", "pas sa faute", "rien fait de mal", "pas de sa faute"),
    "pt": ("culpa não é tua", "culpa não é sua", "não é culpa tua", "não é culpa sua", "não é tua culpa", "não é sua culpa"),
    "ar": ("ليس ذنبك", "ليس ذنبها", "ليس ذنبه", "لست مخطئا", "لا ذنب"),
}
"""How a young reader is told that the responsibility is not theirs, by language."""
SENSITIVE_TOPICS = {"grooming", "sexual-extortion", "image-sharing"}
HELP_BLOCKS = {"services", "first_help", "do_now", "disclosure_card"}


def structural_findings(page: Page) -> Iterator["Found"]:
    """Yield what a page lacks. Pages that carry no review dates (home, overviews) have nothing to lack."""
    if not isinstance(page, ReviewedPage):
        return
    topics = {topic.key for topic in page.topics.all()} if hasattr(page, "topics") and page.pk else set()
    names = [block.block_type for block in page.body]  # type: ignore[attr-defined]
    yield from _care(page, topics, names)
    yield from _review(page)
    yield from _sources(page)
    if "steps" in names:
        yield from _lesson(page, topics, names)


def _missing(rule: str, level: str, message: str, place: str = "") -> "Found":
    from safelight.safeguarding.findings import Found

    return Found(rule, "structure", level, "", rule, message, "", place=place)


def _care(page: Any, topics: set[str], names: list[str]) -> Iterator["Found"]:
    if (page.sensitivity == "sensitive" or topics & SENSITIVE_TOPICS) and not page.content_note.strip():
        yield _missing("STR-01", "block", _("A page on this subject begins with a content note."), "content_note")
    if not HELP_BLOCKS & set(names) and not any("[[services" in p.text for p in passages(page)):
        yield _missing("STR-02", "warn", _("The page does not say who can help. Add services of the reader’s country."))


def _review(page: Any) -> Iterator["Found"]:
    today = timezone.localdate()
    if page.review_by is None:
        yield _missing("STR-13", "warn", _("The page has no date by which it is looked at again."), "review_by")
    elif page.review_by < today:
        yield _missing("STR-14", "warn", _("The date by which this page should have been looked at has passed."), "review_by")
    if page.helplines_by and page.helplines_by < today:
        yield _missing("STR-15", "warn", _("The services of this page should have been checked by now."), "helplines_by")


def _sources(page: Any) -> Iterator["Found"]:
    if page.pk and hasattr(page, "guidance") and not page.guidance.exists() and not page.statistics.exists():
        yield _missing("STR-06", "warn", _("The page names no source."), "guidance")


def _lesson(page: Any, topics: set[str], names: list[str]) -> Iterator["Found"]:
    if "disclosure_card" not in names:
        yield _missing("STR-12", "block", _("Every lesson has the disclosure card."), "body")
    for variant, total in (("minutes_full", page.minutes_full), ("minutes_short", page.minutes_short)):
        if (added := sum(step.get(variant) or 0 for step in page.steps)) != total:
            text = _("The steps add up to %(added)s minutes, not %(total)s.") % {"added": added, "total": total}
            yield _missing("STR-09", "block", text, variant)
    language = page.locale.language_code
    if page.band.min_age >= 9 and topics & SENSITIVE_TOPICS and language in NOT_YOUR_FAULT:  # noqa: PLR2004
        words = " ".join(p.text for p in passages(page)).casefold()
        if not any(phrase in words for phrase in NOT_YOUR_FAULT[language]):
            yield _missing("STR-03", "block", _("A young reader must be told that it is not their fault."))
    yield from _reading(page, language)


LEARNERS_READ = {"first_help": 0, "quiz": 0, "story": 0, "handout": 0}
"""Blocks whose words learners read themselves."""
ADULTS_READ = {"adult_note", "teacher_point", "how", "use", "answer", "audience"}


def _reading(page: Any, language: str) -> Iterator["Found"]:
    if page.band.reading_ceiling is None:
        return
    for name in LEARNERS_READ:
        texts = [p.text for p in passages(page) if p.block == name and p.side not in ADULTS_READ]
        grade = reading_grade(texts, language)
        if grade is not None and grade.value > page.band.reading_ceiling + 0.5:
            text = _("“%(block)s” reads at grade %(grade)s by %(measure)s; this age has a ceiling of %(ceiling)s.") % {
                "block": name, "grade": round(grade.value, 1), "measure": grade.measure, "ceiling": page.band.reading_ceiling,
            }  # fmt: skip
            yield _missing("STR-08", "warn", text, name)
