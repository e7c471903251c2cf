"""Inline text: what an author may write inside one line, as nodes, as HTML and as plain words.

An author marks `*emphasis*`, `**strong**`, a statistic's id in backticks, `[[services: report, crisis]]` for services of
the reader's country and `[[checked]]` for the date of their last check; nothing else. Nodes are plain dicts (JSON-able),
the form in which paper, slides and speech receive the text; there is no HTML in them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from markdown_it import MarkdownIt
from markdown_it.token import Token

Node = dict[str, object]

_parser = MarkdownIt("zero").enable(["emphasis", "backticks", "newline", "escape"])
_STATISTIC = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)+$")
MARK = re.compile(r"\[\[\s*(?:services:\s*(?P<slots>[a-z-]+(?:\s*,\s*[a-z-]+)*)|(?P<checked>checked))\s*\]\]")
"""What stands for the services of the reader's country, or for the date on which they were checked."""


@dataclass(frozen=True)
class Places:
    """Where inline text leads: the addresses of evidence and services in its language, and the date of the last check."""

    evidence: str = ""
    services: str = ""
    checked: str = ""


def parse_inline(source: str) -> list[Node]:
    """Return the nodes of one inline text: `text`, `strong`, `emph`, `break`, `statistic`."""
    if not source:
        return []
    tokens = _parser.parseInline(source)[0].children or []
    nodes, _rest = _collect(tokens, 0, None)
    return _join_statistics(nodes)


def _collect(tokens: list[Token], at: int, closing: str | None) -> tuple[list[Node], int]:
    nodes: list[Node] = []
    while at < len(tokens):
        token = tokens[at]
        if token.type == closing:
            return nodes, at + 1
        if token.type in ("strong_open", "em_open"):
            kind = "strong" if token.type == "strong_open" else "emph"
            content, at = _collect(tokens, at + 1, token.type.replace("_open", "_close"))
            nodes.append({"type": kind, "content": content})
            continue
        if token.type in ("softbreak", "hardbreak"):
            nodes.append({"type": "break"})
        elif token.type == "code_inline" and _STATISTIC.match(token.content):
            nodes.append({"type": "statistic", "id": token.content})
        elif token.content:
            nodes.extend(split_marks(token.content))
        at += 1
    return nodes, at


def split_marks(text: str) -> list[Node]:
    """Return the nodes of a text without emphasis: `text`, `services` (with its slots) and `checked`."""
    nodes: list[Node] = []
    at = 0
    for mark in MARK.finditer(text):
        if mark.start() > at:
            nodes.append({"type": "text", "text": text[at : mark.start()]})
        if slots := mark["slots"]:
            nodes.append({"type": "services", "slots": re.split(r"\s*,\s*", slots)})
        else:
            nodes.append({"type": "checked"})
        at = mark.end()
    if at < len(text):
        nodes.append({"type": "text", "text": text[at:]})
    return nodes


def _join_statistics(nodes: list[Node]) -> list[Node]:
    """Give each statistic the word before it, so that a reader sees “statistic” and never its id."""
    joined: list[Node] = []
    for node in nodes:
        if node["type"] == "statistic" and joined and joined[-1]["type"] == "text":
            before, _space, word = str(joined[-1]["text"]).rstrip().rpartition(" ")
            joined[-1] = {"type": "text", "text": f"{before} "}
            node = node | {"text": word}
        elif "content" in node:
            node = node | {"content": _join_statistics(node["content"])}  # type: ignore[arg-type]
        joined.append(node)
    return joined


def render_inline(nodes: Iterable[Node], places: Places | str = "") -> SafeString:
    """Return the nodes as HTML, with links to where `places` says; one address alone is that of the evidence."""
    if isinstance(places, str):
        places = Places(places)
    return format_html_join("", "{}", ((_html(node, places),) for node in nodes))


def _html(node: Node, places: Places) -> SafeString:
    kind = node["type"]
    if kind in ("strong", "emph"):
        tag = mark_safe("strong" if kind == "strong" else "em")
        return format_html("<{}>{}</{}>", tag, render_inline(node["content"], places), tag)  # type: ignore[arg-type]
    if kind == "break":
        return mark_safe("<br>")
    if kind == "services":
        return services_link(places)
    if kind == "checked":
        return format_html("{}", places.checked)
    if kind == "statistic":
        return statistic_link(str(node["id"]), str(node.get("text") or "*"), places)
    return format_html("{}", node["text"])


def services_link(places: Places) -> SafeString:
    """Return the words for services of the reader's country, as a link where there is a page of them."""
    words = gettext("services in your country")
    return format_html('<a href="{}">{}</a>', places.services, words) if places.services else format_html("{}", words)


def statistic_link(key: str, word: str, places: Places) -> SafeString:
    """Return a word that leads to the figure behind it, where there is a page of figures."""
    return format_html('<a href="{}#{}">{}</a>', places.evidence, key, word) if places.evidence else format_html("{}", word)


def plain_text(nodes: Iterable[Node]) -> str:
    """Return the words of the nodes without any mark; a line break becomes a space."""
    words = []
    for node in nodes:
        if "content" in node:
            words.append(plain_text(node["content"]))  # type: ignore[arg-type]
        elif node["type"] == "break":
            words.append(" ")
        elif node["type"] == "services":
            words.append(gettext("services in your country"))
        else:
            words.append(str(node.get("text", "")))
    return "".join(words)
