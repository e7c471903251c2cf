"""The grid of a campaign or a kit: its files by language."""

from typing import Any

from django import template
from django.template.context import Context

from campaigns.grid import Row, rows_of

register = template.Library()


@register.simple_tag(takes_context=True)
def kit_files(context: Context, page: Any) -> list[Row]:
    """Return each file of a campaign or kit with its address in every language that has it."""
    reader = context.get("help")
    return rows_of(context["request"], page, reader.country if reader else "")
