"""Claims that are often repeated and that we do not repeat, with the reason."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

CLAIM_GROUPS = [
    ("numbers", _("Numbers")),
    ("advice", _("Advice")),
    ("agencies", _("Who does what")),
    ("law", _("Law")),
    ("words", _("Words")),
    ("survey", _("The historic survey")),
]
VERDICTS = [("wrong", _("wrong")), ("outdated", _("outdated")), ("unverifiable", _("cannot be verified"))]


class Claim(models.Model):
    """One claim: what is said, why we do not say it, and what we say instead."""

    key = models.SlugField(_("key"), unique=True)
    group = models.CharField(_("group"), max_length=10, choices=CLAIM_GROUPS)
    said = models.TextField(_("what is often said"), help_text=_("Worded so that nobody can quote it as ours."))
    verdict = models.CharField(_("verdict"), max_length=12, choices=VERDICTS)
    why = models.TextField(_("why we do not repeat it"))
    instead = models.TextField(_("what we say instead"))
    source = models.ForeignKey(
        "evidence.Source", null=True, blank=True, on_delete=models.SET_NULL, related_name="claims", verbose_name=_("source")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    as_of = models.DateField(_("as of"), null=True, blank=True)

    panels = [FieldPanel(n) for n in ("key", "group", "said", "verdict", "why", "instead", "source", "as_of", "order")]

    class Meta:
        ordering = ["order", "key"]
        verbose_name = _("claim we do not repeat")
        verbose_name_plural = _("claims we do not repeat")

    def __str__(self) -> str:
        return self.said[:80]

    def clean(self) -> None:
        """Refuse to call a claim wrong without a reason that can be looked up or read."""
        if self.verdict == "wrong" and not self.source and len(self.why) < 40:  # noqa: PLR2004
            raise ValidationError({"why": _("Say why it is wrong, or name a source.")})
