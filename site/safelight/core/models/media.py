"""Images and documents whose titles and alternative texts exist in every language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

IMAGE_STATUS = [
    ("illustration", _("An illustration: no real person")),
    ("stock", _("A stock picture, or no person in it")),
    ("consented", _("People who agreed in writing, and may take it back")),
]


class SafelightImage(AbstractImage):
    """An image; `description` is its alternative text, by language; `status` says who is in it and whether they agreed."""

    status = models.CharField(
        _("what it is"),
        max_length=12,
        choices=IMAGE_STATUS,
        help_text=_(
            "No image without an answer stands on a page. A child who can be recognised is never shown on a page about harm."
        ),
    )
    consent_until = models.DateField(_("consent to be asked again on"), null=True, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "status", "consent_until")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def clean(self) -> None:
        """Refuse a consent without an end: a person may change their mind."""
        super().clean()
        if self.status == "consented" and not self.consent_until:
            raise ValidationError({"consent_until": _("Say when the person is asked again.")})


class SafelightRendition(AbstractRendition):
    """A resized copy of an image."""

    kept_by_machine = True

    image = models.ForeignKey(SafelightImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class SafelightDocument(AbstractDocument):
    """A file to download; its title exists in every language."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
