"""What is new or has changed, as RSS and Atom: one feed a language, a pure function of what is published.

An app makes a feed of its pages with a subclass that names `models` and the words, and a second one for Atom:

    class NewLessons(PublishedFeed): ...
    class NewLessonsAsAtom(AsAtom, NewLessons): ...
"""

import re
from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from safelight.core.licence import LICENCE, LICENCE_ADDRESS
from safelight.core.related import shown_with
from safelight.printing.meta import PUBLISHER
from safelight.publishing.interface.items import absolute
from safelight.safeguarding.gate import public_only

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML may hold; Django would refuse the whole feed for one such character."""


class PublishedFeed(Feed):
    """The pages of some types in the language of the address, the newest change first. RSS knows one date: that of the change."""

    models: tuple[type, ...] = ()
    most = 50
    author_name = PUBLISHER
    feed_copyright = f"{LICENCE} {LICENCE_ADDRESS}"
    item_copyright = feed_copyright

    def get_object(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> str:
        """Return the path of this feed: nothing else of a request decides what is in it."""
        return request.path

    def feed_url(self, path: str) -> str:
        """Where the feed is, whatever name the site was asked under."""
        return absolute(path)

    def link(self, _path: str) -> str:
        """The first page in this language."""
        return absolute(f"/{get_language()}/")

    def items(self, _path: str) -> list[Any]:
        """The pages that changed last."""
        found: list[Any] = []
        for model in self.models:
            rows = model.objects.live().public().filter(locale__language_code=get_language(), alias_of__isnull=True)  # type: ignore[attr-defined]
            found += public_only(rows.select_related(*shown_with(model)).order_by("-last_published_at", "pk")[: self.most])
        return sorted(found, key=changed, reverse=True)[: self.most]

    def item_title(self, item: Any) -> str:
        """What the browser’s tab says: neutral where a title on a shared device could harm."""
        return clean(item.tab_title)

    def item_description(self, item: Any) -> str:
        """What a search engine may show; nothing where the title is neutral."""
        return clean(item.description)

    def item_link(self, item: Any) -> str:
        """The address of the page."""
        return absolute(item.get_url() or "")

    def item_pubdate(self, item: Any) -> datetime:
        """When it changed last."""
        return changed(item)

    def item_updateddate(self, item: Any) -> datetime:
        """When it changed last."""
        return changed(item)


class AsAtom:
    """Mixed in before a feed: Atom also says when a page first came out."""

    feed_type: Any = Atom1Feed

    def subtitle(self, path: str) -> str:
        """What RSS calls a description."""
        return str(self._get_dynamic_attr("description", path))  # type: ignore[attr-defined]

    def item_pubdate(self, item: Any) -> datetime:
        """When it came out."""
        return item.first_published_at or changed(item)


def changed(page: Any) -> datetime:
    """When a page was last published."""
    return page.last_published_at or page.latest_revision_created_at or page.first_published_at


def clean(text: str) -> str:
    """Return a text without characters that XML cannot hold."""
    return _CONTROL.sub("", text)
