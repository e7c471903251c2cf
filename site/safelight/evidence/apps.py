from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Cited facts with their dates: sources, statistics, survey, glossary, frameworks."""

    name = "safelight.evidence"
    label = "evidence"
    verbose_name = "Evidence"
