"""What people say: annotated chats, answers to what somebody believes, words for what somebody fears."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import InlineTextBlock, KeyBlock, choice
from safelight.core.tree import Node, value_tree

SIGNS = [("none", _("No mark")), ("pressure", _("Pressure")), ("sign", _("Sign")), ("help", _("Help"))]
CLUES = ("pressure", "sign")
"""Marks of what feels wrong: a learner who looks for clues finds these."""


def spoken(chat: dict) -> list[dict]:
    """Return the turns of a chat with the name of who speaks, and whether it is somebody else than the first person."""
    names = {person["key"]: person["name"] for person in chat["people"]}
    first = chat["people"][0]["key"] if chat["people"] else ""
    return [{"turn": turn, "name": names.get(turn["who"], ""), "mine": turn["who"] != first} for turn in chat["turns"]]


class ChatBlock(blocks.StructBlock):
    """A made-up chat with its signs pointed out; help-seeking is modelled, method is not described."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    note = InlineTextBlock(label=_("note"), help_text=_("Says that the people are made up."))
    people = blocks.ListBlock(
        blocks.StructBlock([("key", KeyBlock(label=_("key"))), ("name", blocks.CharBlock(label=_("name")))]),
        min_num=2,
        label=_("people"),
    )
    turns = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("who", KeyBlock(label=_("who"), help_text=_("Key of a person."))),
                ("text", InlineTextBlock(label=_("text"))),
                ("sign", choice(SIGNS, label=_("mark"))),
                ("label", blocks.CharBlock(required=False, label=_("name of the mark"))),
                ("note", InlineTextBlock(required=False, label=_("what to notice"))),
            ]
        ),
        min_num=2,
        label=_("turns"),
    )

    def clean(self, value: dict) -> dict:
        """Refuse a chat in which somebody unknown speaks, or that has no sign to find."""
        cleaned = super().clean(value)
        known = {person["key"] for person in cleaned["people"]}
        if strangers := {turn["who"] for turn in cleaned["turns"]} - known:
            raise blocks.StructBlockValidationError(
                {"turns": ValidationError(_("Not among the people: %(names)s"), params={"names": ", ".join(sorted(strangers))})}
            )
        if all(turn["sign"] == "none" for turn in cleaned["turns"]):
            raise blocks.StructBlockValidationError({"turns": ValidationError(_("A chat needs at least one sign."))})
        return cleaned

    def tree(self, value: dict, context: object) -> Node:
        names = {person["key"]: person["name"] for person in value["people"]}
        sides = {person["key"]: "start" if place % 2 == 0 else "end" for place, person in enumerate(value["people"])}
        turns = [
            value_tree(self.child_blocks["turns"].child_block, turn, context)
            | {"name": names[turn["who"]], "side": sides[turn["who"]]}
            for turn in value["turns"]
        ]
        return {
            "key": value["key"],
            "title": value["title"],
            "note": value_tree(self.child_blocks["note"], value["note"], context),
            "turns": turns,
        }

    def get_context(self, value: dict, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context=parent_context)
        return context | {"turns": spoken(value)}

    class Meta:
        icon = "comment"
        label = _("Annotated chat")
        template = "core/blocks/chat.html"


class MisconceptionsBlock(blocks.StructBlock):
    """What somebody may believe, and the answer: never one without the other. The fact comes first in print."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heard", InlineTextBlock(label=_("what somebody says"))),
                ("fact", InlineTextBlock(label=_("what is true"))),
                ("response", InlineTextBlock(rows=2, label=_("you can answer"))),
            ]
        ),
        min_num=1,
        label=_("misconceptions"),
    )

    class Meta:
        icon = "comment-add"
        label = _("Misconceptions")
        template = "core/blocks/misconceptions.html"


class WhatIfBlock(blocks.StructBlock):
    """What a new teacher fears, with words to say and a thing to do."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("happens", InlineTextBlock(label=_("what happens"))),
                ("say", InlineTextBlock(label=_("say"))),
                ("do", InlineTextBlock(label=_("do"))),
            ]
        ),
        min_num=1,
        label=_("situations"),
    )

    class Meta:
        icon = "help"
        label = _("What if")
        template = "core/blocks/what_if.html"


CONVERSATION = [("chat", ChatBlock()), ("misconceptions", MisconceptionsBlock()), ("what_if", WhatIfBlock())]
"""Blocks of conversation, for the streams of other apps."""
