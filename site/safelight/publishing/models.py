"""The release ledger: every file that readers were given, in order, each entry bound to the one before it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

NOTHING = "0" * 64
"""What the first entry names as the one before it."""


class Frozen(Exception):
    """An entry of the ledger is never changed and never removed."""


class ReleaseQuerySet(models.QuerySet):
    """Entries are read, and nothing else."""

    def update(self, **_values: Any) -> int:
        raise Frozen

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Frozen


class Release(models.Model):
    """One entry. The database itself refuses to change or remove a row (see the migration)."""

    kept_by_machine = True

    sequence = models.PositiveBigIntegerField(_("number"), primary_key=True)
    made = models.DateTimeField(_("entered"))
    name = models.CharField(_("file"), max_length=200)
    kind = models.CharField(_("kind"), max_length=8)
    sha256 = models.CharField(max_length=64, unique=True)
    page = models.CharField(_("page"), max_length=80, help_text=_("Its stable name."))
    part = models.CharField(_("part"), max_length=60)
    language = models.CharField(_("language"), max_length=12)
    country = models.CharField(_("country"), max_length=2, blank=True)
    paper = models.CharField(_("paper"), max_length=12, blank=True)
    ink = models.CharField(_("ink"), max_length=8, blank=True)
    pages = models.PositiveIntegerField(_("pages"), null=True)
    bytes = models.PositiveBigIntegerField(_("size"))
    version = models.CharField(_("version"), max_length=16)
    manifest = models.CharField(max_length=64, blank=True, help_text=_("Hash of the list of files inside, for a ZIP."))
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["sequence"]
        indexes = [models.Index(fields=["page", "part", "language", "country", "paper", "ink", "kind"])]
        verbose_name = _("release")
        verbose_name_plural = _("release ledger")

    def __str__(self) -> str:
        return f"{self.sequence}: {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new entry.

        Raises:
            Frozen: it is there already.
        """
        if not self._state.adding:
            raise Frozen
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        raise Frozen


class LedgerHead(models.Model):
    """One row that is locked while an entry is added, so that entries come one after the other."""

    kept_by_machine = True

    last = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.last)


class DownloadCount(models.Model):
    """How often a file was downloaded on a day: a number, with nothing about who did."""

    kept_by_machine = True

    day = models.DateField(_("day"), db_index=True)
    page = models.CharField(_("page"), max_length=80, help_text=_("Its stable name."))
    part = models.CharField(_("part"), max_length=60)
    language = models.CharField(_("language"), max_length=12)
    format = models.CharField(_("format"), max_length=8)
    total = models.PositiveIntegerField(_("downloads"), default=0)

    class Meta:
        ordering = ["-day", "page", "part", "language", "format"]
        constraints = [models.UniqueConstraint(fields=["day", "page", "part", "language", "format"], name="one_row_a_day")]
        verbose_name = _("download count")
        verbose_name_plural = _("download counts")

    def __str__(self) -> str:
        return f"{self.day} {self.page} {self.part} {self.language} {self.format}: {self.total}"
