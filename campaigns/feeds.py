"""What is new among campaigns and kits, and the posts of one campaign: for partners whose own tools read RSS or Atom."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language, gettext

from campaigns.captions import captions, plain
from campaigns.models import CampaignPage, KitPage
from safelight.publishing.feeds import AsAtom, PublishedFeed, changed, clean
from safelight.publishing.interface.items import absolute
from safelight.safeguarding.gate import public_only


class CampaignsFeed(PublishedFeed):
    """Campaigns and kits as RSS."""

    models = (CampaignPage, KitPage)

    def title(self, _path: str) -> str:
        """What a feed reader calls it."""
        return gettext("Safelight: new and changed campaigns and kits")

    def description(self, _path: str) -> str:
        """What it is."""
        return gettext("Campaigns and workshop kits that are new or have changed, in this language. Nobody is counted.")

    def item_categories(self, item: CampaignPage | KitPage) -> list[str]:
        """Campaign or kit."""
        return [str(item._meta.verbose_name)]


class CampaignsAtomFeed(AsAtom, CampaignsFeed):
    """Campaigns and kits as Atom."""


@dataclass(frozen=True)
class Post:
    """One post of a campaign: its words, and when the campaign changed."""

    number: int
    title: str
    caption: str
    page: CampaignPage


@dataclass(frozen=True)
class Asked:
    """Which campaign's posts, and under which path: a feed serves many requests at once and keeps nothing of one."""

    path: str
    page: CampaignPage


class PostsFeed(PublishedFeed):
    """The posts of one campaign as RSS, in the order of their days. Captions name worldwide services; a calendar for a country has its own."""

    def get_object(self, request: HttpRequest, *_args: Any, **kwargs: Any) -> Asked:  # type: ignore[override]
        """Return what is asked for; the campaign must be public in this language.

        Raises:
            Http404: it is not.
        """
        rows = CampaignPage.objects.live().public().filter(slug=kwargs["slug"], locale__language_code=get_language())
        found = public_only(rows.filter(alias_of__isnull=True).select_related("locale"))
        if not found:
            raise Http404(kwargs["slug"])
        return Asked(request.path, found[0])

    def feed_url(self, asked: Asked) -> str:  # type: ignore[override]
        """Where the feed is."""
        return absolute(asked.path)

    def title(self, asked: Asked) -> str:
        """The campaign."""
        return clean(asked.page.tab_title)

    def description(self, asked: Asked) -> str:
        """What the campaign is about; nothing where its title is neutral."""
        return clean(asked.page.description)

    def link(self, asked: Asked) -> str:  # type: ignore[override]
        """The campaign's page."""
        return absolute(asked.page.get_url() or "")

    def items(self, asked: Asked) -> list[Post]:  # type: ignore[override]
        """The posts, the first day first."""
        posts = captions(asked.page, "")["posts"]
        return [
            Post(number, " ".join([post["headline"], post["text"]]).strip(), plain(post["caption"]), asked.page)
            for number, post in enumerate(posts, 1)
        ]

    def item_title(self, item: Post) -> str:
        """What stands on the card."""
        return clean(item.title)

    def item_description(self, item: Post) -> str:
        """The caption, with its services."""
        return clean(item.caption)

    def item_link(self, item: Post) -> str:
        """The campaign's page, at this post."""
        return f"{absolute(item.page.get_url() or '')}#post-{item.number}"

    def item_pubdate(self, item: Post) -> datetime:
        """When the campaign changed last."""
        return changed(item.page)

    def item_updateddate(self, item: Post) -> datetime:
        """When the campaign changed last."""
        return changed(item.page)


class PostsAtomFeed(AsAtom, PostsFeed):
    """The posts of one campaign as Atom."""

    def item_pubdate(self, item: Post) -> datetime:
        """When the campaign came out."""
        return item.page.first_published_at or changed(item.page)
