"""The kit builder. The address decides everything; a logo is the one thing that is ever sent, and it is used once."""

import logging
import re
import time
from collections.abc import Callable
from typing import IO
from urllib.parse import urlencode

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from campaigns.building.asked import Asked, asked
from campaigns.building.files import pdf_of, stem, zip_of
from campaigns.building.logo import LogoRefused, ManySend, logo_svg, sent_logo
from campaigns.building.picking import picking
from campaigns.building.turns import ASKS_EVERY, TooMany, queue, senders
from safelight.core.navigation import own_name
from safelight.core.tree import CannotPrint
from safelight.help.reader import ReaderHelp
from safelight.printing.engine import PrintError

logger = logging.getLogger(__name__)
TYPES = {"pdf": "application/pdf", "zip": "application/zip"}
PRESSED = ("go", "at", "up", "down", "drop")
"""What buttons and number fields add to an address; the page leads on to the address without it."""
FILTERS = ("q", "kind", "topic")
_NO_SIGN = re.compile(r'text `"(.+?)"` could not be displayed')
PATIENCE = 6.0
"""Seconds that a form with a logo may wait for its turn: it cannot ask again by itself."""


def build_view(request: HttpRequest) -> HttpResponseBase:
    """The page: what is in the kit, what can be added, how it is made."""
    kit = asked(request)
    if any(name in request.GET for name in PRESSED):
        return HttpResponseRedirect(address_of(request, kit))
    return page(request, kit)


def address_of(request: HttpRequest, kit: Asked) -> str:
    """Return the address of the page for a kit, with what narrows the list."""
    kept = [(name, value) for name in FILTERS if (value := request.GET.get(name))]
    return f"{reverse('build')}?{kit.choices.query}" + (f"&{urlencode(kept)}" if kept else "")


