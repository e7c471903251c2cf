"""What happens by itself: roles after a migration, a record for delivered pages, findings after a publication."""

from django.apps import AppConfig, apps
from wagtail.models import Page, WorkflowState

from safelight.core.pages import SafelightPage
from safelight.safeguarding.gate import approve_delivery, needs_review
from safelight.safeguarding.hosts import UNREVIEWED_HOST
from safelight.safeguarding.models import PageFinding, ReviewedHost

delivered: set[int] = set()
"""Pages of the starter library that are about to be published."""


def keep_roles(sender: AppConfig, **_kwargs: object) -> None:
    """Make the roles and their permissions right after every migration, when all permissions exist (after the last app)."""
    from safelight.safeguarding.roles import make_roles

    last = [config for config in apps.get_app_configs() if config.models_module is not None][-1]
    if sender.label == last.label and Page.objects.filter(depth=1).exists():
        make_roles()


def deliver(page: Page, **_kwargs: object) -> None:
    """Record a page of the starter library as delivered, before it is published."""
    delivered.add(page.pk)
    if needs_review(page):
        approve_delivery(page)


def recheck(instance: Page, **_kwargs: object) -> None:
    """Keep the findings of a page that was just published, for the reports; a delivered one was checked before delivery."""
    from safelight.safeguarding.findings import check_page, record

    if instance.pk in delivered:
        delivered.discard(instance.pk)
    elif isinstance(instance, SafelightPage):
        record(instance, check_page(instance))


def check_submission(instance: WorkflowState, **_kwargs: object) -> None:
    """Keep the findings of a draft that was just submitted, so that its reviewer sees them in the report."""
    from safelight.safeguarding.findings import check_page, record

    page = instance.content_object
    if isinstance(page, Page) and issubclass(page.specific_class or Page, SafelightPage):
        draft = page.get_latest_revision_as_object()
        record(draft, check_page(draft))


def forget_reviewed(instance: ReviewedHost, **_kwargs: object) -> None:
    """Take a site that was just reviewed out of the recorded findings, so that the report need not wait for the next check."""
    PageFinding.objects.filter(rule=UNREVIEWED_HOST, words=instance.host).delete()
