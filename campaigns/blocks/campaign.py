"""What a campaign says, where, and when."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import SERVICE_SLOTS, InlineTextBlock, KeyBlock, choice, lines
from safelight.core.tree import Node, value_tree
from safelight.help.nodes import slot_nodes

SHAPES = [("square", _("Square")), ("story", _("Story")), ("landscape", _("Landscape"))]


class MessagesBlock(blocks.StructBlock):
    """The same message in three lengths, and what it never says."""

    five_words = blocks.CharBlock(label=_("in five words"))
    one_sentence = InlineTextBlock(label=_("in one sentence"))
    sixty_words = InlineTextBlock(rows=4, label=_("in sixty words"))
    never = lines(_("never says or shows"))

    class Meta:
        icon = "openquote"
        label = _("Messages")
        template = "campaigns/blocks/messages.html"


BENEATH = {"takedown": "young-people", "parent-support": "young-people", "crisis": "report"}
"""A second need that stands beneath the first one on a poster (design of the campaigns)."""


def poster_slots(slot: str) -> list[str]:
    """Return the needs that a poster answers: its own first."""
    return [slot, *([BENEATH[slot]] if slot in BENEATH else [])]


class PosterBlock(blocks.StructBlock):
    """One poster: words, the service it leads to, and how it is drawn."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    headline = InlineTextBlock(rows=3, label=_("headline"), help_text=_("Up to three lines."))
    text = InlineTextBlock(label=_("line"))
    action = InlineTextBlock(label=_("call to action"))
    slot = blocks.ChoiceBlock(choices=SERVICE_SLOTS, label=_("service"))
    visual = InlineTextBlock(label=_("picture"))
    mono = InlineTextBlock(label=_("in black and white"))
    rtl = InlineTextBlock(label=_("right to left"))
    text_version = InlineTextBlock(rows=2, label=_("text version"))


class PostersBlock(blocks.StructBlock):
    """The posters of a campaign."""

    items = blocks.ListBlock(PosterBlock(), min_num=1, label=_("posters"))

    def tree(self, value: dict, context: object) -> Node:
        poster = self.child_blocks["items"].child_block
        return {
            "items": [
                value_tree(poster, item, context) | {"help": slot_nodes(context.country, poster_slots(item["slot"]))}  # type: ignore[attr-defined]
                for item in value["items"]
            ]
        }

    class Meta:
        icon = "image"
        label = _("Posters")
        template = "campaigns/blocks/posters.html"


class PostsBlock(blocks.StructBlock):
    """Cards to post, with caption and alternative text, and on which day."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("key", KeyBlock(label=_("key"))),
                ("day", blocks.IntegerBlock(min_value=1, label=_("day"))),
                ("shape", choice(SHAPES, label=_("shape"))),
                ("headline", InlineTextBlock(rows=2, label=_("headline"))),
                ("text", InlineTextBlock(required=False, label=_("text"))),
                ("caption", InlineTextBlock(rows=2, label=_("caption"))),
                ("alt", InlineTextBlock(label=_("alternative text"))),
            ]
        ),
        min_num=1,
        label=_("posts"),
    )

    class Meta:
        icon = "date"
        label = _("Posts")
        template = "campaigns/blocks/posts.html"


class ActivitiesBlock(blocks.StructBlock):
    """What to do with a group, in five, fifteen or more minutes."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("minutes", blocks.IntegerBlock(min_value=1, label=_("minutes"))),
                ("text", InlineTextBlock(rows=2, label=_("what happens"))),
                ("uses", blocks.ListBlock(KeyBlock(), required=False, default=[], label=_("uses"))),
            ]
        ),
        min_num=1,
        label=_("activities"),
    )

    class Meta:
        icon = "group"
        label = _("Activities")
        template = "campaigns/blocks/activities.html"
