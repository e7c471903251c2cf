"""Reference rows of this app that are translated field by field."""

from modeltranslation.translator import TranslationOptions, register

from safelight.safeguarding.models import DisclosureCard, SharedWords


@register(DisclosureCard)
class DisclosureCardOptions(TranslationOptions):
    fields = ("title", "subtitle", "steps", "say", "never")


@register(SharedWords)
class SharedWordsOptions(TranslationOptions):
    fields = ("title", "text")
