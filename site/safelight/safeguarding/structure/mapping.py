"""What a page names is there: frameworks behind objectives, objectives behind questions, statistics and sources behind claims."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail import blocks

from safelight.evidence.models import Framework, Statistic, SurveyItem
from safelight.safeguarding.found import Found, doubtful, lacking
from safelight.safeguarding.structure.contents import Contents

ANCHORED = (Statistic, Framework, SurveyItem)
"""What the page of evidence has a place for, by key."""


def findings(contents: Contents) -> Iterator[Found]:
    """Yield what a page names and what is not there."""
    yield from _rows(contents)
    yield from _cited(contents)
    if contents.is_lesson:
        yield from _objectives(contents)


def _rows(contents: Contents) -> Iterator[Found]:
    for leaf in contents.leaves:
        if isinstance(leaf.block, blocks.ChooserBlock) and leaf.value is None and leaf.block.required:
            yield lacking("STR-34", "block", _("Something was chosen here that is not there any more. Choose again."), leaf.place)


def _cited(contents: Contents) -> Iterator[Found]:
    places = {key: passage for passage in contents.passages for key in passage.cites}
    known = (
        {key for model in ANCHORED for key in model.objects.filter(key__in=places).values_list("key", flat=True)}
        if places
        else set()
    )
    for key in sorted(places.keys() - known):
        text = _("“%(key)s” is not in the evidence, so its link leads nowhere.") % {"key": key}
        yield doubtful("STR-32", "block", key, places[key].text, text, places[key].place)
    for row in contents.page.guidance.all() if hasattr(contents.page, "guidance") else ():
        if not row.sources.exists():
            yield doubtful("STR-33", "warn", row.key, row.text, _("This guidance names no source."), "guidance")


def _objectives(contents: Contents) -> Iterator[Found]:
    known = set()
    for block in contents.page.body:
        for item in block.value["items"].bound_blocks if block.block_type == "objectives" else ():
            known.add(item.value["key"])
            if not any(item.value["frameworks"]):
                place = f"body.{block.id}.items.{item.id}.frameworks"
                text = _("The objective “%(text)s” belongs to no framework.") % {"text": item.value["text"]}
                yield lacking("STR-30", "block", text, place)
    yield from _questions(contents, known)


def _questions(contents: Contents, known: set[Any]) -> Iterator[Found]:
    for block in contents.page.body:
        for item in block.value["questions"].bound_blocks if block.block_type == "quiz" else ():
            if (key := item.value["objective"]) not in known:
                text = _("The question asks for the objective “%(key)s”, which the lesson does not have.") % {"key": key}
                place = f"body.{block.id}.questions.{item.id}.objective"
                yield doubtful("STR-31", "warn", str(key), str(item.value["question"]), text, place)
