"""The few views that are not pages: choosing a language, leaving, and what is shown when something is missing."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Locale, Page
from wagtail.views import serve

from safelight.core.pages import SOURCE_LANGUAGE

NEUTRAL = "https://www.wikipedia.org/"
"""Where *Leave this page* goes: a page that says nothing about who came from where."""


def languages_view(request: HttpRequest) -> HttpResponse:
    """The bare address: a choice of languages, since nothing about the visitor may decide."""
    return render(request, "core/languages.html", {"languages": language_names()})


def language_names() -> list[dict[str, str]]:
    """Each language with its code, its own name and its direction."""
    return [
        {
            "code": code,
            "name": translation.get_language_info(code)["name_local"].capitalize(),
            "dir": "rtl" if translation.get_language_info(code)["bidi"] else "ltr",
        }
        for code, _name in settings.LANGUAGES
    ]


def exit_view(_request: HttpRequest) -> HttpResponse:
    """Leave without JavaScript: another site, and nothing of ours left in the browser's cache."""
    response = HttpResponseRedirect(NEUTRAL, status=303)
    response.headers["Clear-Site-Data"] = '"cache"'
    response.headers["Cache-Control"] = "no-store"
    return response


def page_or_fallback(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page; where it is not there in this language but in the one it was written in, say so and lead there."""
    try:
        return serve(request, path)
    except Http404:
        if (source := source_page(request, path)) is None:
            raise
        return render(request, "core/not_yet.html", {"source": source, "language_name": _own_name()})


def source_page(request: HttpRequest, path: str) -> Page | None:
    """Return the live page at the same path in the language in which pages are written; None when there is none."""
    if translation.get_language() == SOURCE_LANGUAGE:
        return None
    home = Page.objects.filter(depth=2, locale=Locale.objects.get(language_code=SOURCE_LANGUAGE)).first()
    if home is None:
        return None
    try:
        page, _args, _kwargs = home.specific.route(request, [part for part in path.split("/") if part])
    except Http404:
        return None
    return page


def _own_name() -> str:
    return translation.get_language_info(translation.get_language() or SOURCE_LANGUAGE)["name_local"]


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A missing page still offers help."""
    with translation.override(translation.get_language_from_path(request.path_info) or SOURCE_LANGUAGE):
        return render(request, "404.html", {"title": gettext("This page is not here")}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """When everything else fails: words and a way to help, without the database."""
    with translation.override(translation.get_language_from_path(request.path_info) or SOURCE_LANGUAGE):
        return render(request, "500.html", status=500)
