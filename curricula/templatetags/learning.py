"""What the templates of learners' pages print, and how a teacher's page leads to them."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from curricula import structured, symbols
from safelight.printing.qr import qr_svg

register = template.Library()
CLASSROOM = "https://classroom.google.com/share"
TEAMS = "https://teams.microsoft.com/share"


@register.simple_tag
def symbol(name: str) -> SafeString:
    """Print one of our symbols."""
    return symbols.symbol(name)


@register.simple_tag
def learning_resource(page: Any) -> SafeString:
    """Print what search engines and catalogues read of a page."""
    return structured.as_script(structured.learning_resource(page))


@register.simple_tag
def learner_link(slug: str, query: str = "") -> dict[str, str | SafeString]:
    """Return the address of the learners' page: for a link, to read out, as a code, and for two school systems."""
    path = reverse("learn", args=[slug]) + query
    address = settings.SITE_ADDRESS + path
    return {
        "path": path,
        "address": address,
        "qr": mark_safe(qr_svg(address, any_size=True)),
        "classroom": f"{CLASSROOM}?{urlencode({'url': address})}",
        "teams": f"{TEAMS}?{urlencode({'href': address})}",
    }
