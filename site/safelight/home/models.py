"""The front door and the pages that say how we work."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from safelight.core.blocks import SHARED
from safelight.core.models import AgeBand
from safelight.core.pages import SafelightPage


class HomePage(SafelightPage, Page):
    """Three doors, and a quieter fourth."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "curricula.LibraryPage",
        "campaigns.CampaignIndexPage",
        "help.HelpPage",
        "evidence.GlossaryPage",
        "evidence.EvidencePage",
        "evidence.ClaimsPage",
        "safeguarding.WordsMatterPage",
    ]

    headline = models.CharField(_("headline"), max_length=80)
    lead = models.TextField(_("lead"))

    content_panels = [*Page.content_panels, FieldPanel("headline"), FieldPanel("lead")]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add what stands behind the doors: age bands, guides, kits, all from this language's own tree."""
        from safelight.home.doors import doors

        return super().get_context(request, *args, **kwargs) | {"bands": list(AgeBand.objects.all())} | doors(self)


class StandardPage(SafelightPage, Page):
    """A page of text: about, privacy, accessibility, editorial policy."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    intro = models.TextField(_("introduction"), blank=True)
    body = StreamField(SHARED, verbose_name=_("text"))

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
