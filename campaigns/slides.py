"""A kit's slides block as slides: its points for the room, its notes for the facilitator."""

from django.utils.translation import gettext

from safelight.core.tree import Node
from safelight.help.nodes import slot_nodes
from safelight.printing.recipes import Source
from safelight.printing.slides import Slide, item_list, labelled, register_slides, said
from safelight.safeguarding.cards import disclosure_nodes

SERVICES_SHOWN = 4
SLOTS = ("young-people", "report", "parent-support")


def kit_slides(source: Source) -> tuple[list[Slide], list[Node]]:
    """The content note first, then the title and the kit's own slides, and where to get help."""
    page = source.page
    note = next(node for node in source.nodes if node["type"] == "content_note")
    body = [{"type": "paragraph", "content": said(text)} for text in (note["text"], note["fiction"]) if text]
    room = [labelled(gettext("Who must be in the room"), said(note["supervision"]))] if note["supervision"] else []
    slides = [Slide("note", gettext("Before we start"), body, room, key="note")]
    slides.append(Slide("title", page.title, [{"type": "paragraph", "content": said(page.question)}], key="title"))
    items = [item for node in source.nodes if node["type"] == "slides" for item in node["items"]]
    for place, item in enumerate(items, 1):
        slides.append(
            Slide("step", item["title"], [item_list(item["points"])], [labelled("", item["notes"])], key=f"slide-{place}")
        )
    return [*slides, help_slide(source)], card(source)


def card(source: Source) -> list[Node]:
    """The disclosure card: the kit's own, or the one source."""
    return [node for node in source.nodes if node["type"] == "disclosure_card" and node.get("title")] or disclosure_nodes()


def help_slide(source: Source) -> Slide:
    """Where to get help: the last thing on the screen."""
    found = slot_nodes(source.context.country, SLOTS)
    services = {service["name"]: service for group in found["groups"] for service in group["services"]}
    shown: list[Node] = [
        {"type": "service", "name": one["name"], "phones": one["phones"], "shown": one["shown"], "note": one["note"]}
        for one in list(services.values())[:SERVICES_SHOWN]
    ]
    body = [*shown, {"type": "paragraph", "content": said(found["danger"])}]
    notes = [labelled(gettext("You do"), said(gettext("Leave this slide up while people go. Stay in the room.")))]
    return Slide("help", gettext("Get help"), body, notes, key="help")


register_slides("kit", kit_slides, needs="slides")
