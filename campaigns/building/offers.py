"""What a kit can be made of: every paper of every published page, read from the index that the library's search keeps in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import override

from safelight.finding.index import Document
from safelight.finding.memory import current
from safelight.printing.recipes import Printable, offered
from safelight.publishing.models import Release

WHOLE = "all"
"""A page with everything on it: its papers are offered one by one."""


@dataclass(frozen=True)
class Paper:
    """One paper of a page: `minutes` is 0 for what is not run by the clock, `pages` None until it was once set."""

    slug: str
    part: str
    title: str
    label: str
    kind: str
    minutes: int
    page_id: int
    band: str = ""
    pages: int | None = None

    @property
    def item(self) -> str:
        """As an address names it."""
        return f"{self.slug}.{self.part}"


@dataclass(frozen=True)
class Offer:
    """A page with its papers."""

    title: str
    question: str
    kind: str
    url: str
    papers: list[Paper] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)


def slug_of(document: Document) -> str:
    """The last part of a page's address, which is the same in every language."""
    return document.card["url"].rstrip("/").rpartition("/")[2]


def papers_of(document: Document) -> list[Paper]:
    """Return the papers of one page, in the active language, in the order in which its kind offers them."""
    card = document.card
    kept: list[Printable] = [item for item in offered(card["kind"], document.tags.get("format", [])) if item.key != WHOLE]
    minutes = card.get("minutes_full") or card.get("minutes") or 0
    return [
        Paper(
            slug_of(document), item.key, card["title"], str(item.label), card["kind"], minutes if place == 0 else 0, document.key,
            (card.get("band") or {}).get("name", ""),
        )
        for place, item in enumerate(kept)
    ]  # fmt: skip


def offers(language: str, documents: Iterable[Document] | None = None) -> list[Offer]:
    """Return what is published in a language, lessons first; only these `documents` of the index, in their order, if given."""
    if documents is None:
        documents = sorted(current().index(language).documents.values(), key=lambda document: document.order)
    with override(language):
        return [
            Offer(d.card["title"], d.card.get("question", ""), d.card["kind"], d.card["url"], papers, d.tags.get("topic", []))
            for d in documents
            if (papers := papers_of(d))
        ]


def papers_by_item(language: str) -> dict[str, Paper]:
    """Return every paper that a language has, by the name that addresses use."""
    return {paper.item: paper for offer in offers(language) for paper in offer.papers}


def counted(papers: list[Paper], language: str, paper_size: str) -> dict[str, int]:
    """Return item → pages, for papers that the release ledger knows: the newest that was set in this language on this paper.

    A country has more or fewer services than another: pages may differ by one.
    """
    from safelight.finding.entries import resource_models

    ids = {paper.page_id for paper in papers}
    keys: dict[int, str] = {}
    for model in resource_models() if ids else []:
        rows: Any = model.objects.filter(pk__in=ids).values_list("pk", "resource_key", "slug")  # type: ignore[attr-defined]
        keys |= {pk: key or slug for pk, key, slug in rows}
    known: dict[tuple[str, str], int] = {}
    entered = Release.objects.filter(page__in=keys.values(), kind="pdf", language=language, paper=paper_size, pages__isnull=False)
    for page, part, pages in entered.order_by("sequence").values_list("page", "part", "pages"):
        known[page, part] = pages
    return {p.item: known[keys[p.page_id], p.part] for p in papers if (keys.get(p.page_id, ""), p.part) in known}
