"""Published rows and pages as the interface tells them: plain dictionaries, a fixed number of queries for a list."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from wagtail.models import Page

from safelight.core.licence import LICENCE
from safelight.core.pages import ResourcePage
from safelight.evidence.models import Statistic
from safelight.finding.entries import resource_models
from safelight.finding.index import Document
from safelight.finding.search import PAGE, search
from safelight.help.models import Service
from safelight.printing.editable import Sought, forms_of
from safelight.printing.files import Wanted
from safelight.printing.recipes import printables_of
from safelight.safeguarding.gate import public_only
from safelight.translating.models import NativeReview


def model_of(kind: str) -> type[ResourcePage]:
    """Return the page type of a kind of resource."""
    return next(model for model in resource_models() if model.kind == kind)


def listed(kind: str, language: str, chosen: dict[str, str], page: int) -> dict[str, Any]:
    """Return one page of the resources of a kind in a language, in the library's order."""
    found = search(language, "", {"kind": kind, **{name: value for name, value in chosen.items() if value}}, [], page)
    documents = {document.key: document for document in found.documents}
    rows = model_of(kind).objects.live().public().filter(pk__in=documents).select_related("locale")  # type: ignore[attr-defined]
    shown = {row.pk: row for row in public_only(rows)}
    told = described([shown[key] for key in documents if key in shown], documents)
    return {"total": found.total, "page": page, "pages": max(1, -(-found.total // PAGE)), "items": told}


def one(kind: str, key: str, language: str) -> dict[str, Any] | None:
    """Return a resource with its files; None when it is not published in this language."""
    rows = model_of(kind).objects.live().public().filter(resource_key=key, locale__language_code=language, alias_of__isnull=True)  # type: ignore[attr-defined]
    for row in public_only(rows.select_related("locale")):
        tags = {name: list(values) for name, values in row.facets().items()}
        document = Document(row.pk, (), row.card(), tags, {})
        return described([row], {row.pk: document})[0] | {"files": files(row)}
    return None


def described(rows: list[Any], documents: dict[int, Document]) -> list[dict[str, Any]]:
    """Return resources as plain data."""
    addresses = versions(rows)
    read = set(NativeReview.objects.filter(page__in=[row.pk for row in rows]).values_list("page_id", flat=True))
    return [describe(row, documents[row.pk], addresses[row.translation_key], row.pk in read) for row in rows]


def describe(row: Any, document: Document, addresses: dict[str, str], read: bool) -> dict[str, Any]:
    """Return one resource as plain data."""
    band, card, tags = getattr(row, "band_id", None), document.card, document.tags
    return {
        "key": row.resource_key or row.slug, "kind": row.kind, "language": row.language, "title": row.title, "question": row.question,
        "summary": row.summary, "address": addresses.get(row.language, absolute(row.get_url() or "")),
        "topics": tags.get("topic", []), "audiences": tags.get("for", []), "age_band": tags["band"][0] if band else None,
        "minutes": card.get("minutes_full", card.get("minutes")), "sensitivity": getattr(row, "sensitivity", None),
        "content_note": getattr(row, "content_note", None) or None, "updated": row.last_published_at,
        "review_by": getattr(row, "review_by", None), "read_by_native_speaker": read or not row.is_translation,
        "languages": addresses, "licence": LICENCE,
    }  # fmt: skip


def versions(rows: Iterable[Any]) -> dict[Any, dict[str, str]]:
    """Return the addresses of the live versions of pages by translation key and language, in one query."""
    keys = [row.translation_key for row in rows]
    found: dict[Any, dict[str, str]] = defaultdict(dict)
    pages = Page.objects.live().public().filter(translation_key__in=keys, alias_of__isnull=True).select_related("locale")
    for page in pages.order_by("locale_id"):
        found[page.translation_key][page.locale.language_code] = absolute(page.get_url() or "")
    return found


def absolute(path: str) -> str:
    """Return an address of ours with the name of the site."""
    return path if "://" in path else settings.SITE_ADDRESS + path


def files(row: Any) -> list[dict[str, Any]]:
    """Return what can be downloaded of a resource, A4 and in colour, without a country."""
    offered = [(item.key, str(item.label), Wanted(item.key).name) for item in printables_of(row)]
    offered += [(form.key, str(form.label), Sought(form).name) for form in forms_of(row)]
    return [
        {
            "part": part, "label": label, "format": name.rpartition(".")[2],
            "address": absolute(reverse("print-file", kwargs={"slug": row.slug, "name": name})),
        }
        for part, label, name in offered
    ]  # fmt: skip


def service(row: Service) -> dict[str, Any]:
    """Return a service as plain data."""
    return {
        "key": row.key, "country": row.country, "name": row.name, "kind": row.kind, "description": row.description,
        "phones": [number["shown"] for number in row.numbers], "text": row.text, "chat": row.chat, "address": row.url,
        "hours": row.hours, "languages": row.language_codes, "limits": row.scope, "only_in": row.only_in.split(),
        "confidence": row.confidence, "checked": row.checked, "source": row.source_address,
    }  # fmt: skip


def statistic(row: Statistic) -> dict[str, Any]:
    """Return a figure as plain data."""
    return {
        "key": row.key, "topic": row.topic, "value": row.value, "statement": row.statement, "caveat": row.caveat, "year": row.year,
        "publisher": row.publisher, "source": row.source.address, "as_of": row.as_of,
    }  # fmt: skip
