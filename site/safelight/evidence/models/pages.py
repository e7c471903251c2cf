"""The pages that carry the facts."""

from itertools import groupby

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from safelight.core.blocks import SHARED
from safelight.core.pages import SafelightPage
from safelight.evidence.models.claims import CLAIM_GROUPS, Claim
from safelight.evidence.models.facts import Statistic, SurveyItem
from safelight.evidence.models.frameworks import Framework
from safelight.evidence.models.glossary import GlossaryTerm


class GlossaryPage(SafelightPage, Page):
    """Every term with its definitions, and what to avoid."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    intro = models.TextField(_("introduction"))

    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("glossary page")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the terms in the order of the page’s language."""
        context = super().get_context(request, *args, **kwargs)
        context["terms"] = sorted(GlossaryTerm.objects.all(), key=lambda t: t.term.casefold())
        return context


class EvidencePage(SafelightPage, Page):
    """Statistics by topic, the historic survey as charts, frameworks in plain words."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    intro = models.TextField(_("introduction"))
    survey_note = models.TextField(_("note on the survey"))
    body = StreamField(SHARED, blank=True, verbose_name=_("more"))

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("survey_note"), FieldPanel("body")]

    class Meta:
        verbose_name = _("evidence page")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add statistics grouped by topic, the survey questions that may be drawn, and the frameworks."""
        context = super().get_context(request, *args, **kwargs)
        topics = {key: place for place, (key, _label) in enumerate(Statistic._meta.get_field("topic").choices)}
        statistics = sorted(Statistic.objects.select_related("source"), key=lambda s: (topics[s.topic], s.key))
        context["statistics"] = [
            (rows[0].get_topic_display(), rows)
            for _key, group in groupby(statistics, key=lambda s: s.topic)
            if (rows := list(group))
        ]
        context["charts"] = list(SurveyItem.objects.filter(chart_ok=True))
        context["frameworks"] = list(Framework.objects.all())
        return context


class ClaimsPage(SafelightPage, Page):
    """What is often said and what we do not repeat, with the reason and a better way to say it."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    intro = models.TextField(_("introduction"))

    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("page of claims")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the claims by group."""
        rows = list(Claim.objects.select_related("source"))
        groups = [(key, title, [c for c in rows if c.group == key]) for key, title in CLAIM_GROUPS]
        return super().get_context(request, *args, **kwargs) | {"groups": [g for g in groups if g[2]]}
