"""Files of campaigns and kits that are not paper. An address decides everything; nothing about the visitor does."""

import logging
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from campaigns.bundle import bundle
from campaigns.cards import Card, build_card, posts_of
from campaigns.dates import WrongDay, asked_day
from campaigns.naming import part_name
from campaigns.schedule import schedule
from safelight.printing.document import check_choice, countries
from safelight.printing.engine import PrintError
from safelight.printing.pictures import TYPES
from safelight.printing.views import cannot_print, page_of, served

logger = logging.getLogger(__name__)
KINDS = ("campaign", "kit")


def outreach(slug: str, country: str = "") -> Any:
    """Return the public campaign or kit with a slug in the active language.

    Raises:
        Http404: there is none, or no such country.
    """
    page = page_of(slug)
    if page.kind not in KINDS:
        raise Http404(slug)
    try:
        if country:
            check_choice("country", country, countries())
    except ValueError as error:
        raise Http404(str(error)) from error
    return page


def card_view(request: HttpRequest, slug: str, post: str, shape: str, ending: str) -> HttpResponse | FileResponse:
    """One card to post, as PNG or WebP."""
    page = outreach(slug)
    try:
        card = Card.parse(int(post), shape, ending)
        built = build_card(page, card)
    except ValueError as error:
        raise Http404(str(error)) from error
    except PrintError:
        logger.exception("A card could not be made")
        return cannot_print(request, page)
    response = FileResponse(built.path.open("rb"), content_type=TYPES[ending], filename=built.name)
    served(request, page, card.part, ending)
    response.headers["ETag"] = f'"{built.sha256[:32]}"'
    return response


def calendar_view(request: HttpRequest, slug: str, country: str = "") -> HttpResponse:
    """When each post goes out. The first day stands in the address (`?from=2026-12-07`); without one we ask for it."""
    page = outreach(slug, country)
    if not posts_of(page):
        raise Http404(slug)
    try:
        start = asked_day(request.GET.get("from", ""))
    except WrongDay as error:
        return when(request, page, country, str(error))
    if start is None:
        return when(request, page, country)
    served(request, page, "calendar", "ics")
    return kept_by_reader(
        part_name(page, "calendar", country=country, ending="ics"), schedule(page, start, country), "text/calendar; charset=utf-8"
    )


def bundle_view(request: HttpRequest, slug: str, country: str = "") -> HttpResponse:
    """Everything in one ZIP; with the calendar where the address names the first day."""
    page = outreach(slug, country)
    try:
        name, data = bundle(page, country, asked_day(request.GET.get("from", "")) if posts_of(page) else None)
    except WrongDay as error:
        return when(request, page, country, str(error))
    except PrintError:
        logger.exception("A ZIP could not be made")
        return cannot_print(request, page)
    served(request, page, "all", "zip")
    return kept_by_reader(name, data, "application/zip")


def kept_by_reader(name: str, data: bytes, kind: str) -> HttpResponse:
    """Return a file that is saved under a name."""
    response = HttpResponse(data, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def when(request: HttpRequest, page: Any, country: str, message: str = "") -> HttpResponse:
    """Ask for the first day; say what was wrong with the one that was given, and keep it in the field."""
    context = {
        "title": gettext("When does the campaign start?"), "message": message, "asked": request.GET.get("from", "")[:40],
        "campaign": page, "country": country, "page_address": page.url,
    }  # fmt: skip
    return render(request, "campaigns/when.html", context, status=400 if message else 200)
