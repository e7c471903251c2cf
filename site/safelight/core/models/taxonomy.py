"""How resources are sorted: topics and age bands, the same rows for every language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index


class Topic(index.Indexed, models.Model):
    """A subject that a lesson, guide or campaign is about."""

    key = models.SlugField(_("key"), unique=True)
    name = models.CharField(_("name"), max_length=60)

    panels = [FieldPanel("key"), FieldPanel("name")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name


class AgeBand(models.Model):
    """An age of learners: what its lessons may last, and how hard their text may be."""

    key = models.CharField(_("key"), max_length=8, unique=True, help_text=_("Such as 9-11; used in files and addresses."))
    name = models.CharField(_("name"), max_length=60)
    focus = models.CharField(_("focus"), max_length=200, help_text=_("What this age learns, in one line."))
    min_age = models.PositiveSmallIntegerField(_("youngest"), help_text=_("Years."))
    max_age = models.PositiveSmallIntegerField(_("oldest"), help_text=_("Years."))
    lesson_minutes = models.PositiveSmallIntegerField(_("length of a lesson"), help_text=_("Minutes."))
    reading_ceiling = models.PositiveSmallIntegerField(
        _("reading ceiling"),
        null=True,
        blank=True,
        help_text=_("Highest reading grade of what learners read. Empty: read aloud, sentences of at most eight words."),
    )

    panels = [FieldPanel(n) for n in ("key", "name", "focus", "min_age", "max_age", "lesson_minutes", "reading_ceiling")]

    class Meta:
        ordering = ["min_age"]
        verbose_name = _("age band")
        verbose_name_plural = _("age bands")

    def __str__(self) -> str:
        return f"{self.min_age}–{self.max_age}"

    def clean(self) -> None:
        """Refuse a band that ends before it begins."""
        if self.min_age is not None and self.max_age is not None and self.min_age > self.max_age:
            raise ValidationError({"max_age": _("The oldest age is below the youngest.")})

    @property
    def css_class(self) -> str:
        """The class that gives a page the hue of this band."""
        return f"band-{self.min_age}"
