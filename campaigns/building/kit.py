"""A kit as one document: front page, contents with clock times, then every paper as it is, on pages that are counted through."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language_info, gettext, ngettext, override
from wagtail.models import Page

from campaigns.building.choices import Choices
from campaigns.building.offers import Paper
from campaigns.building.words import is_phone
from safelight.core.clock import clock_at
from safelight.core.countries import country_name
from safelight.core.licence import LICENCE
from safelight.core.navigation import own_name
from safelight.core.tree import Node
from safelight.printing.document import PAPERS, document
from safelight.printing.engine import PrintError
from safelight.printing.files import key_of
from safelight.printing.labels import labels
from safelight.printing.meta import PUBLISHER, UNDATED, numerals
from safelight.printing.pairs import DROPPED, spread
from safelight.printing.qr import qr_svg
from safelight.printing.recipes import printable
from safelight.safeguarding.gate import public_only

OWN = ("qr", "footer", "href", "address", "notice")
"""What a paper brings along in place of the document's own."""


def pages_of(papers: list[Paper], language: str) -> dict[str, Page]:
    """Return slug → published page in a language, complete.

    Raises:
        PrintError: one was taken back a moment ago, or is not for everybody.
    """
    slugs = {paper.slug for paper in papers}
    found = Page.objects.live().public().filter(slug__in=slugs, locale__language_code=language, alias_of__isnull=True)
    pages = {page.slug: page for page in public_only(found.specific()) if getattr(page, "kind", "")}
    if missing := slugs - set(pages):
        raise PrintError(f"not public: {', '.join(sorted(missing))}")
    return pages


def total_minutes(papers: list[Paper]) -> int:
    """Return the minutes of all papers that are run by the clock."""
    return sum(paper.minutes for paper in papers)


def clocks(papers: list[Paper], start: str) -> list[str]:
    """Return when each paper begins; what has no minutes takes no time."""
    at, found = 0, []
    for paper in papers:
        found.append(clock_at(start or "0:00", at))
        at += paper.minutes
    return found


def kit_front(choices: Choices, papers: dict[str, list[Paper]], said: list[str], logo: str = "") -> dict[str, Any]:
    """Return the front of a kit whose papers are files of their own: front page, contents, and run sheets with the kit's clock times."""
    return kit_document(choices, papers, said, logo, whole=False)


def kit_document(
    choices: Choices, papers: dict[str, list[Paper]], said: list[str], logo: str = "", *, whole: bool = True
) -> dict[str, Any]:
    """Return the document of a kit. `papers` are the same papers in each of its languages; `logo` is an SVG with a picture.

    `said` are sentences about what was left out; they are printed below the contents. Without `whole`, papers are named, and nothing of them but run sheets is there.

    Raises:
        ValueError: something is wanted that does not exist.
        CannotPrint: a block has no printable form.
    """
    sides = [
        Side(choices, language, papers[language], said, main=place == 0, whole=whole)
        for place, language in enumerate(choices.languages)
    ]
    tree: dict[str, Any] = {"meta": sides[0].meta(), "labels": sides[0].labels}
    if len(sides) > 1:
        tree["second"] = {"meta": sides[1].meta(), "labels": sides[1].labels}
        tree["body"] = beside(*sides)
    else:
        tree["body"] = sides[0].body()
    if logo:
        tree |= {"logo": logo, "logo_alt": alt_of(choices)}
    version = key_of(tree | {"logo": ""})[:8]
    for meta in [tree["meta"], *([tree["second"]["meta"]] if len(sides) > 1 else [])]:
        meta |= {"version": version, "footer": f"{meta['address']}  ·  {LICENCE}  ·  {version}"}
    return tree


def alt_of(choices: Choices) -> str:
    """What is said in place of the logo."""
    with override(choices.language):
        return (
            gettext("Logo of %(group)s") % {"group": choices.group}
            if choices.group
            else gettext("Logo of the group that made this kit")
        )


def beside(a: "Side", b: "Side") -> list[Node]:
    """Return the runs of a document in two languages."""
    runs: list[Node] = [{"type": "pairs", "frame": "lit", "rows": [{"a": [a.front()], "b": [b.front()]}]}]
    runs += spread(a.contents(), b.contents())
    for n in range(len(a.papers)):
        own = {a.language: a.own(n), b.language: b.own(n)}
        first = spread(a.nodes(n), b.nodes(n))
        runs += [mark(n, own) | {"turn": first[:1] != [] and first[0]["type"] == "pairs"}, *first]
    return runs


