"""What a page asks for, and what a country has to offer: the rule that chooses services."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from safelight.core.blocks import SERVICE_SLOTS
from safelight.help.models.service import WORLDWIDE, Service

SLOT_KINDS = {
    "young-people": ["child-helpline"],
    "report": ["report-hotline", "police"],
    "takedown": ["image-removal"],
    "crisis": ["child-helpline"],
    "parent-support": ["parent-support"],
    "harmful-behaviour": ["offender-prevention"],
}
"""Kinds of service behind each slot, in the order in which they are shown."""

INSTEAD = {"parent-support": "young-people"}
"""Whom a slot names, under that slot's own title, where a country has nothing for it: helplines for the young also advise those who worry
about them, and a service far away that helps with something else does not."""

CONFIDENCE_ORDER = {"official": 0, "reputable": 1, "secondary": 2}


@dataclass(frozen=True)
class SlotServices:
    """The services of one slot: `local` says whether they are the country's own or stand in from worldwide."""

    slot: str
    title: str
    services: list[Service]
    local: bool


def country_services(country: str) -> list[Service]:
    """Return the services of a country and the worldwide ones, in one query, best confirmed first."""
    codes = [WORLDWIDE] if not country else [country.upper(), WORLDWIDE]
    rows = [s for s in Service.objects.filter(country__in=codes) if s.serves(country)]
    return sorted(rows, key=lambda s: (CONFIDENCE_ORDER[s.confidence], s.name))


def fill_slots(
    country: str, slots: Iterable[str], rows: list[Service] | None = None, *, printed: bool = False
) -> list[SlotServices]:
    """Return what a country offers for each slot; a kind that it lacks is filled by the slot `INSTEAD`, else by the worldwide entries.

    On paper (`printed`) an unconfirmed service is left out wherever the country has a confirmed one in the same slot
    (source: content.md, *How it is written*).
    """
    rows = country_services(country) if rows is None else rows
    titles = dict(SERVICE_SLOTS)
    filled = []
    asked = list(dict.fromkeys(slots))
    for wanted in asked:
        slot, fitting, local = wanted, *_for_slot(wanted, rows)
        if not local and (other := INSTEAD.get(wanted)) and other not in asked:
            found = _for_slot(other, rows)
            if found[1] or not fitting:
                slot, fitting, local = other, *found
        if printed and any(not s.is_unconfirmed for s in local):
            local = [s for s in local if not s.is_unconfirmed]
        chosen = local or [s for s in fitting if s.country == WORLDWIDE]
        filled.append(SlotServices(slot, gettext(titles[slot]), chosen, bool(local)))
    return filled


def _for_slot(slot: str, rows: list[Service]) -> tuple[list[Service], list[Service]]:
    """Return the services that a slot may show, and those of the country among them."""
    fitting = [s for s in rows if s.kind in SLOT_KINDS[slot] and _fits(slot, s)]
    return fitting, [s for s in fitting if s.country != WORLDWIDE]


def _fits(slot: str, service: Service) -> bool:
    """Whether a service of a fitting kind is meant for the people of this slot."""
    if slot == "harmful-behaviour":
        return "parents" in service.audience_words
    if slot == "takedown":
        return "adults" not in service.audience_words
    return True


def last_checked(services: Iterable[Service]) -> date | None:
    """Return the oldest check among these services: the honest date for a whole list."""
    return min((s.checked for s in services), default=None)
