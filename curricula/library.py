"""Lessons and guides of the starter library, from files to pages."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from curricula.formats import Guide, Lesson
from curricula.models import GuidePage, LessonPage, UnitPage
from safelight.core.library.files import StarterFile
from safelight.core.library.formats import prose
from safelight.core.library.resources import read_all
from safelight.core.library.shelves import PageSpec
from safelight.evidence.models import GlossaryTerm

STARTER = Path(__file__).resolve().parent / "starter"
Parts = list[tuple[str, dict]]


def lesson_parts(file: StarterFile, lesson: Lesson) -> Parts:
    """Return the parts of a lesson's stream, in the order in which a teacher needs them."""
    help_ = lesson.first_help
    parts: Parts = [
        ("objectives", {"items": [{"key": o.id, "text": o.text, "frameworks": o.frameworks} for o in lesson.objectives]}),
        *prose(file.sections["brief"]),
        ("before", {"items": [b.model_dump() for b in lesson.before]}),
        ("vocabulary", {"words": [vocabulary(w.term, w.learner_text, w.use) for w in lesson.vocabulary]}),
        ("materials", {"items": [m.model_dump(include={"name", "count", "need", "no_print"}) for m in lesson.materials]}),
        ("shared_words", {"words": lesson.ground_rules.ref}),
        ("steps", {"steps": [step_value(s) for s in lesson.steps]}),
        ("misconceptions", {"items": [m.model_dump(include={"heard", "fact", "response"}) for m in lesson.misconceptions]}),
        ("what_if", {"items": [w.model_dump() for w in lesson.what_if]}),
        ("disclosure_card", {"card": lesson.disclosure_card.ref}),
        (
            "first_help",
            {
                "title": help_.title,
                "lines": help_.lines,
                "slots": [help_.services.slot],
                "adults_only": help_.services.shown_to == "adults",
            },
        ),
    ]
    if lesson.chat:
        parts.append(lesson.chat.part())
    if lesson.story:
        parts.append(lesson.story.part())
    parts += [handout.part() for handout in lesson.handouts]
    parts.append(("quiz", {"questions": [question(q) for q in lesson.quiz]}))
    for key in lesson.sections:
        if key != "brief":
            parts += prose(file.sections[key])
    return parts


def vocabulary(term: str, learner_text: str = "", use: str = "") -> dict:
    """Return a word of a vocabulary part."""
    return {"term": GlossaryTerm.key_of(term), "learner_text": learner_text, "use": use}


def step_value(step: Any) -> dict:
    """Return a step as the steps block keeps it."""
    plain = step.model_dump(exclude={"id", "minutes", "sources", "statistics"})
    return plain | {"key": step.id, "minutes_full": step.minutes.full, "minutes_short": step.minutes.short}


def question(entry: Any) -> dict:
    """Return a quiz question as the quiz block keeps it."""
    return entry.model_dump(exclude={"id"}) | {"key": entry.id}


def guide_parts(file: StarterFile, guide: Guide) -> Parts:
    """Return the parts of a guide's stream: what to do now before anything else."""
    parts: Parts = []
    if guide.do_now:
        steps = [{"title": s.title, "text": s.text, "slots": [s.services.slot] if s.services else []} for s in guide.do_now.steps]
        parts.append(("do_now", {"title": guide.do_now.title, "emergency": guide.do_now.emergency, "steps": steps}))
    parts.append(("first_words", {"say": guide.first_words.say, "avoid": [a.model_dump() for a in guide.first_words.avoid]}))
    sections = [key for key in guide.sections if key not in ("one-page", "easy-read")]
    parts += prose(file.sections[sections[0]])
    if guide.chat:
        parts.append(guide.chat.part())
    if guide.signs:
        items = [s.model_dump(exclude={"id", "sources"}) for s in guide.signs.items]
        parts.append(("signs", {"intro": guide.signs.intro, "items": items}))
    for key in sections[1:]:
        parts += prose(file.sections[key])
    if guide.scripts:
        parts.append(("scripts", {"items": [s.model_dump(exclude={"sources"}) for s in guide.scripts]}))
    parts.append(("afterwards", {"items": [a.model_dump(exclude={"sources"}) for a in guide.afterwards]}))
    if guide.family_plan:
        fields = [field.field() for field in guide.family_plan.fields]
        parts.append(("family_plan", {"note": guide.family_plan.note, "fields": fields}))
    if guide.audience == "educators":
        parts.append(("disclosure_card", {"card": "disclosure-card"}))
    parts.append(("vocabulary", {"words": [vocabulary(term) for term in guide.glossary]}))
    for key in ("one-page", "easy-read"):
        if key in file.sections:
            parts += prose(file.sections[key])
    return parts


