"""The list to pick from: every page with its papers, narrowed by words, kind and subject."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import get_language, gettext

from campaigns.building.offers import Offer, offers
from safelight.core.models import Topic
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.finding.search import search

MOST_CHARACTERS = 100
KINDS = {
    "kit": lambda: gettext("Workshop kits"),
    "campaign": lambda: gettext("Campaigns"),
    "lesson": lambda: gettext("Lessons"),
    "guide": lambda: gettext("Guides"),
}


@dataclass(frozen=True)
class Shelf:
    """Pages of one kind."""

    title: str
    offers: list[Offer]
    open: bool


@dataclass(frozen=True)
class Picking:
    """The list, and what narrows it."""

    words: str
    kind: str
    topic: str
    kinds: list[tuple[str, str]]
    topics: list[tuple[str, str]]
    shelves: list[Shelf]

    @property
    def narrowed(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.words or self.kind or self.topic)


def picking(request: HttpRequest) -> Picking:
    """Return the list for an address; an unknown kind or subject narrows nothing."""
    language = get_language() or SOURCE_LANGUAGE
    words = " ".join("".join(c for c in request.GET.get("q", "") if c.isprintable()).split())[:MOST_CHARACTERS]
    kinds = [(key, title()) for key, title in KINDS.items()]
    topics = sorted(((topic.key, str(topic)) for topic in Topic.objects.all()), key=lambda pair: pair[1])
    kind = allowed(request.GET.get("kind", ""), kinds)
    topic = allowed(request.GET.get("topic", ""), topics)
    chosen = {name: value for name, value in (("kind", kind), ("topic", topic)) if value}
    narrowed = bool(words or chosen)
    found = offers(language, search(language, words, chosen, ["kind"]).documents if narrowed else None)
    by_kind = {key: [offer for offer in found if offer.kind == key] for key, _title in kinds}
    shelves = [Shelf(title, by_kind[key], narrowed) for key, title in kinds if by_kind[key]]
    return Picking(words, kind, topic, kinds, topics, shelves)


def allowed(value: str, pairs: list[tuple[str, str]]) -> str:
    """Return a value that is one of these; empty for any other."""
    return value if value in dict(pairs) else ""
