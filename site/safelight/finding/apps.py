from django.apps import AppConfig


class FindingConfig(AppConfig):
    """Search and facets."""

    name = "safelight.finding"
    label = "finding"
    verbose_name = "Finding"
