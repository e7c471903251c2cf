"""Reference rows of this app that are translated field by field."""

from modeltranslation.translator import TranslationOptions, register

from safelight.evidence.models import Claim, Framework, GlossaryTerm, Objective, Statistic, SurveyItem


@register(Statistic)
class StatisticOptions(TranslationOptions):
    fields = ("value", "statement", "caveat")


@register(SurveyItem)
class SurveyItemOptions(TranslationOptions):
    fields = ("section", "question", "note", "labels")


@register(GlossaryTerm)
class GlossaryTermOptions(TranslationOptions):
    fields = ("term", "definition", "child_definition", "avoid")


@register(Framework)
class FrameworkOptions(TranslationOptions):
    fields = ("name", "status", "description", "applies_to", "for_parents", "for_educators")


@register(Objective)
class ObjectiveOptions(TranslationOptions):
    fields = ("text",)


@register(Claim)
class ClaimOptions(TranslationOptions):
    fields = ("said", "why", "instead")
