from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    """What protects children and survivors: the words that are the same everywhere, roles, reviews."""

    name = "safelight.safeguarding"
    label = "safeguarding"
    verbose_name = "Safeguarding"
