"""Every image says what it shows and what it is: an illustration, a stock picture, or people who agreed."""

from collections.abc import Iterator

from django.db.models import ForeignKey
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock
from wagtail.images.models import AbstractImage

from safelight.safeguarding.found import Found, lacking
from safelight.safeguarding.structure.contents import Contents

LONGEST = 150
"""Characters of an alternative text: what a screen reader says in one breath (source: survivor-safe catalogue, STR-06)."""


def findings(contents: Contents) -> Iterator[Found]:
    """Yield what the images of a page lack; the status of each image is asked once."""
    asked: set[int] = set()
    for place, image, words in _images(contents):
        yield from _words(place, image, words)
        if image.pk not in asked:
            asked.add(image.pk)
            yield from _status(place, image)


def _images(contents: Contents) -> Iterator[tuple[str, AbstractImage, str]]:
    """Yield (place, image, alternative text); decoration has the text “-”, for it needs none."""
    for leaf in contents.leaves:
        if isinstance(leaf.value, AbstractImage):
            here = leaf.value.contextual_alt_text if isinstance(leaf.block, ImageBlock) else leaf.value.description
            yield leaf.place, leaf.value, "-" if getattr(leaf.value, "decorative", False) else here or ""
    for field in contents.page._meta.get_fields():
        pictured = isinstance(field, ForeignKey) and issubclass(field.related_model, AbstractImage)
        if pictured and (image := getattr(contents.page, field.name)):
            yield field.name, image, image.description or ""


def _words(place: str, image: AbstractImage, words: str) -> Iterator[Found]:
    if not words.strip():
        text = _("The image “%(title)s” has no text that says what it shows. Write one, or mark it as decoration.")
        yield lacking("STR-20", "block", text % {"title": image.title}, place)
    elif len(words) > LONGEST:
        text = _("The text of the image “%(title)s” has %(count)s characters; at most %(most)s are heard in one breath.")
        yield lacking("STR-20", "warn", text % {"title": image.title, "count": len(words), "most": LONGEST}, place)


def _status(place: str, image: AbstractImage) -> Iterator[Found]:
    status, until = getattr(image, "status", ""), getattr(image, "consent_until", None)
    if not status:
        text = _("Nobody has said what the image “%(title)s” is: an illustration, a stock picture, or people who agreed.")
        better = _("Open it under Images and say so. A child who can be recognised is never shown on a page about harm.")
        yield lacking("STR-21", "block", text % {"title": image.title}, place, better)
    elif status == "consented" and (until is None or until < timezone.localdate()):
        text = _("The people in the image “%(title)s” must be asked again: their consent has ended or has no end.")
        yield lacking("STR-22", "block", text % {"title": image.title}, place, _("Ask them, or take the image away."))
