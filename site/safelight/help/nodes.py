"""Services as plain nodes, for paper and files."""

from collections.abc import Iterable

from django.utils.translation import gettext

from safelight.core.clock import long_date
from safelight.help.models.service import Service
from safelight.help.slots import fill_slots, last_checked


def service_node(service: Service) -> dict:
    """One service as a node; `note` carries the label that an unconfirmed entry must show."""
    return {
        "name": service.name, "kind": service.get_kind_display(), "description": service.description,
        "phones": [n["shown"] for n in service.numbers], "text": service.text, "chat": service.chat,
        "hours": service.hours, "href": service.url, "shown": service.url.split("//")[-1].removeprefix("www.").rstrip("/"),
        "scope": service.scope, "note": gettext("Not confirmed by us yet") if service.is_unconfirmed else "",
    }  # fmt: skip


def slot_nodes(country: str, slots: Iterable[str]) -> dict:
    """The groups of services for these slots, with the date of the oldest check written out in the active language."""
    groups = fill_slots(country, slots, printed=True)
    checked = last_checked(s for g in groups for s in g.services)
    return {
        "groups": [
            {"slot": g.slot, "title": g.title, "local": g.local, "services": [service_node(s) for s in g.services]}
            for g in groups
            if g.services
        ],
        "checked": long_date(checked) if checked else "",
        "danger": gettext("In immediate danger, call the emergency number."),
    }  # fmt: skip
