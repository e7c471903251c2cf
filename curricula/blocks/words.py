"""Words for parents and educators: what to say first, and conversations by age."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import InlineTextBlock, choice

BANDS = [(band, band.replace("-", "–")) for band in ("3-5", "6-8", "9-11", "12-14", "15-18")]


class FirstWordsBlock(blocks.StructBlock):
    """What helps to say first, and what to leave out, with the reason."""

    say = blocks.ListBlock(InlineTextBlock(), min_num=1, label=_("say"))
    avoid = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("words", InlineTextBlock(label=_("leave out"))),
                ("instead", InlineTextBlock(label=_("say instead"))),
                ("why", InlineTextBlock(label=_("why"))),
            ]
        ),
        min_num=1,
        label=_("leave out"),
    )

    class Meta:
        icon = "openquote"
        label = _("First words")
        template = "curricula/blocks/first_words.html"


class ScriptsBlock(blocks.StructBlock):
    """Conversation starters by age: before anything happens, and now."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("band", choice(BANDS, label=_("age"))),
                ("before", InlineTextBlock(label=_("before anything happens"))),
                ("now", InlineTextBlock(label=_("now"))),
                ("note", InlineTextBlock(required=False, label=_("note"))),
            ]
        ),
        min_num=1,
        label=_("scripts"),
    )

    class Meta:
        icon = "group"
        label = _("Conversation by age")
        template = "curricula/blocks/scripts.html"
