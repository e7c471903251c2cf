"""Posters in templates."""

from django import template
from django.utils.safestring import SafeString

from campaigns.drawing import SHAPES, art, shape_for

register = template.Library()


@register.simple_tag
def poster_art(key: str) -> SafeString:
    """Print the drawing of a poster, chosen by its stable name."""
    return art(shape_for(key))


@register.simple_tag
def post_art(place: int) -> SafeString:
    """Print a drawing for the post at this place, so that neighbours differ."""
    return art(list(SHAPES)[place % len(SHAPES)])
