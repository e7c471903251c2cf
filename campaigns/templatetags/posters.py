"""Posters in templates."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import override

from campaigns.cards import Card
from campaigns.drawing import art, shape_for
from campaigns.grid import SHAPES
from safelight.printing.pictures import TYPES

register = template.Library()


@register.simple_tag
def post_files(page: Any, post: int, own: str) -> list[dict[str, Any]]:
    """Return the pictures of a post in every shape, its own shape first, as addresses."""
    with override(page.language):
        return [
            {"label": str(SHAPES[shape]), "post": post} | {
                ending: reverse("print-file", kwargs={"slug": page.slug, "name": Card(post, shape, ending).name}) for ending in TYPES
            }
            for shape in sorted(SHAPES, key=lambda shape: shape != own)
        ]  # fmt: skip


@register.simple_tag
def poster_art(key: str) -> SafeString:
    """Print the drawing of a poster, chosen by its stable name."""
    return art(shape_for(key))
