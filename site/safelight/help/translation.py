"""Reference rows of this app that are translated field by field. Names and numbers never are."""

from modeltranslation.translator import TranslationOptions, register

from safelight.help.models import Service


@register(Service)
class ServiceOptions(TranslationOptions):
    fields = ("description", "hours", "text", "chat", "scope")
