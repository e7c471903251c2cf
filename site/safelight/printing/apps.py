from django.apps import AppConfig


class PrintingConfig(AppConfig):
    """Pages and kits as PDF and PNG: one document tree, one engine behind one function."""

    name = "safelight.printing"
    label = "printing"
    verbose_name = "Printing"

    def ready(self) -> None:
        from safelight.printing.recipes import autodiscover

        autodiscover()
