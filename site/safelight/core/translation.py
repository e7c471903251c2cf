"""Reference rows of this app that are translated field by field."""

from modeltranslation.translator import TranslationOptions, register

from safelight.core.models import AgeBand, SafelightDocument, SafelightImage, Topic


@register(Topic)
class TopicOptions(TranslationOptions):
    fields = ("name",)


@register(AgeBand)
class AgeBandOptions(TranslationOptions):
    fields = ("name", "focus")


@register(SafelightImage)
class ImageOptions(TranslationOptions):
    fields = ("title", "description")


@register(SafelightDocument)
class DocumentOptions(TranslationOptions):
    fields = ("title",)
