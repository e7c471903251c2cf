"""Blocks that ask the directory."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import SERVICE_SLOTS
from safelight.help.nodes import slot_nodes


class ServicesBlock(blocks.StructBlock):
    """Services of the reader’s country for one or more needs."""

    title = blocks.CharBlock(required=False, label=_("heading"))
    slots = blocks.ListBlock(blocks.ChoiceBlock(choices=SERVICE_SLOTS), label=_("needs"), min_num=1)

    def tree(self, value: dict, context: object) -> dict:
        return {"title": value.get("title", "")} | slot_nodes(context.country, list(value["slots"]))  # type: ignore[attr-defined]

    class Meta:
        icon = "mobile-alt"
        label = _("Services")
        template = "help/blocks/services.html"


SERVICES = [("services", ServicesBlock())]
"""Blocks of the directory, for the streams of other apps."""
