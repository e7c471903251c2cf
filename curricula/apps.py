from django.apps import AppConfig


class CurriculaConfig(AppConfig):
    """Units, lessons and guides."""

    name = "curricula"
    verbose_name = "Curricula"
