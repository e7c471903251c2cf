"""Blocks that quote the words which are the same everywhere."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class DisclosureCardBlock(blocks.StructBlock):
    """*If a child tells you something*, from its one source."""

    card = SnippetChooserBlock("safeguarding.DisclosureCard", label=_("card"))

    def tree(self, value: dict, context: object) -> dict:
        return value["card"].as_node(context) if value.get("card") else {}

    class Meta:
        icon = "warning"
        label = _("Disclosure card")
        template = "safeguarding/blocks/disclosure_card.html"


class SharedWordsBlock(blocks.StructBlock):
    """Ground rules or a fixed close, from their one source."""

    words = SnippetChooserBlock("safeguarding.SharedWords", label=_("words"))

    def tree(self, value: dict, context: object) -> dict:
        return value["words"].as_node(context) if value.get("words") else {}

    class Meta:
        icon = "group"
        label = _("Ground rules or close")
        template = "safeguarding/blocks/shared_words.html"


WORDS = [("disclosure_card", DisclosureCardBlock()), ("shared_words", SharedWordsBlock())]
"""Blocks of shared words, for the streams of other apps."""
