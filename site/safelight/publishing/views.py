"""`/verify/`: whether a file is ours. The file stays with the reader; not even its whole hash comes to us."""

import re

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext

from safelight.publishing.ledger import standing
from safelight.publishing.models import Release

PREFIX = 5
"""Hexadecimal digits that a reader's browser tells us: about one file in a million shares them, so we cannot tell what it is."""
_PREFIX = re.compile(rf"[0-9a-f]{{{PREFIX}}}\Z")


def verify_view(request: HttpRequest) -> HttpResponse:
    """The page: choose a file, or check it by hand."""
    latest = Release.objects.order_by("-sequence").first()
    return render(request, "publishing/verify.html", {"title": gettext("Is this file genuine?"), "latest": latest})


def lookup_view(_request: HttpRequest, prefix: str) -> JsonResponse:
    """All entries whose hash begins with five digits, each with whether it is current."""
    if not _PREFIX.match(prefix):
        raise Http404(prefix)
    found = Release.objects.filter(sha256__startswith=prefix)
    return JsonResponse({"entries": [public(standing(entry)) for entry in found]})


def public(told: dict) -> dict:
    """Return what a reader needs of an entry."""
    names = ("sha256", "name", "kind", "language", "country", "paper", "pages", "version", "current", "newest", "words_changed")
    return {name: told[name] for name in names} | {"made": told["made"][:10]}
