from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save


class SafeguardingConfig(AppConfig):
    """What protects children and survivors: the words that are the same everywhere, the language checker, roles, reviews."""

    name = "safelight.safeguarding"
    label = "safeguarding"
    verbose_name = "Safeguarding"

    def ready(self) -> None:
        from wagtail.signals import page_published, workflow_submitted

        from safelight.core.library.signals import before_publish
        from safelight.safeguarding import checks as _roles  # noqa: F401  (registers the system checks)
        from safelight.safeguarding.checker import checks  # noqa: F401
        from safelight.safeguarding.signals import check_submission, deliver, forget_reviewed, keep_roles, recheck
        from safelight.safeguarding.structure import checks as _ladder  # noqa: F401

        before_publish.connect(deliver, dispatch_uid="safeguarding.deliver")
        post_migrate.connect(keep_roles, dispatch_uid="safeguarding.keep_roles")
        page_published.connect(recheck, dispatch_uid="safeguarding.recheck")
        workflow_submitted.connect(check_submission, dispatch_uid="safeguarding.check_submission")
        post_save.connect(forget_reviewed, sender=self.get_model("ReviewedHost"), dispatch_uid="safeguarding.forget_reviewed")
