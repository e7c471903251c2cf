"""Sources, what they agree on, and the figures that may be quoted."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index


class Source(models.Model):
    """A page or study that was read; `address` is what was read, on the day `checked`."""

    link_fields = ("address",)

    address = models.URLField(_("address"), max_length=500, unique=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    year = models.CharField(_("year"), max_length=20, blank=True)
    checked = models.DateField(_("last checked"))

    panels = [FieldPanel(n) for n in ("address", "title", "publisher", "year", "checked")]

    class Meta:
        ordering = ["publisher", "title", "address"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.title or self.host

    @property
    def host(self) -> str:
        """The name of the site, without `www.`."""
        return urlsplit(self.address).netloc.removeprefix("www.")


class Guidance(models.Model):
    """One thing on which authoritative bodies agree, in our own words; lessons and guides name it as their source."""

    key = models.SlugField(_("key"), unique=True)
    text = models.TextField(_("text"))
    sources = models.ManyToManyField(Source, verbose_name=_("sources"), related_name="guidance")

    panels = [FieldPanel("key"), FieldPanel("text"), FieldPanel("sources")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("guidance")
        verbose_name_plural = _("guidance")

    def __str__(self) -> str:
        return f"{self.key}: {self.text[:80]}"


STATISTIC_TOPICS = [
    ("help-seeking", _("Looking for help")),
    ("education-effect", _("What education can do")),
    ("reporting", _("Reporting and takedown")),
    ("prevalence", _("How many are affected")),
    ("grooming", _("Grooming and enticement")),
    ("sextortion", _("Sextortion")),
    ("self-generated-imagery", _("Images of oneself")),
    ("ai-generated", _("AI-made images")),
    ("livestream", _("Live-streaming")),
]


YEAR = r"(19|20)\d\d"
"""What the year of a figure has: four digits, perhaps with words (“2014–2019”)."""


class Statistic(index.Indexed, models.Model):
    """A figure with publisher, year and address, and what it does not say."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    value = models.CharField(_("figure"), max_length=60)
    statement = models.TextField(_("what it says"))
    caveat = models.TextField(_("what it does not say"), blank=True)
    note = models.TextField(_("note for editors"), blank=True, help_text=_("Never shown to readers."))
    year = models.CharField(_("year"), max_length=20)
    publisher = models.CharField(_("publisher"), max_length=200)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="statistics", verbose_name=_("source"))
    topic = models.CharField(_("topic"), max_length=30, choices=STATISTIC_TOPICS)
    for_teens = models.BooleanField(_("may be shown to learners"), default=False)
    secondary = models.BooleanField(_("read in a report about it"), default=False)
    as_of = models.DateField(_("as of"))

    panels = [
        FieldPanel(n)
        for n in (
            "key", "value", "statement", "caveat", "note", "year", "publisher", "source", "topic", "for_teens", "secondary", "as_of",
        )
    ]  # fmt: skip
    search_fields = [index.SearchField("statement"), index.SearchField("publisher")]

    class Meta:
        ordering = ["topic", "-year", "key"]
        verbose_name = _("statistic")
        verbose_name_plural = _("statistics")

    def __str__(self) -> str:
        return f"{self.value}: {self.statement[:70]}"

    def clean(self) -> None:
        """Refuse a figure without a year: nobody could tell whether it still holds."""
        if not re.search(YEAR, self.year):
            raise ValidationError({"year": _("A statistic needs its year.")})

    def as_node(self, _context: object) -> dict:
        """The figure as a plain node; its long form `value` is kept, for paper decides how large it may be."""
        return {
            "key": self.key, "value": self.value, "statement": self.statement, "caveat": self.caveat,
            "source": {
                "publisher": self.publisher, "title": self.source.title or self.source.host,
                "href": self.source.address, "year": self.year,
            },
        }  # fmt: skip


class SurveyItem(models.Model):
    """One question of the Global Alliance survey (about 2014): historic, and labelled so wherever it stands."""

    key = models.SlugField(_("key"), unique=True)
    section = models.CharField(_("section"), max_length=100)
    question = models.TextField(_("question"))
    note = models.TextField(_("note"), blank=True)
    asked = models.PositiveSmallIntegerField(_("answers counted"), null=True, blank=True, help_text=_("Countries."))
    answers = models.JSONField(_("answers"), help_text=_("Countries for each answer."))
    labels = models.JSONField(_("labels"), default=list)
    chart_ok = models.BooleanField(_("may be drawn as a chart"), default=False)

    panels = [FieldPanel(n) for n in ("key", "section", "question", "note", "asked", "labels", "answers", "chart_ok")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("survey question")
        verbose_name_plural = _("survey questions")

    def __str__(self) -> str:
        return self.question

    @cached_property
    def bars(self) -> list[dict]:
        """One bar for each answer: label, countries, and percent of those counted (0 to 100, whole; none where that is unknown)."""
        labels = self.labels or list(self.answers)
        return [
            {"label": label, "value": value, "percent": round(100 * value / self.asked) if self.asked else None}
            for label, value in zip(labels, self.answers.values(), strict=True)
        ]
