from django.apps import AppConfig


class HelpConfig(AppConfig):
    """The directory of helplines and reporting services by country, and the way to leave quickly."""

    name = "safelight.help"
    label = "help"
    verbose_name = "Help"
