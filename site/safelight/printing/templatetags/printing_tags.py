"""`{% printables page as files %}`: what a page offers for printing, as addresses. Nothing is built here."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import override

from safelight.core.inline import render_inline
from safelight.core.tree import Node
from safelight.printing.editable import Sought, forms_of
from safelight.printing.files import Wanted
from safelight.printing.recipes import printables_of

register = template.Library()


def file_address(page: Any, wanted: Wanted) -> str:
    """Return the address of a file, in the language of its page."""
    with override(page.language):
        return reverse("print-file", kwargs={"slug": page.slug, "name": wanted.name})


def length_query(minutes: int) -> str:
    """What an address carries so that a file fits a time."""
    return f"?minutes={minutes}" if minutes else ""


def editables(page: Any, country: str = "", minutes: int = 0) -> list[dict[str, Any]]:
    """Return the files of a page that people edit, as addresses."""
    with override(page.language):
        return [
            {
                "key": form.key, "label": str(form.label), "kind": form.ending, "note": str(form.note),
                "href": reverse("print-file", kwargs={"slug": page.slug, "name": Sought(form, country.lower()).name})
                + (length_query(minutes) if form.timed else ""),
            }
            for form in forms_of(page)
        ]  # fmt: skip


@register.simple_tag
def printables(page: Any, country: str = "", minutes: int = 0) -> list[dict[str, Any]]:
    """Return `[{key, label, kind, href, letter, mono, files}]`: A4 in colour first, then the same on letter and in black-and-white.

    Files to edit come last, and have an address alone.
    """
    offered = []
    for item in printables_of(page):
        files = {
            (paper, ink): file_address(page, Wanted(item.key, country.lower(), paper, ink)) + length_query(minutes)
            for paper in item.papers
            for ink in ("colour", "mono")
        }
        offered.append(
            {
                "key": item.key, "label": str(item.label), "kind": "pdf", "href": files["a4", "colour"],
                "letter": files["letter", "colour"], "mono": files["a4", "mono"], "letter_mono": files["letter", "mono"],
                "a3": files.get(("a3", "colour")), "tabloid": files.get(("tabloid", "colour")),
            }
        )  # fmt: skip
    return offered + editables(page, country, minutes)


@register.simple_tag
def class_packs(page: Any, country: str = "") -> list[dict[str, Any]]:
    """Return what a page offers for a class: `[{key, label, href, numbered}]`; the size is added to the address."""
    return [
        {
            "key": item.key,
            "label": str(item.label),
            "numbered": item.for_class.numbered,
            "href": file_address(page, Wanted(item.key, country.lower())),
        }
        for item in printables_of(page)
        if item.for_class
    ]


@register.simple_tag
def inline_nodes(nodes: list[Node]) -> SafeString:
    """Print inline nodes that are complete: nothing in them leads away."""
    return render_inline(nodes)


@register.filter
def list_items(node: Node) -> list:
    """The items of a list; a template would take `node.items` for the method of a dict."""
    return node["items"]
