"""A page as one document: `document(page, …)` gives a JSON-able tree that an engine can set, and knows no engine."""

from typing import Any

from django.utils.translation import override

from safelight.core.tree import Node, TreeContext
from safelight.help.models import Service
from safelight.help.models.service import WORLDWIDE
from safelight.printing.classes import no_sets
from safelight.printing.labels import labels
from safelight.printing.meta import colophon, make_meta
from safelight.printing.recipes import Printable, Source, printable
from safelight.printing.resolve import Resolver

PAPERS = {"a4": "a4", "letter": "us-letter", "us-letter": "us-letter", "a3": "a3", "tabloid": "us-tabloid"}
"""Paper as it is written in names → as Typst calls it."""
INKS = ("colour", "mono")


def check_choice(name: str, value: str, allowed: Any) -> str:
    """Return the value.

    Raises:
        ValueError: it is not allowed; the message names what is.
    """
    if value not in allowed:
        raise ValueError(f"Unknown {name}: {value!r}. Allowed: {', '.join(allowed)}.")
    return value


def countries() -> list[str]:
    """Return the codes (lower case) of all countries in the directory of services."""
    codes = Service.objects.exclude(country=WORLDWIDE).values_list("country", flat=True).distinct()
    return sorted(code.lower() for code in set(codes))


def version_in(page: Any, language: str | None) -> Any:
    """Return the page in a language.

    Raises:
        ValueError: it is not published in it; the message names the languages that it has.
    """
    if language in (None, page.language):
        return page
    versions = page.versions
    check_choice("language", language or "", sorted(versions))
    return versions[language].specific


def document(
    page: Any,
    *,
    language: str | None = None,
    country: str = "",
    paper: str = "a4",
    ink: str = "colour",
    part: str = "all",
    minutes: int = 0,
    start: str = "",
    class_size: int = 0,
) -> dict[str, Any]:
    """Return `{meta, labels, body}` for one part of a page: plain data without HTML, complete with services and dates.

    `minutes` fits a lesson to a time; 0 leaves it as it is, and other pages have no other length.
    `start` is when it begins, such as `18:00`; without one, a kit begins at its usual hour.
    `class_size` makes as many sets of what is cut; 0 makes one.

    Raises:
        WrongClass: there is nothing in this part that is made for a class.
        ValueError: paper, ink, part, country or language is not one that exists; the message names those that do.
        CannotPrint: a block has no printable form.
    """
    typst_paper = PAPERS[check_choice("paper", paper, PAPERS)]
    check_choice("ink", ink, INKS)
    if country:
        check_choice("country", country.lower(), countries())
    page = version_in(page, language)
    wanted = printable(page, part)
    options = {"minutes": str(minutes)} if minutes else {}
    context = TreeContext(
        language=page.language, country=country.lower(), start=start or getattr(page, "start", ""), options=options
    )
    with override(page.language):
        source = Source(page, page.tree(context), context)
        body = make_body(source, wanted)
        if class_size:
            if wanted.for_class is None:
                raise no_sets()
            body = wanted.for_class(body, class_size)
        meta = make_meta(page, source.nodes, context, wanted.layout, typst_paper, ink)
        if wanted.neutral:
            title = str(wanted.neutral)
            meta |= {
                "title": title,
                "running": title,
                "subtitle": "",
                "description": title,
                "footer": "",
                "href": "",
                "address": "",
                "qr": "",
            }
        if wanted.layout in ("kit", "plan"):
            body.append(colophon(page, meta) | {"where": "colophon"})
        return {"meta": meta, "labels": labels(), "body": body}


def make_body(source: Source, wanted: Printable) -> list[Node]:
    """Return the nodes of one printable in its order, each with `where`: the words that name it when something is wrong."""
    nodes = [node for item in wanted.items for node in item.nodes(source)]
    body = Resolver(source.context).value(nodes)
    section = ""
    for node in body:
        if node["type"] == "heading" and node["level"] == 1:
            section = str(node["text"])
        node["where"] = f"{node['type']} in “{section}”" if section and node["type"] != "heading" else node["type"]
    return body
