"""How templates ask for services of the reader's country."""

from collections.abc import Iterable

from django import template
from django.template.context import Context

from safelight.help.models.service import Service
from safelight.help.reader import ReaderHelp
from safelight.help.slots import SlotServices

register = template.Library()


def _reader(context: Context) -> ReaderHelp:
    """The reader of this page; on a preview without one, a reader whose country is not known."""
    return context.get("help") or ReaderHelp()


@register.simple_tag(takes_context=True)
def services_for(context: Context, *slots: str | Iterable[str]) -> list[SlotServices]:
    """Return the services of the reader's country for these slots, or for lists of slots."""
    names = [name for slot in slots for name in ([slot] if isinstance(slot, str) else slot) if name]
    return _reader(context).groups(names)


@register.simple_tag(takes_context=True)
def services_of_steps(context: Context, steps: Iterable[dict]) -> list[SlotServices]:
    """Return the services for all slots that the steps of a list name, each once."""
    return _reader(context).groups([slot for step in steps for slot in step["slots"]])


@register.simple_tag(takes_context=True)
def first_call(context: Context, audience: str) -> Service | None:
    """Return the service that readers of this audience ring first in their country."""
    return _reader(context).first_call(audience)
