"""What templates of every app use to print: inline text, rich text, shapes, and where a page stands."""

from datetime import date

from babel.dates import format_date
from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from safelight.core import icons, navigation
from safelight.core.arrangement import Anchor
from safelight.core.countries import language_name
from safelight.core.inline import Places, parse_inline, plain_text, render_inline
from safelight.core.richtext import with_marks

register = template.Library()


@register.simple_tag
def icon(name: str, css: str = "i") -> SafeString:
    """Print one of our shapes."""
    return icons.icon(name, css)


def _places(context: Context) -> Places:
    nav, reader = context.get("nav"), context.get("help")
    if nav is None:
        return Places()
    services = nav.help.url if nav.help else ""
    if reader is not None and reader.country and services:
        services = f"{services}{reader.country}/"
    checked = long_date(reader.checked) if reader is not None and reader.checked else ""
    return Places(nav.evidence.url if nav.evidence else "", services, checked)


@register.simple_tag(takes_context=True)
def inline(context: Context, text: str | None) -> SafeString:
    """Print one inline text with its emphasis, and with links to statistics and services."""
    nodes = parse_inline(text or "")
    return render_inline(nodes, _places(context) if any(_leads_away(n) for n in nodes) else Places())


def _leads_away(node: dict) -> bool:
    return node["type"] in ("statistic", "services", "checked") or any(_leads_away(n) for n in node.get("content", []))


@register.simple_tag(takes_context=True)
def prose(context: Context, value: RichText | str | None) -> SafeString:
    """Print rich text, with links to statistics and services where its marks stand."""
    source = value.source if isinstance(value, RichText) else value or ""
    return with_marks(expand_db_html(source), _places(context) if "[[" in source or "<code>" in source else Places())


@register.filter
def plain(text: str | None) -> str:
    """The words of an inline text, for an attribute."""
    return plain_text(parse_inline(text or ""))


@register.filter
def text_lines(text: str | None) -> list[str]:
    """The lines of a text, without empty ones."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


@register.filter
def long_date(value: date | None) -> str:
    """A date written out in the language of the page, day before month in English too."""
    language = get_language() or "en"
    return format_date(value, format="long", locale="en_GB" if language == "en" else language) if value else ""


@register.filter
def language_names(codes: list[str]) -> str:
    """The names of languages, in the language of the page."""
    return ", ".join(language_name(code) for code in codes)


@register.filter
def anchor(name: str) -> str:
    """The id of a part of the page, from the name of its block."""
    return name.replace("_", "-")


@register.simple_tag(takes_context=True)
def part_named(context: Context, key: str) -> Anchor | None:
    """Return the part of this page with that stable name, so that a step can lead to what it uses."""
    return (context.get("anchors") or {}).get(key)


@register.simple_tag(takes_context=True)
def page_versions(context: Context) -> list[navigation.Version]:
    """Return this page in every language. `everywhere` in the context says that a view is there in all of them."""
    return navigation.versions(context["request"], context.get("page"), everywhere=context.get("everywhere", False))


@register.simple_tag(takes_context=True)
def trail(context: Context, page: Page) -> list[Page]:
    """Return the pages above this one, from below home down to its parent; in one query unless the page brought them."""
    if "above" in context:
        return context["above"]
    return list(page.get_ancestors().filter(depth__gt=2).select_related("locale"))


@register.simple_tag
def native_review(page: Page) -> object | None:
    """Return the reading by a native speaker, if there has been one."""
    return getattr(page, "native_review", None)


@register.simple_tag
def headings(zones: dict[str, list], *names: str) -> list[StreamValue.StreamChild]:
    """Return the blocks of these zones that have a heading one can go to: once each."""
    seen: dict[str, StreamValue.StreamChild] = {}
    for name in names:
        for child in zones.get(name, []):
            seen.setdefault(str(child.block_type), child)
    return list(seen.values())
