from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SafeguardingConfig(AppConfig):
    """What protects children and survivors: the words that are the same everywhere, the language checker, roles, reviews."""

    name = "safelight.safeguarding"
    label = "safeguarding"
    verbose_name = "Safeguarding"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from safelight.core.library.signals import before_publish
        from safelight.safeguarding.checker import checks  # noqa: F401  (registers the system checks)
        from safelight.safeguarding.signals import deliver, keep_roles, recheck

        before_publish.connect(deliver, dispatch_uid="safeguarding.deliver")
        post_migrate.connect(keep_roles, dispatch_uid="safeguarding.keep_roles")
        page_published.connect(recheck, dispatch_uid="safeguarding.recheck")
