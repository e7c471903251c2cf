"""Cited facts."""

from safelight.evidence.models.claims import Claim
from safelight.evidence.models.facts import Guidance, Source, Statistic, SurveyItem
from safelight.evidence.models.frameworks import Framework, Objective
from safelight.evidence.models.glossary import GlossaryTerm
from safelight.evidence.models.pages import ClaimsPage, EvidencePage, GlossaryPage

__all__ = [
    "Claim", "ClaimsPage", "EvidencePage", "Framework", "GlossaryPage", "GlossaryTerm", "Guidance", "Objective", "Source", "Statistic", "SurveyItem",
]  # fmt: skip
