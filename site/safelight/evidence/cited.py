"""Mixed into pages that make claims: what they rest on."""

from collections.abc import Iterable

from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel

from safelight.evidence.models.facts import Source, Statistic


def with_sources(blocks: Iterable) -> None:
    """Read the sources of all figures among these blocks, in one query."""
    prefetch_related_objects(
        [b.value["statistic"] for b in blocks if b.block_type == "statistic" and b.value["statistic"]], "source"
    )


class CitedPage(models.Model):
    """A page that names the guidance, statistics and frameworks it rests on."""

    guidance = ParentalManyToManyField("evidence.Guidance", verbose_name=_("guidance"), blank=True, related_name="+")
    statistics = ParentalManyToManyField("evidence.Statistic", verbose_name=_("statistics"), blank=True, related_name="+")
    frameworks = ParentalManyToManyField("evidence.Framework", verbose_name=_("frameworks"), blank=True, related_name="+")

    evidence_panels = [FieldPanel("guidance"), FieldPanel("statistics"), FieldPanel("frameworks")]

    class Meta:
        abstract = True

    def cited_statistics(self) -> list[Statistic]:
        """Return the figures behind this page with their sources, in one query."""
        return list(self.statistics.select_related("source"))

    def cited_sources(self) -> list[Source]:
        """Return the pages and studies behind this page, each once, in one query for guidance and one for figures."""
        behind = Source.objects.filter(guidance__in=self.guidance.all()).distinct()
        return sorted(behind, key=lambda s: (s.host, s.title))

    def evidence_node(self) -> dict:
        """Where this page comes from, as a node for paper."""
        return {
            "type": "evidence",
            "frameworks": [{"name": f.name, "year": f.year} for f in self.frameworks.all()],
            "statistics": [s.as_node(None) for s in self.statistics.select_related("source")],
            "sources": [{"title": s.title or s.host, "host": s.host, "href": s.address} for s in self.cited_sources()],
        }
