"""Whether the addresses that our rows name still answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LinkStatus(models.Model):
    """What an address answered when it was last asked, and since when it does not answer."""

    kept_by_machine = True

    address = models.URLField(_("address"), max_length=500, unique=True)
    status = models.PositiveSmallIntegerField(_("answer"), null=True, help_text=_("The number of the answer; empty: none came."))
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    checked = models.DateTimeField(_("asked"))
    silent_since = models.DateTimeField(_("does not answer since"), null=True, db_index=True)

    class Meta:
        ordering = ["address"]
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.address
