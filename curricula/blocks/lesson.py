"""The teacher's side of a lesson: objectives, preparation, timed steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from curricula.fitting import CannotFit, Timed, fit
from safelight.core.blocks import SERVICE_SLOTS, InlineTextBlock, KeyBlock, choice, lines
from safelight.core.inline import parse_inline
from safelight.core.tree import TreeContext, value_tree
from safelight.printing.lengths import between
from safelight.printing.slides import TooLong, check_length

PRIORITIES = [("must", _("Must")), ("should", _("Should")), ("could", _("Could"))]


class FirstHelpBlock(blocks.StructBlock):
    """Help before anything else, for a learner to whom it may be happening now."""

    title = blocks.CharBlock(label=_("title"))
    lines = lines(_("lines"), most=8)
    slots = blocks.ListBlock(blocks.ChoiceBlock(choices=SERVICE_SLOTS), label=_("services"))
    adults_only = blocks.BooleanBlock(required=False, label=_("show the services to adults only"))

    class Meta:
        icon = "help"
        label = _("First help")
        template = "curricula/blocks/first_help.html"


class ObjectivesBlock(blocks.StructBlock):
    """What learners can do afterwards, each mapped to a framework."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("key", KeyBlock(label=_("key"))),
                ("text", InlineTextBlock(label=_("I can …"))),
                (
                    "frameworks",
                    blocks.ListBlock(SnippetChooserBlock("evidence.Framework"), min_num=1, label=_("frameworks it belongs to")),
                ),
            ]
        ),
        min_num=1,
        max_num=4,
        label=_("objectives"),
    )

    class Meta:
        icon = "success"
        label = _("Objectives")
        template = "curricula/blocks/objectives.html"


class BeforeBlock(blocks.StructBlock):
    """What to do before the lesson, and when."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("when", blocks.CharBlock(label=_("when"))),
                ("priority", choice(PRIORITIES[:2], label=_("priority"))),
                ("text", InlineTextBlock(label=_("text"))),
            ]
        ),
        min_num=1,
        label=_("preparation"),
    )

    class Meta:
        icon = "date"
        label = _("Before you start")
        template = "curricula/blocks/before.html"


class MaterialsBlock(blocks.StructBlock):
    """What to bring, and how to do without."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("name", blocks.CharBlock(label=_("name"))),
                ("count", blocks.CharBlock(label=_("how many"))),
                ("need", choice([("required", _("Required")), ("should", _("Helpful")), ("could", _("If at hand"))])),
                ("no_print", InlineTextBlock(label=_("without printing"))),
            ]
        ),
        min_num=1,
        label=_("materials"),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Materials")
        template = "curricula/blocks/materials.html"


class StepBlock(blocks.StructBlock):
    """One timed step: what the teacher says, word for word, and what learners do."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    minutes_full = blocks.IntegerBlock(min_value=0, label=_("minutes"))
    minutes_short = blocks.IntegerBlock(min_value=0, label=_("minutes in the short version"), help_text=_("0: left out."))
    priority = choice(PRIORITIES, label=_("priority"))
    grouping = blocks.CharBlock(label=_("grouping"))
    teacher_does = InlineTextBlock(rows=3, label=_("teacher does"))
    teacher_says = lines(_("teacher says"))
    learners_do = InlineTextBlock(rows=3, label=_("learners do"))
    short_note = InlineTextBlock(required=False, label=_("in the short version"))
    look_for = InlineTextBlock(required=False, label=_("look for"))
    resource = blocks.ListBlock(
        KeyBlock(), required=False, default=[], label=_("uses"), help_text=_("Keys of handouts, chat, story or quiz.")
    )

    def clean(self, value: dict) -> dict:
        """Refuse a step that no slide can hold, and say why."""
        cleaned = super().clean(value)
        try:
            check_length(parse_inline(cleaned["learners_do"]))
        except TooLong as error:
            raise blocks.StructBlockValidationError({"learners_do": ValidationError(str(error))}) from error
        return cleaned

    class Meta:
        icon = "time"
        label = _("Step")
        form_layout = None


@dataclass(frozen=True)
class Running:
    """A step with its minutes and its place on the clock."""

    step: dict
    minutes: int
    clock: str


def timed_steps(steps: Iterable[dict]) -> list[Timed]:
    """Return what the time fitter must know of each step."""
    return [Timed(step["minutes_full"] or 0, step["minutes_short"] or 0, step["priority"]) for step in steps]


def running(steps: Iterable[dict], minutes: int = 0) -> list[Running]:
    """Return the running order, in full (0) or fitted to the minutes.

    Raises:
        WrongLength: the minutes are too few or too many.
    """
    steps = list(steps)
    try:
        lengths = fit(timed_steps(steps), minutes) if minutes else [step["minutes_full"] or 0 for step in steps]
    except CannotFit as error:
        raise between(error.least, error.most) from error
    plan, clock = [], 0
    for step, length in zip(steps, lengths, strict=True):
        if length or not minutes:
            plan.append(Running(step, length, f"{clock // 60}:{clock % 60:02d}"))
        clock += length
    return plan


class StepsBlock(blocks.StructBlock):
    """The lesson, minute by minute. The first and the last step are never left out."""

    steps = blocks.ListBlock(StepBlock(), min_num=2, label=_("steps"))

    def clean(self, value: dict) -> dict:
        """Refuse a short version without its opening or its close."""
        cleaned = super().clean(value)
        steps = list(cleaned["steps"])
        if not (
            steps[0]["minutes_short"] and steps[-1]["minutes_short"] and steps[0]["minutes_full"] and steps[-1]["minutes_full"]
        ):
            raise blocks.StructBlockValidationError(
                non_block_errors=[ValidationError(_("The first and the last step need minutes in both versions."))]
            )
        return cleaned

    def tree(self, value: dict, context: TreeContext) -> dict:
        """Add minutes and clock to each step; where the lesson must fit a time, steps for which there is none are left out."""
        plan = running(value["steps"], int(context.options.get("minutes", 0)))
        nodes = [value_tree(StepBlock(), one.step, context) | {"minutes": one.minutes, "clock": one.clock} for one in plan]
        return {"steps": nodes, "minutes": sum(one.minutes for one in plan)}

    def get_context(self, value: dict, parent_context: dict | None = None) -> dict:
        """Add the running order, for the minutes that the page was asked for."""
        context = super().get_context(value, parent_context=parent_context)
        fitted = context.get("fitted")
        plan = running(value["steps"], fitted.minutes if fitted else 0)
        return context | {"timed": plan, "total": sum(one.minutes for one in plan)}

    class Meta:
        icon = "time"
        label = _("Steps")
        template = "curricula/blocks/steps.html"
