"""What a tree still leaves open, filled in before Typst: services with their numbers, dates, images, levels of headings."""

import re
from typing import Any

from safelight.core.blocks import SERVICE_SLOTS
from safelight.core.clock import long_date
from safelight.core.tree import CannotPrint, Node, TreeContext
from safelight.help.nodes import service_node
from safelight.help.slots import country_services, fill_slots, last_checked
from safelight.printing.sources import keep_image

_MARK = re.compile(r"\[\[\s*(checked|services\s*:\s*[a-z, -]+?)\s*\]\]")
_SLOTS = {key for key, _label in SERVICE_SLOTS}
INLINE_MOST = 2
"""Services named for one need inside a sentence; the whole list stands on the services page."""


class Resolver:
    """Fills one document; asks the directory once."""

    def __init__(self, context: TreeContext) -> None:
        self.context = context
        self._rows: list | None = None

    @property
    def rows(self) -> list:
        """The services of the country and the worldwide ones."""
        if self._rows is None:
            self._rows = country_services(self.context.country)
        return self._rows

    def value(self, value: Any) -> Any:
        """Return a value with every open inline node replaced."""
        if isinstance(value, dict):
            return self._node({key: self.value(inner) for key, inner in value.items()})
        if isinstance(value, list):
            return [new for item in without_marks(value) for new in self._item(item)]
        return value

    def _item(self, item: Any) -> list[Any]:
        if isinstance(item, dict) and item.get("type") == "services" and "groups" not in item:
            return self.services(item.get("slots", []))
        if isinstance(item, dict) and item.get("type") == "checked":
            return [{"type": "text", "text": self.checked()}]
        if isinstance(item, dict) and item.get("type") == "text" and "[[" in item.get("text", ""):
            return self._marked(item["text"])
        return [self.value(item)]

    def _marked(self, text: str) -> list[Node]:
        parts: list[Node] = []
        at = 0
        for match in _MARK.finditer(text):
            parts.append({"type": "text", "text": text[at : match.start()]})
            slots = [slot.strip() for slot in match[1].partition(":")[2].split(",") if slot.strip()]
            parts += self.services(slots) if slots else [{"type": "text", "text": self.checked()}]
            at = match.end()
        parts.append({"type": "text", "text": text[at:]})
        return [part for part in parts if part.get("text") != ""]

    def _node(self, node: Node) -> Node:
        if node.get("type") == "figure" and node.get("image_id"):
            return node | {"image": keep_image(node["image_id"])}
        if node.get("type") == "prose":
            return node | {"text": level_headings(node.get("text") or [], 3 if node.get("title") else 2)}
        return node

    def services(self, slots: list[str]) -> list[Node]:
        """The services of some needs as inline nodes: names with their numbers.

        Raises:
            CannotPrint: the text asks for a need that the directory does not know.
        """
        if unknown := set(slots) - _SLOTS:
            raise CannotPrint(f"services: {', '.join(sorted(unknown))} is not a need that the directory knows")
        chosen = {
            s.name: s for g in fill_slots(self.context.country, slots, self.rows, printed=True) for s in g.services[:INLINE_MOST]
        }
        nodes: list[Node] = []
        for service in chosen.values():
            if nodes:
                nodes.append({"type": "text", "text": "; "})
            nodes += _inline_service(service_node(service))
        return nodes

    def checked(self) -> str:
        """The date of the oldest check among all services shown for this country, written out."""
        date = last_checked(self.rows)
        return long_date(date) if date else "–"


def without_marks(nodes: list[Any]) -> list[Any]:
    """Return inline nodes without the marks that lead to a statistic on the web; its source stands before the mark.

    “(Thorn, 2025; statistic)” becomes “(Thorn, 2025)”. A mark that no semicolon introduces keeps its word.
    """
    kept: list[Any] = []
    for node in nodes:
        before = kept[-1] if kept else None
        if (
            isinstance(node, dict)
            and node.get("type") == "statistic"
            and isinstance(before, dict)
            and before.get("type") == "text"
        ):
            words = before["text"].rstrip()
            if words.endswith((";", "؛")):
                kept[-1] = before | {"text": words[:-1]}
                continue
        kept.append(node)
    return kept


def _inline_service(service: Node) -> list[Node]:
    note = f" ({service['note']}) " if service["note"] else " "
    nodes: list[Node] = [{"type": "name", "text": service["name"]}, {"type": "text", "text": note}]
    if service["phones"]:
        return [*nodes, {"type": "phone", "text": service["phones"][0]}]
    if service["href"]:
        return [*nodes, {"type": "link", "href": service["href"], "content": [{"type": "text", "text": service["shown"]}]}]
    return [*nodes, {"type": "text", "text": service["text"] or service["chat"]}]


def level_headings(nodes: list[Node], first: int) -> list[Node]:
    """Return rich text whose headings begin at level `first` and never skip a level, as PDF/UA demands."""
    levels = sorted({node["level"] for node in nodes if node.get("type") == "heading"})
    return [node | {"level": first + levels.index(node["level"])} if node.get("type") == "heading" else node for node in nodes]
