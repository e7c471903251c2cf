"""What `load_library` has loaded, so that it never overwrites a person's work."""

from django.db import models
from wagtail.models import Page


class StarterRecord(models.Model):
    """One starter page in one language: the text it came from, and the revision that was made of it."""

    kept_by_machine = True

    key = models.CharField(max_length=120, unique=True)
    checksum = models.CharField(max_length=64)
    page = models.ForeignKey(Page, null=True, on_delete=models.SET_NULL, related_name="+")
    revision = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return self.key
