"""Laws and frameworks in plain words, and the objectives that lessons map to."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class Framework(models.Model):
    """A convention, law or curriculum framework: what it means to a parent and to an educator."""

    link_fields = ("address",)

    key = models.SlugField(_("key"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    abbreviation = models.CharField(_("abbreviation"), max_length=60, blank=True)
    year = models.CharField(_("year"), max_length=20)
    status = models.CharField(_("status"), max_length=200, blank=True)
    description = models.TextField(_("description"))
    applies_to = models.CharField(_("applies to"), max_length=250, blank=True)
    for_parents = models.TextField(_("for parents"), blank=True)
    for_educators = models.TextField(_("for educators"), blank=True)
    address = models.URLField(_("address"), max_length=500)
    as_of = models.DateField(_("as of"))

    panels = [
        FieldPanel(n)
        for n in (
            "key", "name", "abbreviation", "year", "status", "description", "applies_to", "for_parents", "for_educators",
            "address", "as_of",
        )
    ]  # fmt: skip

    class Meta:
        ordering = ["name"]
        verbose_name = _("framework")
        verbose_name_plural = _("frameworks")

    def __str__(self) -> str:
        return self.name

    def as_node(self, _context: object) -> dict:
        """The framework as a plain node; `short` is what a plan has room for."""
        return {"name": self.name, "short": self.abbreviation or self.name, "year": self.year}


class Objective(models.Model):
    """What learners of an age can do, in our own words, and the framework it belongs to."""

    key = models.SlugField(_("key"), unique=True)
    band = models.CharField(_("age band, or educators"), max_length=16)
    text = models.CharField(_("text"), max_length=300)
    framework = models.CharField(_("framework, as the source names it"), max_length=200)

    panels = [FieldPanel(n) for n in ("key", "band", "text", "framework")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Refuse an objective without a framework: it would claim more than it can show."""
        if not self.framework.strip():
            raise ValidationError({"framework": _("An objective needs the framework it belongs to.")})