def page(request: HttpRequest, kit: Asked, *, status: int = 200, problem: str = "") -> HttpResponseBase:
    """Return the page; `problem` is a sentence about what could not be done."""
    context = {
        "title": gettext("Build a kit"), "kit": kit, "choices": kit.choices, "picking": picking(request), "problem": problem,
        "languages": [(code, own_name(code)) for code, _name in settings.LANGUAGES], "countries": ReaderHelp().countries,
        "file_query": kit.choices.query, "everywhere": True,
        "address": f"{settings.SITE_ADDRESS}{reverse('build')}?{kit.choices.query}" if kit.shown else "",
    }  # fmt: skip
    response = render(request, "campaigns/build_page.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex, noarchive" if request.GET else "noarchive"
    return private(response) if kit.choices.own_words or status != 200 else response  # noqa: PLR2004


def private(response: HttpResponseBase) -> HttpResponseBase:
    """Let nobody keep an answer that holds somebody's own words, or that is about this moment."""
    response.headers["Cache-Control"] = "private, no-store"
    return response


def kit_view(request: HttpRequest, ending: str) -> HttpResponseBase:
    """One PDF or one ZIP, in its turn."""
    if ending not in TYPES:
        raise Http404(ending)
    if request.method not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    kit = asked(request)
    if not kit.shown:
        return page(
            request, kit, status=400, problem=gettext("There is no paper in this kit yet. Please pick one or more, then build.")
        )
    if request.method == "HEAD":
        return private(HttpResponse(content_type=TYPES[ending]))
    try:
        logo = posted_logo(request) if request.method == "POST" else ""
        senders.count(request.META.get("REMOTE_ADDR", ""))
    except LogoRefused as error:
        return page(request, kit, status=400, problem=str(error))
    except ManySend:
        sentence = gettext("Somebody else is sending a logo just now. Please choose yours again and press the button once more.")
        return busy(request, kit, sentence, 5)
    except TooMany:
        return busy(
            request,
            kit,
            gettext("Many kits were built from where you are in a short time. Please try again in ten minutes."),
            600,
        )
    return in_turn(request, kit, ending, logo)


def posted_logo(request: HttpRequest) -> str:
    """Return the logo of a form of ours.

    Raises:
        LogoRefused: another site sent the form, or its file is no logo.
    """
    if not same_site(request):
        raise LogoRefused(gettext("This form was sent from another site. Please use the form on this page."))
    return logo_svg(sent_logo(request))


def same_site(request: HttpRequest) -> bool:
    """Whether nothing says that another site sent this form. There is no session that could be misused (docs/decisions/0014)."""
    fetched, origin = request.headers.get("Sec-Fetch-Site", ""), request.headers.get("Origin", "null")
    if fetched:
        return fetched in ("same-origin", "none")
    return origin == "null" or origin.partition("://")[2] == request.get_host()


def in_turn(request: HttpRequest, kit: Asked, ending: str, logo: str) -> HttpResponseBase:
    """Build now, or say how many are before."""
    try:
        turn = queue.ask(request.GET.get("turn", ""))
        until = time.monotonic() + PATIENCE
        while turn.before and logo and time.monotonic() < until:
            time.sleep(0.1)
            turn = queue.ask(turn.ticket)
    except TooMany:
        return busy(request, kit, gettext("Many people are building kits just now. Please try again in a minute."), 60)
    if turn.before:
        if logo:
            queue.give_up(turn.ticket)
            return busy(
                request,
                kit,
                gettext(
                    "Others are building kits just now. Your choices are still here: please choose the logo again and press the button once more."
                ),
                10,
            )
        return waiting(request, kit, turn.before, turn.ticket)
    try:
        return built(request, kit, ending, logo)
    finally:
        queue.done()


def waiting(request: HttpRequest, kit: Asked, before: int, ticket: str) -> HttpResponseBase:
    """A page that asks again by itself, also without JavaScript."""
    again = f"{request.path}?{kit.choices.query}&turn={ticket}"
    said = ngettext("%(n)s kit is before yours.", "%(n)s kits are before yours.", before) % {"n": before}
    context = {
        "title": gettext("Your kit is next in line"),
        "said": said,
        "again": again,
        "every": ASKS_EVERY,
        "back": f"{reverse('build')}?{kit.choices.query}",
    }
    response = render(request, "campaigns/build_waits.html", context, status=503)
    response.headers["Retry-After"] = str(ASKS_EVERY)
    return private(response)


def busy(request: HttpRequest, kit: Asked, sentence: str, seconds: int) -> HttpResponseBase:
    """The page with its choices, and why there is no file now."""
    response = page(request, kit, status=503, problem=sentence)
    response.headers["Retry-After"] = str(seconds)
    return response


def built(request: HttpRequest, kit: Asked, ending: str, logo: str) -> HttpResponseBase:
    """Return the file, whole; what fails is a sentence on the page, and nothing is left behind."""
    choices = kit.choices
    make: Callable[[], IO[bytes]] = {
        "pdf": lambda: pdf_of(choices, kit.papers, kit.said, logo),
        "zip": lambda: zip_of(choices, kit.papers, kit.said, f"{settings.SITE_ADDRESS}{reverse('build')}?{choices.query}", logo),
    }[ending]
    try:
        file = make()
    except (PrintError, CannotPrint, ValueError) as error:
        if choices.own_words and (letters := unprintable(error)):
            sentence = gettext(
                "Our printing type has no sign for this: %(letters)s. Please write the name of the group or the service without it."
            )
            return page(request, kit, status=400, problem=sentence % {"letters": letters})
        logger.error(
            "A kit could not be printed: %s", str(error).removeprefix(choices.group)
        )  # the name of a group is nobody's business
        return busy(
            request,
            kit,
            gettext(
                "This kit cannot be made at the moment, and the people who run this site have been told. Single papers may still work."
            ),
            600,
        )
    except OSError:
        logger.exception("A kit could not be written")
        return busy(
            request,
            kit,
            gettext("There is no room to build kits at the moment. Please try again later; single papers may still work."),
            600,
        )
    response = FileResponse(file, content_type=TYPES[ending], filename=f"{stem(choices)}.{ending}", as_attachment=ending == "zip")
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    return private(response)


def unprintable(error: Exception) -> str:
    """Return the sign that no font has, if that is what is wrong; Typst quotes it."""
    match = _NO_SIGN.search(str(error))
    return match[1] if match else ""
