"""Present: a page as full-screen slides in the browser. Everything is in the first answer, so that it works offline."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from safelight.help.reader import reader_help
from safelight.printing.lengths import WrongLength, asked_minutes
from safelight.printing.slides import deck, has_slides
from safelight.printing.views import page_of, wrong_length


def present_view(request: HttpRequest, slug: str) -> HttpResponse:
    """The slides; with `?notes`, what the teacher says and does, for a second window."""
    page = page_of(slug)
    if not has_slides(page):
        raise Http404(slug)
    reader = reader_help(request)
    try:
        shown = deck(page, reader.country, asked_minutes(request.GET.get("minutes", "")))
    except WrongLength as error:
        return wrong_length(request, page, error)
    kept = request.GET.copy()
    kept.pop("notes", None)
    query = kept.urlencode()
    context = {
        "page": page,
        "deck": shown,
        "help": reader,
        "notes": "notes" in request.GET,
        "query": f"?{query}" if query else "",
    }
    context["steps"] = [slide for slide in shown.slides if slide.minutes]
    return render(request, "printing/present.html", context)
