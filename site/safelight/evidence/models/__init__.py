"""Cited facts."""

from safelight.evidence.models.facts import Guidance, Source, Statistic, SurveyItem
from safelight.evidence.models.frameworks import Framework, Objective
from safelight.evidence.models.glossary import GlossaryTerm
from safelight.evidence.models.pages import EvidencePage, GlossaryPage

__all__ = [
    "EvidencePage", "Framework", "GlossaryPage", "GlossaryTerm", "Guidance", "Objective", "Source", "Statistic", "SurveyItem",
]  # fmt: skip
