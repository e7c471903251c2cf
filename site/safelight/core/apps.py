from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The floor of the house: page mixins, shared blocks, inline text, the design system."""

    name = "safelight.core"
    label = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from safelight.core import checks  # noqa: F401  (registers the system checks)
