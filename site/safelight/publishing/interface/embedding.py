"""A campaign as a card on somebody else's site: one frame, no script, no cookie, nothing kept."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, override
from wagtail.models import Page

from safelight.publishing.interface.items import absolute, model_of
from safelight.safeguarding.gate import public_only

DAY = 86_400
KIND = "campaign"


def campaign_at(slug: str, language: str) -> Page | None:
    """Return the public campaign with a slug in a language."""
    rows = model_of(KIND).objects.live().public().filter(slug=slug, locale__language_code=language, alias_of__isnull=True)  # type: ignore[attr-defined]
    return next(iter(public_only(rows.select_related("locale"))), None)


def embed_of(address: str, width: int, height: int) -> dict[str, Any] | None:
    """Return the oEmbed answer for the address of a campaign (whole, or from the first slash on); None for any other address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    own = urlsplit(settings.SITE_ADDRESS)
    if (parts.scheme, parts.netloc) not in (("", ""), (own.scheme, own.netloc)):
        return None
    pieces = [piece for piece in parts.path.split("/") if piece]
    known = {code for code, _name in settings.LANGUAGES}
    if len(pieces) < 2 or pieces[0] not in known or (page := campaign_at(pieces[-1][:255], pieces[0])) is None:  # noqa: PLR2004
        return None
    if (page.get_url() or "").strip("/") != "/".join(pieces):
        return None
    width, height = min(width, 640), min(height, 560)
    return {
        "provider_name": settings.WAGTAIL_SITE_NAME, "provider_url": settings.SITE_ADDRESS, "title": page.title,
        "html": frame(page, width, height), "width": width, "height": height, "cache_age": DAY,
    }  # fmt: skip


def frame(page: Any, width: int = 480, height: int = 560) -> str:
    """Return the HTML that a partner puts on a page."""
    with override(page.language):
        source = absolute(reverse("embed", kwargs={"slug": page.slug}))
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" referrerpolicy="no-referrer" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" '
        'style="border:0;max-width:100%"></iframe>',
        source, page.title, width, height,
    )  # fmt: skip


def embed_view(request: HttpRequest, slug: str) -> HttpResponse:
    """The card itself. The only page of the site that others may show in a frame."""
    page = campaign_at(slug, get_language() or "")
    if page is None:
        raise Http404(slug)
    response = render(request, "publishing/embed.html", {"page": page, "title": page.title})
    response._csp_replace = {
        "frame-ancestors": ["*"],
        "script-src": ["'none'"],
        "connect-src": ["'none'"],
        "form-action": ["'none'"],
    }  # type: ignore[attr-defined]
    response.xframe_options_exempt = True  # type: ignore[attr-defined]
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    # The frame is sandboxed, so its own style sheets come from another origin in the eyes of the browser.
    response.headers["Cross-Origin-Embedder-Policy"] = "unsafe-none"
    return response
