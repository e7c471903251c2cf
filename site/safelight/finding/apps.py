from django.apps import AppConfig


class FindingConfig(AppConfig):
    """Search and facets."""

    name = "safelight.finding"
    label = "finding"
    verbose_name = "Finding"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow publication; check the file of concepts at start-up."""
        from safelight.finding import checks, signals  # noqa: F401

        signals.connect()
