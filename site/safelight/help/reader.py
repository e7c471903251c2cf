"""The reader's country: said in the address (`?country=ph`), kept nowhere."""

from collections.abc import Iterable
from datetime import date

from django.core.cache import cache
from django.db import models
from django.http import Http404, HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language

from safelight.core.countries import country_name, sorted_countries
from safelight.help.models.service import WORLDWIDE, Service
from safelight.help.slots import SlotServices, country_services, fill_slots, last_checked

USUAL = ("young-people", "report", "takedown", "parent-support")
"""What a page offers when it asks for nothing in particular."""


FRESH = 60
"""How long the list of countries is kept in memory, in seconds."""


def countries_with_services() -> list[str]:
    """Return the codes of the countries that have services of their own."""
    return list(Service.objects.exclude(country=WORLDWIDE).values_list("country", flat=True).distinct().order_by())


class ReaderHelp:
    """The services for one reader, read once a page: two queries, whatever the blocks ask."""

    def __init__(self, country: str = "") -> None:
        self.country = country

    @cached_property
    def countries(self) -> list[tuple[str, str]]:
        """(code, name) of each country with services, in the order of the active language."""
        codes: list[str] = cache.get_or_set("help:countries", countries_with_services, FRESH) or []
        return sorted_countries((code.lower() for code in codes), get_language() or "en")

    @cached_property
    def rows(self) -> list[Service]:
        """All services that may be shown to this reader."""
        return country_services(self.country)

    @property
    def name(self) -> str:
        """The name of the country in the active language; empty when none was chosen."""
        return country_name(self.country) if self.country else ""

    @property
    def query(self) -> str:
        """What an address of ours must carry so that the country is not lost."""
        return f"?country={self.country}" if self.country else ""

    @cached_property
    def checked(self) -> date | None:
        """The oldest check among the services shown."""
        return last_checked(self.rows)

    def groups(self, slots: Iterable[str]) -> list[SlotServices]:
        """Return the services for each slot that has any; a service is shown once, in the first slot that it fits."""
        seen: set[str] = set()
        shown = []
        for group in fill_slots(self.country, slots, self.rows):
            fresh = [s for s in group.services if s.key not in seen]
            seen |= {s.key for s in fresh}
            if fresh:
                shown.append(SlotServices(group.slot, group.title, fresh, group.local))
        return shown

    @cached_property
    def usual(self) -> list[SlotServices]:
        """The services of a page that asks for nothing in particular."""
        return self.groups(USUAL)

    def first_call(self, audience: str) -> Service | None:
        """The confirmed service of the country that these readers ring first; None where there is none."""
        local = [s for s in self.rows if s.country != WORLDWIDE and s.numbers and not s.is_unconfirmed]
        kinds = ("parent-support", "child-helpline", "report-hotline")
        for kind in kinds if audience == "parents" else kinds[1:]:
            if found := [s for s in local if s.kind == kind]:
                return found[0]
        return None


def reader_help(request: HttpRequest) -> ReaderHelp:
    """Return the services for the country in the address.

    Raises:
        Http404: the address names a country that we have no services for.
    """
    country = request.GET.get("country", "")
    reader = ReaderHelp(country)
    if country and country not in dict(reader.countries):
        raise Http404
    return reader


class ForReadersCountry(models.Model):
    """Mixed into pages that show services of the reader's country."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the services of the country in the address, for every block of the page."""
        return super().get_context(request, *args, **kwargs) | {"help": reader_help(request)}  # type: ignore[misc]
