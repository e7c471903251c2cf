"""Help by country: `/en/help/` lists the countries, `/en/help/ph/` shows who is there."""

from datetime import date

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from safelight.core.countries import country_name, sorted_countries
from safelight.core.pages import SafelightPage
from safelight.help.models.service import KINDS, WORLDWIDE, Service


class HelpPage(SafelightPage, RoutablePageMixin, Page):
    """Who can help, in which country. The country is in the address, never stored."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    intro = models.TextField(_("introduction"))
    now_title = models.CharField(_("heading for danger"), max_length=120)
    now_text = models.TextField(_("what to do in danger"))
    image_note = models.TextField(_("what we do if someone sends us an image"))

    content_panels = [*Page.content_panels, *(FieldPanel(n) for n in ("intro", "now_title", "now_text", "image_note"))]

    class Meta:
        verbose_name = _("help page")

    @path("", name="countries")
    def countries_view(self, request: HttpRequest) -> HttpResponse:
        """The list of countries, in the order of the page’s language, and the worldwide services."""
        return self.render(request, context_overrides={"countries": self.countries(), "groups": _groups(WORLDWIDE, "")})

    @path("<str:code>/", name="country")
    def country_view(self, request: HttpRequest, code: str) -> HttpResponse:
        """One country. An unknown code is a 404."""
        country = code.upper()
        if code != code.lower() or country == WORLDWIDE or not Service.objects.filter(country=country).exists():
            raise Http404
        groups = _groups(country, country)
        worldwide = _groups(WORLDWIDE, country)
        return self.render(
            request,
            template="help/country_page.html",
            context_overrides={
                "code": code, "country": country_name(country), "groups": groups, "worldwide": worldwide,
                "checked": min((s.checked for _kind, rows in groups for s in rows), default=date.today()),
            },
        )  # fmt: skip

    def countries(self) -> list[tuple[str, str]]:
        """Return (code, name) for each country with services, sorted as the page’s language sorts."""
        codes = Service.objects.exclude(country=WORLDWIDE).values_list("country", flat=True).distinct().order_by()
        return sorted_countries((code.lower() for code in codes), self.language)


def _groups(country: str, reader: str) -> list[tuple[str, list[Service]]]:
    """Return (title of the kind, services of a country that are there for the reader) in the order of KINDS, best confirmed first."""
    order = {"official": 0, "reputable": 1, "secondary": 2}
    found = [s for s in Service.objects.filter(country=country) if s.serves(reader)]
    rows = sorted(found, key=lambda s: (order[s.confidence], s.name))
    grouped = [(label, [s for s in rows if s.kind == kind]) for kind, label in KINDS]
    return [(str(label), services) for label, services in grouped if services]
