"""Links: only to sites that somebody has reviewed, and from a lesson never to an older age."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.models import Page
from wagtail.rich_text import RichText

from safelight.core.related import resources
from safelight.safeguarding.found import Found, doubtful
from safelight.safeguarding.hosts import UNREVIEWED_HOST, host_of, reviewed_hosts
from safelight.safeguarding.passages import Leaf
from safelight.safeguarding.structure.contents import Contents

_HREF = re.compile(r"""<a\b[^>]*\bhref=["']([^"']+)["'][^>]*>(.*?)</a>""", re.S)
_PAGE = re.compile(r"""<a\b(?=[^>]*\blinktype=["']page["'])[^>]*\bid=["'](\d+)["']""")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'()\[\]«»“”]+[^\s<>\"'()\[\]«»“”.,;:!?]")


def findings(contents: Contents) -> Iterator[Found]:
    """Yield each link to a site that nobody has reviewed, and each link of a lesson to an older age."""
    yield from _hosts(contents)
    if contents.is_lesson:
        yield from _older(contents)


def _hosts(contents: Contents) -> Iterator[Found]:
    linked = [(place, address, around) for place, address, around in _addresses(contents) if host_of(address)]
    if not linked:
        return
    known = reviewed_hosts()
    for place, address, around in linked:
        if (host := host_of(address)) not in known:
            yield doubtful(
                UNREVIEWED_HOST, "block", host, around, _("Nobody has reviewed the site %(host)s yet.") % {"host": host}, place,
                _("Link to a site that our evidence or services name, or ask a safeguarding reviewer to look at this one."),
            )  # fmt: skip


def _addresses(contents: Contents) -> Iterator[tuple[str, str, str]]:
    """Yield (place, address, the address with its words) of each link out of the site; one address once a place."""
    for leaf in contents.leaves:
        if isinstance(leaf.block, blocks.URLBlock) and leaf.value:
            yield leaf.place, str(leaf.value), str(leaf.value)
        elif isinstance(leaf.block, blocks.RichTextBlock):
            for address, words in _HREF.findall(_source(leaf)):
                yield leaf.place, address, f"{address} {words}"
    for passage in contents.passages:
        for address in _ADDRESS.findall(passage.text):
            yield passage.place, address, address


def _source(leaf: Leaf) -> str:
    return leaf.value.source if isinstance(leaf.value, RichText) else str(leaf.value or "")


def _older(contents: Contents) -> Iterator[Found]:
    own = contents.page.band
    for place, page in _linked_pages(contents):
        band = getattr(page, "band", None)
        if band is not None and band.min_age > own.min_age:
            text = _("A lesson for ages %(own)s leads to “%(title)s” for ages %(older)s. A learner is never led to an older age.")
            message = text % {"own": own, "title": page.title, "older": band}
            yield doubtful("STR-28", "block", page.title, f"{contents.page.pk} → {page.pk}", message, place)


def _linked_pages(contents: Contents) -> Iterator[tuple[str, Page]]:
    page = contents.page
    for target in resources(page, getattr(page, "following", ()) or (), "lesson"):
        yield "following", target
    ids = {
        int(key): leaf.place
        for leaf in contents.leaves
        if isinstance(leaf.block, blocks.RichTextBlock)
        for key in _PAGE.findall(_source(leaf))
    }
    for target in Page.objects.filter(pk__in=ids).specific() if ids else ():
        yield ids[target.pk], target
