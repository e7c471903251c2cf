from django.apps import AppConfig


class TranslatingConfig(AppConfig):
    """Locales, PO exchange, and what has been read by a native speaker."""

    name = "safelight.translating"
    label = "translating"
    verbose_name = "Translating"
