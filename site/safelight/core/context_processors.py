"""What every template may use and no view should have to pass."""

from django.conf import settings
from django.http import HttpRequest

from safelight.core.navigation import Navigation


def site(request: HttpRequest) -> dict:
    """The address of the site, the licence of its content, and where things are."""
    return {"site_address": settings.SITE_ADDRESS, "content_licence": "CC BY 4.0", "nav": Navigation(request)}
