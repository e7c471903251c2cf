from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """What leaves the house: headers, cache rules, the release ledger."""

    name = "safelight.publishing"
    label = "publishing"
    verbose_name = "Publishing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is built."""
        from safelight.publishing import signals

        signals.connect()
