"""What a guide is for: doing something now, noticing, going on afterwards."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import SERVICE_SLOTS, InlineTextBlock, KeyBlock, choice, lines
from safelight.core.tree import Node, value_tree
from safelight.help.nodes import slot_nodes

SIX = 6
"""A reader in fear can hold six steps (source: format.md, *Guide*)."""


class DoNowBlock(blocks.StructBlock):
    """*Do this now*: exactly six steps, before anything else, with the services of the reader's country."""

    title = blocks.CharBlock(label=_("title"))
    emergency = InlineTextBlock(label=_("in danger"))
    steps = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("title", blocks.CharBlock(label=_("title"))),
                ("text", InlineTextBlock(rows=3, label=_("text"))),
                (
                    "slots",
                    blocks.ListBlock(blocks.ChoiceBlock(choices=SERVICE_SLOTS), required=False, default=[], label=_("services")),
                ),
            ]
        ),
        min_num=SIX,
        max_num=SIX,
        label=_("steps"),
    )

    def tree(self, value: dict, context: object) -> Node:
        step = self.child_blocks["steps"].child_block
        return {
            "title": value["title"],
            "emergency": value_tree(self.child_blocks["emergency"], value["emergency"], context),
            "steps": [
                value_tree(step, item, context) | {"help": slot_nodes(context.country, list(item["slots"]))}  # type: ignore[attr-defined]
                for item in value["steps"]
            ],
        }

    class Meta:
        icon = "list-ol"
        label = _("Do this now")
        template = "curricula/blocks/do_now.html"


class SignsBlock(blocks.StructBlock):
    """Signs, and what else they can mean: never one without the other."""

    intro = InlineTextBlock(rows=2, label=_("introduction"))
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("group", blocks.CharBlock(label=_("group"))),
                ("sign", InlineTextBlock(label=_("what you may notice"))),
                ("could_mean", InlineTextBlock(label=_("it could mean"))),
                ("or_else", InlineTextBlock(label=_("or something else"))),
                ("do", InlineTextBlock(label=_("what you can do"))),
            ]
        ),
        min_num=1,
        label=_("signs"),
    )

    class Meta:
        icon = "view"
        label = _("Signs")
        template = "curricula/blocks/signs.html"


class AfterwardsBlock(blocks.StructBlock):
    """What helps later: tonight, tomorrow, this week, the weeks after."""

    items = blocks.ListBlock(
        blocks.StructBlock([("when", blocks.CharBlock(label=_("when"))), ("do", lines(_("what helps"), most=5))]),
        min_num=1,
        label=_("times"),
    )

    class Meta:
        icon = "date"
        label = _("Afterwards")
        template = "curricula/blocks/afterwards.html"


FIELD_TYPES = [
    ("text", _("Line to write on")),
    ("checklist", _("Boxes to tick")),
    ("choice", _("One of several")),
    ("date", _("Date")),
    ("service", _("Service of the reader’s country")),
]


class FamilyPlanBlock(blocks.StructBlock):
    """A plan that a family fills in on the device or on paper; nothing is sent or stored."""

    note = InlineTextBlock(label=_("note"))
    fields = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("key", KeyBlock(label=_("key"))),
                ("label", blocks.CharBlock(label=_("label"))),
                ("type", choice(FIELD_TYPES, label=_("kind"))),
                ("most", blocks.IntegerBlock(required=False, label=_("longest answer"), help_text=_("Characters."))),
                ("options", lines(_("options"), required=False)),
                ("slot", blocks.ChoiceBlock(choices=SERVICE_SLOTS, required=False, label=_("service"))),
            ]
        ),
        min_num=1,
        label=_("fields"),
    )

    def tree(self, value: dict, context: object) -> Node:
        node = value_tree(blocks.StructBlock(list(self.child_blocks.items())), value, context)
        for shown, field in zip(node["fields"], value["fields"], strict=True):
            shown["help"] = slot_nodes(context.country, [field["slot"]]) if field["slot"] else {}  # type: ignore[attr-defined]
        return node

    class Meta:
        icon = "form"
        label = _("Family plan")
        template = "curricula/blocks/family_plan.html"
