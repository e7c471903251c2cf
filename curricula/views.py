"""The learner's page of a lesson. The address decides everything; nothing is sent, counted or kept."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from curricula.easy import easy_lines, first_help_lines
from curricula.learner import YOUNGEST, learner_part
from curricula.models import GuidePage, LessonPage
from safelight.core.navigation import own_name
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.help.reader import reader_help
from safelight.safeguarding.gate import public_only


def learn_view(request: HttpRequest, slug: str) -> HttpResponse:
    """A lesson as its learners see it; for the youngest, a page to look at together."""
    if (page := page_of(slug, LessonPage)) is None:
        return not_yet(request, slug, LessonPage)
    if page.band.key == YOUNGEST and (lines := easy_lines(page)):
        return easy_page(request, page, lines)
    context = about(request, page, "learn") | {"part": learner_part(page), "easy": bool(page.prose("easy-read"))}
    return render(request, "curricula/learner_page.html", context)


def easy_view(request: HttpRequest, slug: str) -> HttpResponse:
    """The same in easy words: one idea a line, a symbol a line. Guides have it, too."""
    page = page_of(slug, LessonPage) or page_of(slug, GuidePage)
    if page is None:
        return not_yet(request, slug, LessonPage, GuidePage)
    if not (lines := easy_lines(page)):
        raise Http404(slug)
    return easy_page(request, page, lines)


def easy_page(request: HttpRequest, page: Page, lines: list) -> HttpResponse:
    """A page in easy words, with what the lesson's first help says."""
    young = page.kind == "lesson" and page.band.key == YOUNGEST
    together = {"lines": lines, "young": young, "first": first_help_lines(page) if young else []}
    return render(request, "curricula/easy_page.html", about(request, page, "learn" if young else "learn-easy") | together)


def page_of(slug: str, model: type[Page]) -> Page | None:
    """Return the public page with a slug in the language of the address."""
    live = model.objects.live().public().filter(slug=slug, alias_of__isnull=True)
    return next(iter(public_only(live.filter(locale__language_code=translation.get_language())[:1])), None)


def not_yet(request: HttpRequest, slug: str, *models: type[Page]) -> HttpResponse:
    """Say that the page is not there in this language, and lead to the one in which it was written.

    Raises:
        Http404: it is not there either.
    """
    language = translation.get_language() or SOURCE_LANGUAGE
    with translation.override(SOURCE_LANGUAGE):
        source = next((found for model in models if (found := page_of(slug, model))), None)
    if source is None or language == SOURCE_LANGUAGE:
        raise Http404(slug)
    address = f"/{SOURCE_LANGUAGE}/{request.path.removeprefix(f'/{language}/')}"
    shown = {"source": {"url": address, "title": source.title}, "language_name": own_name(language)}
    return render(request, "core/not_yet.html", shown)


def about(request: HttpRequest, page: Page, view: str) -> dict:
    """What every page for learners needs: the services, and the same page in the other languages."""
    reader = reader_help(request)
    return {
        "page": page,
        "help": reader,
        "band_class": page.band.css_class if page.kind == "lesson" else "",
        "tongues": [tongue(code, page, view) for code in sorted(page.versions)],
    }


def tongue(code: str, page: Page, view: str) -> dict[str, str | bool]:
    """One language in which this page can be read."""
    with translation.override(code):
        address = reverse(view, args=[page.slug])
        bidi = translation.get_language_bidi()
    return {"code": code, "name": own_name(code), "url": address, "dir": "rtl" if bidi else "ltr", "here": code == page.language}
