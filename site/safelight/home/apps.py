from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home, standard pages and the way round the site."""

    name = "safelight.home"
    label = "home"
    verbose_name = "Home"
