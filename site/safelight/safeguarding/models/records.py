"""What is on record about a page: findings of the last check, acceptances with their reason, reviews."""

from urllib.parse import urlencode

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from safelight.safeguarding.groups import GROUP_LABELS

LEVELS = [("block", _("Must change")), ("warn", _("Please look")), ("advise", _("Could be better"))]


class PageFinding(models.Model):
    """One finding of the last check of a page; made anew at each check, so that a report needs no checker."""

    kept_by_machine = True

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="safeguarding_findings", verbose_name=_("page"))
    rule = models.CharField(_("rule"), max_length=40)
    group = models.CharField(_("group"), max_length=30)
    level = models.CharField(_("level"), max_length=8, choices=LEVELS)
    words = models.CharField(_("words"), max_length=200, blank=True)
    sentence = models.TextField(_("sentence"), blank=True)
    message = models.TextField(_("reason"))
    suggestion = models.TextField(_("better"), blank=True)
    place = models.CharField(_("place"), max_length=400, blank=True)
    source = models.TextField(_("source"), blank=True)
    sentence_hash = models.CharField(max_length=64, db_index=True, blank=True, editable=False)
    accepted = models.BooleanField(_("accepted"), default=False)
    checked = models.DateTimeField(_("checked"), auto_now_add=True)

    class Meta:
        ordering = ["page", "level", "rule"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")

    def __str__(self) -> str:
        return f"{self.rule}: {self.words}"

    @property
    def group_label(self) -> str:
        """What it is about, in words."""
        return str(GROUP_LABELS.get(self.group, self.group))

    @property
    def page_type(self) -> str:
        """What kind of page it stands on."""
        model = self.page.cached_content_type.model_class()
        return str(model._meta.verbose_name) if model else ""

    @property
    def state(self) -> str:
        """Open, or accepted."""
        return gettext("accepted") if self.accepted else gettext("open")

    @property
    def edit_address(self) -> str:
        """Where it is mended: the editor goes to the place."""
        key = urlencode({"finding": f"{self.rule}:{self.sentence_hash}"})
        return f"{reverse('wagtailadmin_pages:edit', args=[self.page_id])}?{key}"


class Acceptance(models.Model):
    """A finding that somebody accepted, with the reason. It holds for that sentence on that page, and ends when the sentence changes."""

    kept_by_machine = True

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="acceptances", verbose_name=_("page"))
    rule = models.CharField(_("rule"), max_length=40)
    level = models.CharField(_("level"), max_length=8, choices=LEVELS)
    sentence = models.TextField(_("sentence"))
    sentence_hash = models.CharField(max_length=64, db_index=True)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("revision"))

    class Meta:
        ordering = ["-at"]
        unique_together = [("page", "rule", "sentence_hash")]
        permissions = [("override_block", "Can override a finding that must change")]
        verbose_name = _("acceptance")
        verbose_name_plural = _("acceptances")

    def __str__(self) -> str:
        return f"{self.rule}: {self.reason}"


class SafeguardingReview(models.Model):
    """A page's content was approved: this text, in this language. A later change of a word needs a new review."""

    kept_by_machine = True

    ORIGINS = [("person", _("Approved by a safeguarding reviewer")), ("starter", _("As delivered with the starter library"))]

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="safeguarding_reviews", verbose_name=_("page"))
    fingerprint = models.CharField(_("fingerprint of the content"), max_length=64, db_index=True)
    origin = models.CharField(_("origin"), max_length=8, choices=ORIGINS)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("revision"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        ordering = ["-at"]
        verbose_name = _("safeguarding review")
        verbose_name_plural = _("safeguarding reviews")

    def __str__(self) -> str:
        return f"{self.page}: {self.get_origin_display()}"
