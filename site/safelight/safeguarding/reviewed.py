"""Mixed into pages on sensitive subjects: the note before them, and when they are looked at again."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from safelight.core.library.signals import is_preparing

SENSITIVITY = [("gentle", _("Gentle")), ("sensitive", _("Sensitive"))]
REVIEW_MONTHS = 24
HELPLINE_MONTHS = 6
"""Longest time between reviews, in months (source: content.md, *How it is written*)."""


class ReviewedPage(models.Model):
    """A page with a content note and review dates."""

    sensitivity = models.CharField(_("sensitivity"), max_length=10, choices=SENSITIVITY, default="gentle")
    content_note = models.TextField(
        _("content note"), help_text=_("Names the subject, says that one may leave, points to help. At most 40 words.")
    )
    fiction_note = models.CharField(_("note on made-up people"), max_length=200, blank=True)
    written = models.DateField(_("written"), null=True, blank=True)
    review_by = models.DateField(_("review by"), null=True, blank=True)
    helplines_by = models.DateField(_("services to be checked by"), null=True, blank=True)
    reviewed_by = models.CharField(_("reviewed by"), max_length=120, blank=True, help_text=_("A role, never a name."))

    care_panels = [FieldPanel("sensitivity"), FieldPanel("content_note"), FieldPanel("fiction_note")]
    review_panels = [FieldPanel(n) for n in ("written", "review_by", "helplines_by", "reviewed_by")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse review dates that lie further ahead than the rules allow."""
        super().clean()
        if self.written and self.review_by and _months(self.written, self.review_by) > REVIEW_MONTHS:
            raise ValidationError({"review_by": _("A review is due at most 24 months after writing.")})
        if self.written and self.helplines_by and _months(self.written, self.helplines_by) > HELPLINE_MONTHS:
            raise ValidationError({"helplines_by": _("Services are checked again after at most 6 months.")})

    def save(self, *args: object, **kwargs: object) -> None:
        """Refuse to make a sensitive page public with words that nobody approved: every road to publication ends here.

        Raises:
            NotReviewed: see `gate.require_review`.
        """
        from safelight.safeguarding.gate import require_review

        if not kwargs.get("update_fields") and not is_preparing():
            require_review(self)  # type: ignore[arg-type]
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def signed_off(self) -> bool:
        """Whether a safeguarding reviewer of this site has approved exactly these words."""
        from safelight.safeguarding.gate import signed_off

        return signed_off(self)  # type: ignore[arg-type]

    def content_note_node(self) -> dict:
        """The note as a node for paper."""
        return {
            "type": "content_note",
            "text": self.content_note,
            "fiction": self.fiction_note,
            "supervision": self.supervision_line(),
        }

    def supervision_line(self) -> str:
        """Who must be in the room; empty where it does not matter."""
        return ""


def _months(start: date, end: date) -> int:
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (1 if end.day > start.day else 0)
