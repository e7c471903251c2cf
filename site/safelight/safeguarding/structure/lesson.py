"""What every lesson has: the disclosure card, minutes that add up, “not your fault”, and text that its learners can read."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from safelight.safeguarding.found import Found, doubtful, lacking
from safelight.safeguarding.reading_level import reading_grade, sentences
from safelight.safeguarding.structure.care import SENSITIVE_TOPICS
from safelight.safeguarding.structure.contents import LEARNERS, Contents, learners_read, words_of

NOT_YOUR_FAULT = {
    "en": ("not your fault", "not their fault", "did nothing wrong", "not to blame"),
    "es": ("no es culpa tuya", "no es tu culpa", "no tienes la culpa", "no es su culpa", "no hiciste nada malo"),
    "fr": ("pas ta faute", "pas votre faute", "pas sa faute", "rien fait de mal", "pas de sa faute"),
    "pt": ("culpa não é tua", "culpa não é sua", "não é culpa tua", "não é culpa sua", "não é tua culpa", "não é sua culpa"),
    "ar": ("ليس ذنبك", "ليس ذنبها", "ليس ذنبه", "لست مخطئا", "لا ذنب"),
}
"""How a young reader is told that the responsibility is not theirs, by language."""
YOUNG = 9
"""Years: from this age learners may recognise themselves (source: survivor-safe catalogue, STR-03)."""
READ_ALOUD = {"quiz", "story"}
"""What is read to children who do not read yet; the rest of their lesson is shown or told by an adult."""
LONGEST_ALOUD = 8
"""Words of a sentence (source: content.md, age bands)."""
TOLERANCE = 0.5
"""Grades: the formulas are no more exact than this."""


def findings(contents: Contents) -> Iterator[Found]:
    """Yield what a lesson lacks."""
    if "disclosure_card" not in contents.names:
        yield lacking("STR-12", "block", _("Every lesson has the disclosure card."), "body")
    yield from _minutes(contents)
    yield from _not_your_fault(contents)
    yield from _reading(contents)


def _minutes(contents: Contents) -> Iterator[Found]:
    page = contents.page
    for variant, total in (("minutes_full", page.minutes_full), ("minutes_short", page.minutes_short)):
        if (added := sum(step.get(variant) or 0 for step in page.steps)) != total:
            text = _("The steps add up to %(added)s minutes, not %(total)s.") % {"added": added, "total": total}
            yield lacking("STR-09", "block", text, variant)


def _not_your_fault(contents: Contents) -> Iterator[Found]:
    if contents.page.band.min_age < YOUNG or not contents.topics & SENSITIVE_TOPICS:
        return
    phrases = NOT_YOUR_FAULT.get(contents.language)
    if phrases and not any(phrase in words_of(contents.passages) for phrase in phrases):
        yield lacking("STR-03", "block", _("A young reader must be told that it is not their fault."), "body")


def _reading(contents: Contents) -> Iterator[Found]:
    ceiling = contents.page.band.reading_ceiling
    if ceiling is None:
        yield from _read_aloud(contents)
        return
    for name in sorted(LEARNERS):
        texts = [p for p in contents.passages if p.block == name and learners_read(p)]
        grade = reading_grade([p.text for p in texts], contents.language)
        if grade is not None and grade.value > ceiling + TOLERANCE:
            text = _("“%(block)s” reads at grade %(grade)s by %(measure)s; this age has a ceiling of %(ceiling)s.") % {
                "block": name, "grade": round(grade.value, 1), "measure": grade.measure, "ceiling": ceiling,
            }  # fmt: skip
            yield lacking("STR-08", "warn", text, ".".join(texts[0].place.split(".")[:2]))


def _read_aloud(contents: Contents) -> Iterator[Found]:
    """Children who do not read yet listen: what is read to them has short sentences."""
    for passage in contents.learners():
        if passage.block not in READ_ALOUD:
            continue
        for sentence in sentences(passage.text):
            if (count := len(sentence.split())) > LONGEST_ALOUD:
                text = _("A sentence of %(count)s words is read aloud to this age; at most %(most)s are listened to.")
                yield doubtful(
                    "STR-08", "warn", sentence, passage.text, text % {"count": count, "most": LONGEST_ALOUD}, passage.place
                )
