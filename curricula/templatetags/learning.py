"""What the templates of learners' pages print."""

from django import template
from django.utils.safestring import SafeString

from curricula import symbols

register = template.Library()


@register.simple_tag
def symbol(name: str) -> SafeString:
    """Print one of our symbols."""
    return symbols.symbol(name)
