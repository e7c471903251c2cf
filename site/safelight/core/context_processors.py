"""What every template may use and no view should have to pass."""

from django.conf import settings
from django.http import HttpRequest

from safelight.core.licence import LICENCE
from safelight.core.navigation import Navigation
from safelight.core.views import NEUTRAL


def site(request: HttpRequest) -> dict:
    """The address of the site, the licence of its content, where *Leave this page* leads, and where things are."""
    return {
        "site_address": settings.SITE_ADDRESS,
        "content_licence": LICENCE,
        "neutral_address": NEUTRAL,
        "nav": getattr(request, "navigation", None) or Navigation(request),
    }
