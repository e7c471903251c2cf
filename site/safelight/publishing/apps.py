from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """What leaves the house: headers, cache rules."""

    name = "safelight.publishing"
    label = "publishing"
    verbose_name = "Publishing"
