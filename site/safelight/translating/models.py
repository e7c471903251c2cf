"""Who has read a translation."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class NativeReview(models.Model):
    """A native speaker has read this translation. Without one, the page says so, on the web and on paper."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="native_review", verbose_name=_("page"))
    on = models.DateField(_("on"))
    by = models.CharField(_("by"), max_length=120, help_text=_("A role, never a name."))

    class Meta:
        verbose_name = _("reading by a native speaker")
        verbose_name_plural = _("readings by native speakers")

    def __str__(self) -> str:
        return f"{self.page}: {self.on}"
