"""Publishing, taking down, moving and renaming pages changes what can be found."""

from typing import Any

from django.db.models.signals import post_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from safelight.core.pages import ResourcePage
from safelight.finding.entries import forget, index_below, index_page


def on_published(instance: Page, **_kwargs: Any) -> None:
    """Write the entry of a resource that was published."""
    if isinstance(instance, ResourcePage):
        index_page(instance)


def on_gone(instance: Page, **_kwargs: Any) -> None:
    """Forget a resource that was taken down or deleted."""
    if isinstance(instance, ResourcePage):
        forget(instance.pk)


def on_moved(instance: Page, **_kwargs: Any) -> None:
    """Addresses below have changed."""
    index_below(instance)


def connect() -> None:
    """Connect all of them."""
    page_published.connect(on_published, dispatch_uid="finding.published")
    page_unpublished.connect(on_gone, dispatch_uid="finding.unpublished")
    post_delete.connect(on_gone, dispatch_uid="finding.deleted")
    post_page_move.connect(on_moved, dispatch_uid="finding.moved")
    page_slug_changed.connect(on_moved, dispatch_uid="finding.renamed")
