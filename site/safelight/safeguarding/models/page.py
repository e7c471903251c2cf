"""*Words matter*: anyone may paste a text and see how it could be said better."""

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from safelight.core.pages import SafelightPage
from safelight.safeguarding.public_check import MOST_CHARACTERS, Busy, check_public


class WordsMatterPage(SafelightPage, Page):
    """A form and its answer. The text is checked and forgotten: it is not stored, logged or kept in a cache."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    intro = models.TextField(gettext_lazy("introduction"))
    promise = models.TextField(gettext_lazy("what happens to the text"))

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("promise")]

    class Meta:
        verbose_name = gettext_lazy("words matter page")

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer a posted text; an empty, too long or too frequent one gets a sentence and keeps what was typed."""
        if request.method != "POST":
            return super().serve(request, *args, **kwargs)
        request.words_matter, status = self._answer(request.POST.get("text", ""))
        response = super().serve(request, *args, **kwargs)
        response.status_code = status
        response.headers["Cache-Control"] = "no-store"
        return response

    def _answer(self, text: str) -> tuple[dict, int]:
        if not text.strip():
            return {"error": _("Please paste or write a text first.")}, 400
        if len(text) > MOST_CHARACTERS:
            message = _(
                "This text has %(length)s characters; at most %(most)s can be checked at once. Please check a part of it."
            )
            return {"error": message % {"length": len(text), "most": MOST_CHARACTERS}, "text": text[:MOST_CHARACTERS]}, 413
        try:
            return {"text": text, "checked": True, "findings": check_public(text, self.language)}, 200
        except Busy:
            return {"error": _("Many texts are being checked at this moment. Please try again in a minute."), "text": text}, 429

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the answer to what was posted, if anything was."""
        answer = getattr(request, "words_matter", {})
        return super().get_context(request, *args, **kwargs) | {"answer": answer, "most": MOST_CHARACTERS}
