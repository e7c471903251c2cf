"""Keeps the entries in step with what is published."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from wagtail.models import Page, get_page_models

from safelight.core.pages import ResourcePage
from safelight.finding.models import Counter, Entry
from safelight.finding.words import unique

SCHEME = 1
"""Raise it when the form of entries changes: `manage.py index_library` then makes them anew."""


def resource_models() -> list[type[ResourcePage]]:
    """Return the page types that people look for."""
    return [model for model in get_page_models() if issubclass(model, ResourcePage)]


@transaction.atomic
def index_page(page: ResourcePage) -> None:
    """Write the entry of a resource; one that is not live, or an alias of a page not yet translated, is taken out."""
    if not page.live or page.alias_of_id:  # type: ignore[attr-defined]
        forget(page.pk)  # type: ignore[attr-defined]
        return
    stream = page.body  # type: ignore[attr-defined]
    body = stream.stream_block.get_searchable_content(stream)
    Entry.objects.update_or_create(
        page_id=page.pk,  # type: ignore[attr-defined]
        defaults={
            "stamp": next_stamp(),
            "live": True,
            "language": page.language,
            "translation_key": page.translation_key,  # type: ignore[attr-defined]
            "place": page.path,  # type: ignore[attr-defined]
            "card": page.card(),
            "tags": {name: list(dict.fromkeys(values)) for name, values in page.facets().items()},
            "strong": unique([page.title, page.search_also]),  # type: ignore[attr-defined]
            "middle": unique([page.question, page.summary, getattr(page, "skill", "")]),
            "weak": unique(str(text) for text in body),
        },
    )


@transaction.atomic
def forget(page_id: int) -> None:
    """Mark the entry of a page as gone, if there is one."""
    if Entry.objects.filter(page_id=page_id, live=True).exists():
        Entry.objects.filter(page_id=page_id).update(live=False, stamp=next_stamp(), tags={}, strong="", middle="", weak="")


def next_stamp() -> int:
    """Return the next stamp; the row stays locked until the transaction ends."""
    Counter.objects.get_or_create(pk=1)
    Counter.objects.filter(pk=1).update(last=F("last") + 1)
    return Counter.objects.values_list("last", flat=True).get(pk=1)


def index_below(page: Page) -> None:
    """Write the entries of a page and of everything below it anew: their addresses or their order have changed."""
    below = Page.objects.live().descendant_of(page, inclusive=True)
    for found in below.specific():
        if isinstance(found, ResourcePage):
            index_page(found)


def is_current() -> bool:
    """Whether the entries have the form that this code reads."""
    return Counter.objects.filter(pk=1, scheme=SCHEME).exists()


@transaction.atomic
def index_all() -> int:
    """Write all entries anew and return how many there are."""
    Entry.objects.update(live=False, stamp=next_stamp())
    for page in live_resources():
        index_page(page)
    Counter.objects.filter(pk=1).update(scheme=SCHEME)
    return Entry.objects.filter(live=True).count()


def live_resources() -> Iterable[ResourcePage]:
    """Return every live resource in every language."""
    for model in resource_models():
        yield from model.objects.live().filter(alias_of__isnull=True).select_related("locale").iterator()  # type: ignore[attr-defined]