def lesson_spec(file: StarterFile, lesson: Lesson) -> PageSpec:
    """Return the page of a lesson."""
    care = lesson.safeguarding
    fields = lesson.resource_fields() | {
        "skill": lesson.skill, "minutes_full": lesson.minutes.full, "minutes_short": lesson.minutes.short,
        "class_best": lesson.class_size.best, "class_most": lesson.class_size.most, "class_adults": lesson.class_size.adults,
        "sensitivity": care.sensitivity, "content_note": care.content_note, "fiction_note": care.fiction_note,
        "supervision_level": care.supervision.level, "supervision_text": care.supervision.text, "not_in": list(care.not_in),
        "following": list(lesson.next),
    }  # fmt: skip
    unit = f"unit:{slugify(lesson.unit.name)}"
    cited = lesson.cited()
    cited["frameworks"] = list(dict.fromkeys([*cited["frameworks"], *(f for o in lesson.objectives for f in o.frameworks)]))
    return PageSpec(
        f"lesson:{lesson.id}", LessonPage, lesson.id, unit, fields, {"body": lesson_parts(file, lesson)},
        {"band": lesson.band}, cited, file.name,
    )  # fmt: skip


def guide_spec(file: StarterFile, guide: Guide) -> PageSpec:
    """Return the page of a guide; one for people in trouble has a neutral address."""
    care = guide.safeguarding
    fields = guide.resource_fields() | {
        "audience": guide.audience, "urgency": guide.urgency, "neutral_title": guide.neutral_title,
        "sensitivity": care.sensitivity, "content_note": care.content_note, "fiction_note": care.fiction_note,
        "related": list(guide.related),
    }  # fmt: skip
    return PageSpec(
        f"guide:{guide.id}", GuidePage, guide.neutral_file or guide.id, "library", fields,
        {"body": guide_parts(file, guide)}, {}, guide.cited(), file.name,
    )  # fmt: skip


def in_teaching_order(lessons: list[tuple[StarterFile, Lesson]]) -> list[tuple[StarterFile, Lesson]]:
    """Return the lessons by age, and within an age each after the one that its file says comes before it."""
    waiting = sorted(lessons, key=lambda pair: (int(pair[1].band.split("-")[0]), pair[1].id))
    here = {lesson.id for _file, lesson in waiting}
    placed: list[tuple[StarterFile, Lesson]] = []
    while waiting:
        done = {lesson.id for _file, lesson in placed}
        ready = next((p for p in waiting if p[1].unit.before not in here - done), waiting[0])
        waiting.remove(ready)
        placed.append(ready)
    return placed


class CurriculaShelf:
    """Units, made of what their lessons say; lessons in teaching order; guides."""

    order = 50

    def read(self) -> Iterable[PageSpec]:
        """Return units, lessons and guides."""
        lessons = read_all(STARTER / "lessons", Lesson)
        guides = read_all(STARTER / "guides", Guide)
        lessons = in_teaching_order(lessons)
        units: dict[str, PageSpec] = {}
        for file, lesson in lessons:
            slug = slugify(lesson.unit.name)
            units.setdefault(
                slug,
                PageSpec(
                    f"unit:{slug}",
                    UnitPage,
                    slug,
                    "library",
                    {"title": lesson.unit.name},
                    links={"band": lesson.band},
                    where=file.name,
                ),
            )
        yield from units.values()
        yield from (lesson_spec(file, lesson) for file, lesson in lessons)
        yield from (guide_spec(file, guide) for file, guide in guides)


SHELVES = [CurriculaShelf()]
