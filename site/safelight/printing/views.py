"""Files on demand. An address decides everything; nothing about the visitor does."""

import logging

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language, gettext
from wagtail.models import Page

from safelight.printing.document import check_choice, countries
from safelight.printing.engine import PrintError
from safelight.printing.files import Wanted, build
from safelight.printing.recipes import kinds

logger = logging.getLogger(__name__)


def page_of(slug: str) -> Page:
    """Return the public page with a slug in the active language.

    Raises:
        Http404: there is none that can be printed.
    """
    found = Page.objects.live().public().filter(slug=slug, locale__language_code=get_language(), alias_of__isnull=True)
    for page in found.specific():
        if getattr(page, "kind", "") in kinds():
            return page
    raise Http404(slug)


def file_view(_request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """One PDF, shown in the browser under the name that people save it by."""
    page = page_of(slug)
    try:
        built = build(page, Wanted.parse(name))
    except ValueError as error:
        raise Http404(str(error)) from error
    except PrintError:
        logger.exception("A document could not be printed")
        return cannot_print(_request, page)
    response = FileResponse(built.path.open("rb"), content_type="application/pdf", filename=built.name)
    response.headers["ETag"] = f'"{built.sha256[:32]}"'
    return response


def cannot_print(request: HttpRequest, page: Page) -> HttpResponse:
    """Say plainly that the file is not there, and where the same text is."""
    title = gettext("This file cannot be made at the moment")
    response = render(request, "printing/cannot_print.html", {"title": title, "page_address": page.url}, status=503)
    response.headers["Retry-After"] = "600"
    return response


def home_view(_request: HttpRequest, slug: str, country: str = "") -> HttpResponse:
    """The short address that is printed on paper: it leads to the page, for the country of the paper."""
    page = page_of(slug)
    if country:
        try:
            check_choice("country", country, countries())
        except ValueError as error:
            raise Http404(str(error)) from error
    return HttpResponseRedirect(page.url + (f"?country={country}" if country else ""))
