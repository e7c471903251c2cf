"""Rich text of the editor, as block and inline nodes, and Markdown of starter files, as the editor's rich text."""

import re

from bs4 import BeautifulSoup, NavigableString, Tag
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from safelight.core.inline import MARK, Node, Places, _join_statistics, services_link, split_marks, statistic_link

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "h3", "h4", "code"]
"""What the editor offers in every rich text: no images, no embeds, no colours."""

_markdown = MarkdownIt("commonmark", {"breaks": True}).disable(["html_inline", "html_block", "image", "code", "fence"])
_BLOCKS = {"p", "ul", "ol", "h2", "h3", "h4", "h5", "blockquote"}
_INLINE = {"b": "strong", "strong": "strong", "i": "emph", "em": "emph"}


def html_from_markdown(source: str) -> str:
    """Return the rich text (as Wagtail stores it) of one Markdown section; headings start at level 3."""
    html = _markdown.render(source).replace("\n", "")
    html = re.sub(r"<(/?)strong>", r"<\1b>", html)
    html = re.sub(r"<(/?)em>", r"<\1i>", html)
    return html.replace("<br />", "<br/>")


def nodes_from_html(html: str) -> list[Node]:
    """Return the block nodes of rich text: `paragraph`, `list` and `heading`."""
    soup = BeautifulSoup(html, "html.parser")
    nodes: list[Node] = []
    for element in soup.children:
        nodes.extend(_block(element))
    return nodes


def _block(element: object) -> list[Node]:
    if isinstance(element, NavigableString):
        text = str(element).strip()
        return [{"type": "paragraph", "content": [{"type": "text", "text": text}]}] if text else []
    if not isinstance(element, Tag):
        return []
    if element.name in ("ul", "ol"):
        items = [_inline(item) for item in element.find_all("li", recursive=False)]
        return [{"type": "list", "ordered": element.name == "ol", "items": items}]
    if element.name in ("h2", "h3", "h4", "h5"):
        return [{"type": "heading", "level": int(element.name[1]), "text": element.get_text()}]
    if element.name in ("blockquote", "div") and element.find(_BLOCKS):
        return [node for child in element.children for node in _block(child)]
    content = _inline(element)
    return [{"type": "paragraph", "content": content}] if content else []


def _inline(element: Tag) -> list[Node]:
    return _join_statistics(_inline_children(element))


def _inline_children(element: Tag) -> list[Node]:
    nodes: list[Node] = []
    for child in element.children:
        if isinstance(child, NavigableString):
            if str(child):
                nodes.extend(split_marks(str(child)))
        elif isinstance(child, Tag):
            if child.name == "br":
                nodes.append({"type": "break"})
            elif child.name in _INLINE:
                nodes.append({"type": _INLINE[child.name], "content": _inline_children(child)})
            elif child.name == "code":
                nodes.append({"type": "statistic", "id": child.get_text()})
            elif child.name == "a" and child.get("href"):
                nodes.append({"type": "link", "href": child["href"], "content": _inline_children(child)})
            else:
                nodes.extend(_inline_children(child))
    return nodes


_CITED = re.compile(r"(?:(?P<word>[^\s<>]+)\s+)?<code>(?P<key>[a-z0-9]+(?:-[a-z0-9]+)+)</code>")


def with_marks(html: str, places: Places) -> SafeString:
    """Return rich text with its marks resolved: statistics lead to the evidence, services to those of the reader's country."""
    html = _CITED.sub(lambda m: statistic_link(m["key"], m["word"] or "*", places), html)
    html = MARK.sub(lambda m: services_link(places) if m["slots"] else escape(places.checked), html)
    return mark_safe(html)
