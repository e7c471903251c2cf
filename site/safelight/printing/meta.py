"""What stands around the content of a document: names, direction, numerals, version, where it comes from."""

import hashlib
import json
from datetime import date
from typing import Any

from babel import Locale, UnknownLocaleError
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language_info, gettext, override
from wagtail.fields import StreamField

from safelight.core.clock import long_date
from safelight.core.countries import country_name
from safelight.core.licence import LICENCE, LICENCE_ADDRESS
from safelight.core.tree import Node, TreeContext
from safelight.printing.qr import qr_svg

PUBLISHER = "Safelight"
UNDATED = date(2026, 1, 1)
"""Stands in for a page that says nowhere when it was written, so that its files still have the same bytes each time."""


def numerals(language: str, country: str) -> str:
    """Return `arab` where readers of Arabic use ٠١٢٣, `latn` everywhere else and where no country is chosen (source: CLDR)."""
    if language != "ar" or not country:
        return "latn"
    try:
        system = Locale.parse(f"{language}_{country.upper()}").default_numbering_system
    except (UnknownLocaleError, ValueError):
        return "latn"
    return "arab" if system == "arab" else "latn"


def content_date(page: Any) -> date:
    """The day on which the page was written: the date of its files, whenever they are built."""
    return getattr(page, "written", None) or (page.first_published_at.date() if page.first_published_at else UNDATED)


def short_address(page: Any, country: str) -> str:
    """The address that is printed: it stays when the page moves in the tree, and keeps the country."""
    arguments = {"slug": page.slug} | ({"country": country.lower()} if country else {})
    with override(page.language):
        return settings.SITE_ADDRESS + reverse("print-home", kwargs=arguments)


def awaits_native_reader(page: Any) -> bool:
    """Whether this is a translation that no native speaker has read yet."""
    if not page.is_translation:
        return False
    from django.core.exceptions import ObjectDoesNotExist

    try:
        return page.native_review is None
    except ObjectDoesNotExist:
        return True


def written_date(page: Any) -> str:
    """The date of the page, written out in the active language."""
    return long_date(content_date(page))


def version_of(tree: list[Node], page: Any, context: TreeContext) -> str:
    """Return eight characters that change when a word of the page changes, and not with part, paper or ink."""
    own = [f for f in page._meta.local_concrete_fields if not isinstance(f, StreamField) and f.name != "page_ptr"]
    fields = {field.name: str(getattr(page, field.name)) for field in own}
    told = json.dumps([page.title, fields, context.language, context.country, tree], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def make_meta(page: Any, tree: list[Node], context: TreeContext, layout: str, paper: str, ink: str) -> dict[str, Any]:
    """Return the `meta` of a document in the active language."""
    href = short_address(page, context.country)
    address = href.partition("://")[2].rstrip("/")
    version = version_of(tree, page, context)
    neutral = page.neutral_title
    return {
        "title": neutral or page.title, "running": page.title, "subtitle": page.question,
        "description": neutral or page.question, "lang": context.language, "region": context.country.upper() or None,
        "dir": "rtl" if get_language_info(context.language)["bidi"] else "ltr",
        "numerals": numerals(context.language, context.country), "publisher": PUBLISHER, "keywords": [],
        "paper": paper, "ink": ink, "layout": layout, "band": _band(page),
        "country_name": country_name(context.country) if context.country else "",
        "version": version, "date": content_date(page).isoformat(), "href": href, "address": address, "qr": qr_svg(href),
        "footer": f"{address}  ·  {LICENCE}  ·  {version}",
        "notice": gettext("Translation not yet reviewed by a native speaker") if awaits_native_reader(page) else "",
    }  # fmt: skip


def _band(page: Any) -> str:
    band = getattr(page, "band", None)
    return band.key if band else ""


def colophon(page: Any, meta: dict[str, Any]) -> Node:
    """Where a document comes from, who may use it, and how far to trust it."""
    lines = [_licence()]
    dates = gettext("Written %(date)s. Version %(version)s.") % {"date": written_date(page), "version": meta["version"]}
    if getattr(page, "reviewed_by", ""):
        dates += " " + gettext("Reviewed by: %(role)s.") % {"role": page.reviewed_by}
    if getattr(page, "review_by", None):
        due = long_date(page.review_by)
        dates += " " + gettext("To be reviewed again by %(date)s.") % {"date": due}
    lines.append([{"type": "text", "text": dates}])
    if meta["notice"]:
        lines.append([{"type": "strong", "content": [{"type": "text", "text": meta["notice"] + "."}]}])
    lines.append([{"type": "text", "text": gettext("The newest version, other languages and the services of your country:")}])
    return {"type": "colophon", "lines": lines}


def _licence() -> list[Node]:
    said = gettext("You may copy, change and share this, also for money, if you name Safelight: licence {licence}.")
    before, _mark, after = said.partition("{licence}")
    link = {"type": "link", "href": LICENCE_ADDRESS, "content": [{"type": "text", "text": LICENCE}]}
    return [{"type": "text", "text": before}, link, {"type": "text", "text": after}]
