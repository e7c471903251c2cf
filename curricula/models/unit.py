"""A unit: the lessons of one age, in their order."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from safelight.core.pages import SafelightPage


class UnitPage(SafelightPage, Page):
    """Lessons that belong together."""

    parent_page_types = ["curricula.LibraryPage"]
    subpage_types = ["curricula.LessonPage"]

    summary = models.TextField(_("summary"), blank=True)
    band = models.ForeignKey("core.AgeBand", on_delete=models.PROTECT, related_name="+", verbose_name=_("age band"))

    content_panels = [*Page.content_panels, FieldPanel("band"), FieldPanel("summary")]

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the live lessons in their order."""
        context = super().get_context(request, *args, **kwargs)
        context["lessons"] = self.get_children().live().specific()
        return context
