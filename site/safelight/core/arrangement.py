"""What stands where on a resource's page: its blocks by zone, none lost, and what its steps can point to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wagtail.blocks import StreamValue

Zones = dict[str, list[StreamValue.StreamChild]]


def arranged(body: Iterable[StreamValue.StreamChild], places: Mapping[str, str], rest: str = "more") -> Zones:
    """Return the blocks by zone, in their order.

    `places` says the zone of a block by its name, or of running text by `prose:<key>`; what it does not name goes to
    `rest`. A text without a heading continues the one before it and stays with it.
    """
    zones: Zones = {zone: [] for zone in (*places.values(), rest)}
    zone = rest
    for child in body:
        key = child.value.get("key") if child.block_type == "prose" else ""
        if not (child.block_type == "prose" and not child.value.get("title")):
            zone = places.get(f"prose:{key}") or places.get(child.block_type, rest)
        zones[zone].append(child)
    return zones


@dataclass(frozen=True)
class Anchor:
    """A part of the page that a step uses: its title, and where it is."""

    title: str
    id: str


def anchors(body: Iterable[StreamValue.StreamChild]) -> dict[str, Anchor]:
    """Return stable name → part, for handouts, chats, stories and texts of this page."""
    found: dict[str, Anchor] = {}
    for child in body:
        if not hasattr(child.value, "get"):
            continue
        key, title = child.value.get("key"), child.value.get("title")
        if key and title:
            found.setdefault(key, Anchor(title, key))
            for part in child.value.get("parts") or []:
                found.setdefault(f"{key}-{part['key']}", Anchor(f"{title}, {part['key']}", key))
        found.setdefault(child.block_type, Anchor(str(child.block.label), child.block_type.replace("_", "-")))
    return found


def contents(*zones: Iterable[StreamValue.StreamChild]) -> list[Anchor]:
    """Return the parts that have a heading, for a list of contents: running text by its own, other blocks by their kind."""
    found: dict[str, Anchor] = {}
    for child in (child for zone in zones for child in zone):
        value = child.value
        title = value.get("title") if hasattr(value, "get") else ""
        key = value.get("key") if hasattr(value, "get") else ""
        if child.block_type == "prose":
            if title and key:
                found.setdefault(key, Anchor(title, key))
        elif key and title:
            found.setdefault(key, Anchor(title, key))
        elif child.block_type not in ("statistic", "chart", "figure", "quotation", "callout", "checklist", "services"):
            name = child.block_type.replace("_", "-")
            found.setdefault(name, Anchor(str(child.block.label), name))
    return list(found.values())
