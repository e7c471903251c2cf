"""The code by which partners show a campaign on their own site."""

from urllib.parse import urlencode

from django import template

from safelight.publishing.interface.embedding import frame
from safelight.publishing.interface.items import absolute

register = template.Library()


@register.simple_tag
def embed_code(page: object) -> str:
    """Return the frame as text to copy."""
    return str(frame(page))


@register.simple_tag
def oembed_address(page: object) -> str:
    """Return where programs find the same code."""
    return absolute("/api/v1/oembed?" + urlencode({"url": absolute(page.get_url())}))  # type: ignore[attr-defined]
