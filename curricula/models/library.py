"""The library: units with their lessons, and guides; searched and filtered by address alone."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from safelight.core.pages import SafelightPage


class LibraryPage(SafelightPage, Page):
    """Where lessons and guides are found."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["curricula.UnitPage", "curricula.GuidePage"]
    max_count_per_parent = 1

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("library page")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add what the address asks for: shelves by age, guides, or the results of a search."""
        from curricula.shelves import library_context

        return super().get_context(request, *args, **kwargs) | library_context(self, request.GET)
