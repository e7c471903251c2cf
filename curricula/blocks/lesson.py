"""The teacher's side of a lesson: objectives, preparation, timed steps."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from safelight.core.blocks import SERVICE_SLOTS, InlineTextBlock, KeyBlock, choice, lines
from safelight.core.tree import value_tree

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

    class Meta:
        icon = "time"
        label = _("Step")
        form_layout = None


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

    def tree(self, value: dict, context: object) -> dict:
        """Add the clock to each step: minutes from the start, in the full version."""
        nodes, clock = [], 0
        for step in value["steps"]:
            nodes.append(value_tree(StepBlock(), step, context) | {"clock": f"{clock // 60}:{clock % 60:02d}"})
            clock += step["minutes_full"]
        return {"steps": nodes, "minutes": clock}

    def get_context(self, value: dict, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context=parent_context)
        clock, timed = 0, []
        for step in value["steps"]:
            timed.append({"step": step, "clock": f"{clock // 60}:{clock % 60:02d}"})
            clock += step["minutes_full"]
        return context | {"timed": timed, "total": clock}

    class Meta:
        icon = "time"
        label = _("Steps")
        template = "curricula/blocks/steps.html"
