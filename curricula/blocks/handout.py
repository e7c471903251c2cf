"""Handouts: what learners get, and the answer side, rendered apart."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import InlineTextBlock, KeyBlock, choice

KINDS = [
    ("worksheet", _("Worksheet")),
    ("scenario-cards", _("Scenario cards")),
    ("sorting-cards", _("Sorting cards")),
    ("role-cards", _("Role cards")),
    ("hand", _("Hand")),
    ("bingo", _("Bingo")),
]


class CardBlock(blocks.StructBlock):
    """A card to cut out: learners get name and text, the rest is the answer side."""

    key = KeyBlock(label=_("key"))
    name = blocks.CharBlock(label=_("name"))
    text = InlineTextBlock(rows=2, label=_("text"))
    first_step = InlineTextBlock(required=False, label=_("first step"))
    who = InlineTextBlock(required=False, label=_("who helps"))
    words = InlineTextBlock(required=False, label=_("words"))
    teacher_point = InlineTextBlock(required=False, label=_("point for the teacher"))


class PartBlock(blocks.StructBlock):
    """One part of a worksheet."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    task = InlineTextBlock(label=_("task"))
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("prompt", InlineTextBlock(label=_("prompt"))),
                (
                    "open",
                    choice(
                        [("no", _("Has an answer")), ("private", _("Private")), ("any", _("Any answer"))], label=_("answer kind")
                    ),
                ),
                ("answer", InlineTextBlock(required=False, label=_("answer"))),
            ]
        ),
        label=_("items"),
    )
    note = InlineTextBlock(required=False, label=_("note"))


class HandoutBlock(blocks.StructBlock):
    """A page to print for each learner or group."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    kind = choice(KINDS, label=_("kind"))
    audience = blocks.CharBlock(label=_("for whom"))
    pages = blocks.IntegerBlock(min_value=1, label=_("pages"))
    instructions = InlineTextBlock(label=_("instructions"))
    cards = blocks.ListBlock(CardBlock(), required=False, default=[], label=_("cards"))
    parts = blocks.ListBlock(PartBlock(), required=False, default=[], label=_("parts"))
    adult_note = InlineTextBlock(required=False, label=_("note for adults"))

    class Meta:
        icon = "doc-full"
        label = _("Handout")
        template = "curricula/blocks/handout.html"
