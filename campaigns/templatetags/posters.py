"""Posters in templates."""

from django import template
from django.utils.safestring import SafeString

from campaigns.drawing import art, shape_for

register = template.Library()


@register.simple_tag
def poster_art(key: str) -> SafeString:
    """Print the drawing of a poster, chosen by its stable name."""
    return art(shape_for(key))
