"""Sites that a safeguarding reviewer has looked at, besides those that evidence and services name."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class ReviewedHost(models.Model):
    """One site to which pages may link."""

    translated_in_place = False

    host = models.CharField(
        _("site"),
        max_length=200,
        unique=True,
        help_text=_("Such as example.org; an address that you paste is shortened to its site."),
    )
    about = models.TextField(_("what is there, and why we link to it"))
    reviewed = models.DateField(
        _("looked at on"), default=timezone.localdate, help_text=_("Looked at again after a year: sites change hands.")
    )

    panels = [FieldPanel(n) for n in ("host", "about", "reviewed")]

    class Meta:
        ordering = ["host"]
        verbose_name = _("reviewed site")
        verbose_name_plural = _("reviewed sites")

    def __str__(self) -> str:
        return self.host

    def clean_fields(self, exclude: object = None) -> None:
        """Shorten a pasted address to its site, and refuse what is none."""
        from safelight.safeguarding.hosts import host_of

        typed = self.host.strip()
        self.host = host_of(typed if "://" in typed else f"https://{typed}")
        if "." not in self.host:
            raise ValidationError({"host": _("This is not the name of a site, such as example.org.")})
        super().clean_fields(exclude=exclude)  # type: ignore[arg-type]
