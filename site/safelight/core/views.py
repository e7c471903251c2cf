"""The few views that are not pages: choosing a language, leaving, and what is shown when something is missing."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext
from wagtail.models import Locale, Page, Site
from wagtail.views import serve

from safelight.core.navigation import Navigation, own_name
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.core.related import shown_with

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
            "name": own_name(code),
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
    if page := page_at(path):
        request._wagtail_route_for_request = (page, [], {})  # what Wagtail's own walk down the tree would have found
        request.navigation = Navigation(request, page)
    try:
        return serve(request, path)
    except Http404:
        if (source := source_page(request, path)) is None:
            raise
        return render(
            request,
            "core/not_yet.html",
            {"source": source, "language_name": own_name(translation.get_language() or SOURCE_LANGUAGE)},
        )


def page_at(path: str) -> Page | None:
    """Return the live page at a path in the active language, whole, in two queries instead of two for each level.

    A page that draws its own routes below itself is left to Wagtail.
    """
    root = next((r.root_path for r in Site.get_site_root_paths() if r.language_code == translation.get_language()), None)
    if root is None:
        return None
    row = Page.objects.live().filter(url_path=root + path).select_related("content_type").first()
    model = row.cached_content_type.model_class() if row else None
    if model is None or hasattr(model, "resolve_subpage"):
        return None
    return model.objects.select_related(*shown_with(model)).get(pk=row.pk)


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


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A missing page still offers help."""
    with translation.override(translation.get_language_from_path(request.path_info) or SOURCE_LANGUAGE):
        return render(request, "404.html", {"title": gettext("This page is not here")}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """When everything else fails: words and a way to help, without the database."""
    with translation.override(translation.get_language_from_path(request.path_info) or SOURCE_LANGUAGE):
        try:
            return render(request, "500.html", status=500)
        except Exception:
            return HttpResponse(_bare_error(), status=500)


def _bare_error() -> str:
    """The words of the error page without anything that could fail."""
    language = translation.get_language() or SOURCE_LANGUAGE
    return format_html(
        '<!doctype html><html lang="{}" dir="{}"><meta charset="utf-8"><title>Safelight</title><h1>{}</h1><p>{}</p><p>{}</p>'
        '<p><a href="https://childhelplineinternational.org/helplines/" rel="noreferrer noopener">Child Helpline International</a></p>',
        language,
        "rtl" if translation.get_language_bidi() else "ltr",
        gettext("Something on our side does not work"),
        gettext("It is not your fault. Please try again in a few minutes."),
        gettext("In immediate danger, call the emergency number of your country."),
    )
