"""Files on demand. An address decides everything; nothing about the visitor does."""

import logging
from dataclasses import replace

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language, gettext
from wagtail.models import Page

from safelight.printing.classes import WrongClass, asked_class
from safelight.printing.document import check_choice, countries
from safelight.printing.editable import TYPES, NoSuchFile, Sought, build_editable, is_editable
from safelight.printing.engine import PrintError
from safelight.printing.files import Wanted, build
from safelight.printing.lengths import WrongLength, asked_minutes
from safelight.printing.recipes import kinds
from safelight.printing.signals import file_served
from safelight.safeguarding.gate import public_only

logger = logging.getLogger(__name__)


def page_of(slug: str) -> Page:
    """Return the public page with a slug in the active language.

    Raises:
        Http404: there is none that can be printed.
    """
    found = Page.objects.live().public().filter(slug=slug, locale__language_code=get_language(), alias_of__isnull=True)
    for page in public_only(found.specific()):
        if getattr(page, "kind", "") in kinds():
            return page
    raise Http404(slug)


def file_view(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """One file under the name that people save it by: a PDF shown in the browser, or an editable file to keep."""
    page = page_of(slug)
    try:
        minutes = asked_minutes(request.GET.get("minutes", "")) if getattr(page, "fits_time", False) else 0
        edited = is_editable(name)
        built = (
            build_editable(page, Sought.parse(name, minutes))
            if edited
            else build(page, replace(Wanted.parse(name), minutes=minutes, class_size=asked_class(request.GET.get("class", ""))))
        )
    except WrongLength as error:
        return wrong_length(request, page, error)
    except WrongClass as error:
        return wrong_class(request, page, error)
    except NoSuchFile as error:
        return no_such_file(request, page, error)
    except ValueError as error:
        raise Http404(str(error)) from error
    except PrintError:
        logger.exception("A document could not be printed")
        return cannot_print(request, page)
    ending = name.rpartition(".")[2]
    kind = TYPES[ending] if edited else "application/pdf"
    response = FileResponse(built.path.open("rb"), content_type=kind, filename=built.name, as_attachment=edited)
    served(request, page, Sought.parse(name).form.key if edited else Wanted.parse(name).part, ending)
    response.headers["ETag"] = f'"{built.sha256[:32]}"'
    return response


def served(request: HttpRequest, page: Page, part: str, kind: str) -> None:
    """Tell that a reader is given a file: once a file, so neither when only its head nor when a later piece of it is asked for."""
    if request.method == "GET" and request.headers.get("Range", "bytes=0-").startswith("bytes=0-"):
        file_served.send(sender=type(page), page=page, part=part, kind=kind, language=page.language)


def wrong_length(request: HttpRequest, page: Page, error: WrongLength) -> HttpResponse:
    """Say which lengths there are, and let the reader ask again."""
    context = {"title": gettext("This length does not work"), "message": str(error), "page_address": page.url}
    return render(request, "printing/wrong_length.html", context, status=400)


def wrong_class(request: HttpRequest, page: Page, error: WrongClass) -> HttpResponse:
    """Say how many sets there can be, and let the reader ask again."""
    context = {
        "title": gettext("This class does not work"),
        "message": str(error),
        "page_address": page.url,
        "anchor": "for-a-class",
    }
    return render(request, "printing/wrong_length.html", context, status=400)


def no_such_file(request: HttpRequest, page: Page, error: NoSuchFile) -> HttpResponse:
    """Say that this page has no file of the kind, and lead back to those that it has."""
    context = {"title": gettext("This file is not here"), "message": str(error), "page_address": page.url, "anchor": "files"}
    return render(request, "printing/wrong_length.html", context, status=404)


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