def mark(n: int, own: dict[str, Any]) -> Node:
    """Where a paper begins."""
    return {"type": "item", "n": n, "own": own, "where": f"item {n}"}


class Side:
    """A kit in one of its languages."""

    def __init__(self, choices: Choices, language: str, papers: list[Paper], said: list[str], *, main: bool, whole: bool) -> None:
        self.choices, self.language, self.papers, self.said, self.main, self.whole = choices, language, papers, said, main, whole
        pages = pages_of(papers, language)
        self.start = choices.start or next((start for page in pages.values() if (start := getattr(page, "start", ""))), "")
        self.clocks = clocks(papers, self.start)
        with override(language):
            self.labels = labels()
            self.documents = [
                self._document(pages[paper.slug], paper, clock) for paper, clock in zip(papers, self.clocks, strict=True)
            ]
            self.layouts = [printable(pages[paper.slug], paper.part).layout for paper in papers]

    def _document(self, page: Any, paper: Paper, clock: str) -> dict[str, Any]:
        chosen = self.choices
        return document(
            page, country=chosen.country, paper=chosen.paper, ink=chosen.ink, part=paper.part, start=clock if self.start else ""
        )

    def body(self) -> list[Node]:
        """Everything, in one language."""
        nodes: list[Node] = [{"type": "front_page", "content": [self.front()]}, *self.contents()]
        for n in range(len(self.papers)):
            nodes += [mark(n, {self.language: self.own(n)}), *self.nodes(n)]
        return nodes

    def own(self, n: int) -> dict[str, Any]:
        """What a paper brings along."""
        return {name: self.documents[n]["meta"][name] for name in OWN}

    def nodes(self, n: int) -> list[Node]:
        """One paper as it is, without what a document of its own needs."""
        found = self.documents[n]
        band = found["meta"]["band"]
        body = [banded(self.near(node), band) for node in found["body"] if node["type"] not in DROPPED]
        body = [new for node in body for new in chapter(node)]
        if not self.whole:
            return [node for node in body if node["type"] == "run_sheet"]
        return [{"type": "one_page", "content": body}] if self.layouts[n] == "one-page" else body

    def near(self, value: Any) -> Any:
        """Return a value with the service near the reader before all others, wherever services are named."""
        if not self.choices.service and not self.choices.contact:
            return value
        if isinstance(value, dict):
            inner = {key: self.near(one) for key, one in value.items()}
            if isinstance(inner.get("groups"), list):
                inner["groups"] = [self.local_group(), *inner["groups"]]
            return inner
        return [self.near(one) for one in value] if isinstance(value, list) else value

    def local_group(self) -> Node:
        """The service near the reader, as a group of its own."""
        contact = self.choices.contact
        phone = is_phone(contact)
        with override(self.language):
            service = {
                "name": self.choices.service or contact, "kind": "", "description": "", "phones": [contact] if phone else [],
                "text": "" if phone or not self.choices.service else contact, "shown": "" if phone else contact, "chat": "", "hours": "",
                "href": "", "scope": "", "note": gettext("added by your group"),
            }  # fmt: skip
            return {"slot": "near", "title": gettext("Near you"), "local": True, "services": [service]}

    def near_you(self) -> Node:
        """The service near the reader as text, with its telephone number apart, which is never broken or turned."""
        contact = self.choices.contact
        phone = contact if is_phone(contact) else ""
        return {"text": " · ".join(text for text in (self.choices.service, "" if phone else contact) if text), "phone": phone}

    def near_fact(self) -> list[Node]:
        """The same, for the front page; empty when nothing was added."""
        near = self.near_you()
        return [{"label": gettext("Near you"), "value": near["text"], "phone": near["phone"]}] if any(near.values()) else []

    def front(self) -> Node:
        """The front page."""
        chosen = self.choices
        with override(self.language):
            minutes = total_minutes(self.papers)
            facts = [
                (gettext("In this kit"), ngettext("%(n)s paper", "%(n)s papers", len(self.papers)) % {"n": len(self.papers)}),
                (gettext("Length"), gettext("%(minutes)s minutes") % {"minutes": minutes} if minutes else ""),
                (gettext("Starts"), self.start if minutes else ""),
                (gettext("Services of"), country_name(chosen.country) if chosen.country else gettext("worldwide")),
                (gettext("Languages"), " · ".join(own_name(code) for code in chosen.languages) if chosen.beside else ""),
            ]
            titles = list(dict.fromkeys(paper.title for paper in self.papers))
            named = " · ".join(titles[:4]) + (" …" if len(titles) > 4 else "")  # noqa: PLR2004
            return {
                "type": "front", "main": self.main, "kind": gettext("Workshop kit"), "title": chosen.group or titles[0], "subtitle": named if chosen.group or len(titles) > 1 else "",
                "facts": [{"label": label, "value": value} for label, value in facts if value] + self.near_fact(),
            }  # fmt: skip

    def contents(self) -> list[Node]:
        """The papers with their pages and clock times, what was left out, and how the kit came to be."""
        with override(self.language):
            minutes = total_minutes(self.papers)
            items = [
                {
                    "n": n,
                    "title": paper.title,
                    "part": paper.label,
                    "minutes": paper.minutes,
                    "clock": self.clocks[n] if self.start else "",
                }
                for n, paper in enumerate(self.papers)
            ]
            ends = clock_at(self.start, minutes) if self.start else ""
            total = gettext("%(minutes)s minutes in all.") % {"minutes": minutes}
            total += " " + gettext("The end is at %(clock)s.") % {"clock": ends} if ends else ""
            lines = [
                gettext(
                    "Somebody chose these papers with Safelight’s kit builder. Their words are unchanged. Each paper has its own address at its foot; files of Safelight can be checked there, under “Is this file genuine?”"
                )
            ]
            if self.choices.own_words:
                lines.append(
                    gettext("The name of the group and the service near you were added by the people who made this kit.")
                )
            return [
                {"type": "heading", "level": 1, "text": gettext("Contents"), "turn": True},
                {"type": "running_order", "items": items, "total": total, "paged": self.whole},
                *({"type": "paragraph", "content": [{"type": "text", "text": line}]} for line in [*self.said, *lines]),
            ]

    def meta(self) -> dict[str, Any]:
        """The `meta` of the whole."""
        chosen = self.choices
        with override(self.language):
            href = settings.SITE_ADDRESS + reverse("build")
            title = chosen.group or gettext("Workshop kit")
            return {
                "title": title, "running": title, "subtitle": "", "description": gettext("Workshop kit"), "lang": self.language,
                "region": chosen.country.upper() or None, "dir": "rtl" if get_language_info(self.language)["bidi"] else "ltr",
                "numerals": numerals(self.language, chosen.country), "publisher": PUBLISHER, "keywords": [], "paper": PAPERS[chosen.paper],
                "ink": chosen.ink, "layout": "plan", "band": "", "country_name": country_name(chosen.country) if chosen.country else "",
                "date": UNDATED.isoformat(), "href": href, "address": href.partition("://")[2].rstrip("/"), "qr": qr_svg(href), "notice": "",
                "local": self.near_you() if chosen.service or chosen.contact else None,
            }  # fmt: skip


def banded(node: Node, band: str) -> Node:
    """Return a node that knows its age band, as do the nodes on it: hue and size of type follow it."""
    marked = node | {"band": band}
    if isinstance(node.get("content"), list):
        marked["content"] = [
            banded(one, band) if isinstance(one, dict) and "type" in one and node["type"] == "work_page" else one
            for one in node["content"]
        ]
    return marked


def chapter(node: Node) -> list[Node]:
    """Return the head of a paper as a chapter of the whole; a cover becomes a head."""
    if node["type"] == "plan_head":
        return [node | {"chapter": True}]
    if node["type"] == "cover":
        head = {
            "type": "plan_head",
            "chapter": True,
            "band": node["band"],
            "kind": node["kind"],
            "title": node["title"],
            "subtitle": node["subtitle"],
        }
        return [head, {"type": "facts", "columns": 4, "items": node["facts"]}]
    return [node]
