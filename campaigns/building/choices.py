"""What somebody chose, read from an address and written into one. Nothing here looks anything up."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext

from campaigns.building.words import clean_line
from safelight.printing.document import INKS

MOST_ITEMS = 40
"""Papers of one kit; more than anybody can run, and about as much as can be set in two seconds."""
PAPERS = ("a4", "letter")
_ITEM = re.compile(r"[a-z0-9-]{1,80}\.[a-z0-9-]{1,40}")
_CLOCK = re.compile(r"(\d{1,2})[:.٫hH](\d{2})")


@dataclass(frozen=True)
class Choices:
    """A kit as its address says it. Items are `<slug>.<part>`; languages are codes, `beside` may be empty; so may all the rest."""

    language: str
    items: tuple[str, ...] = ()
    beside: str = ""
    country: str = ""
    paper: str = "a4"
    ink: str = "colour"
    start: str = ""
    group: str = ""
    service: str = ""
    contact: str = ""

    @property
    def languages(self) -> list[str]:
        """One language, or two side by side."""
        return [self.language, self.beside] if self.beside else [self.language]

    @property
    def own_words(self) -> bool:
        """Whether it holds words of the people who made it."""
        return bool(self.group or self.service or self.contact)

    @cached_property
    def query(self) -> str:
        """The address of this kit, from its question mark on; items first, what is usual left out."""
        usual = Choices(self.language)
        rest = [(name, getattr(self, name)) for name in FIELDS if getattr(self, name) != getattr(usual, name)]
        return urlencode([*(("item", item) for item in self.items), ("language", self.language), *rest])

    def with_items(self, items: list[str]) -> "Choices":
        """Return the same kit with other papers."""
        return replace(self, items=tuple(items))


FIELDS = ("beside", "country", "paper", "ink", "start", "group", "service", "contact")


def read(query: QueryDict, here: str, countries: list[str]) -> tuple[Choices, list[str]]:
    """Return what an address says, and a sentence for each thing in it that cannot be. `here` is the language of the page."""
    said: list[str] = []
    known = [code for code, _name in settings.LANGUAGES]
    language = one_of(query, "language", known, here, said)
    beside = one_of(query, "beside", ["", *known], "", said)
    if beside == language:
        beside = ""
    country = one_of(query, "country", ["", *countries], "", said)
    start, clock = clock_of(query.get("start", ""))
    said += clock
    lines = {}
    for name, label in (
        ("group", gettext("Your group")),
        ("service", gettext("Service near you")),
        ("contact", gettext("Its number or address")),
    ):
        lines[name], about = clean_line(query.get(name, ""), label)
        said += about
    items, about = items_of(query.getlist("item"))
    said += about
    paper = one_of(query, "paper", list(PAPERS), "a4", said)
    ink = one_of(query, "ink", list(INKS), "colour", said)
    return Choices(language, tuple(items), beside, country, paper, ink, start, **lines), said


def one_of(query: QueryDict, name: str, allowed: list[str], usual: str, said: list[str]) -> str:
    """Return a choice; the usual one, with a sentence, where the address names one that does not exist."""
    value = query.get(name, usual).lower()
    if value in allowed:
        return value
    said.append(
        gettext("The address names something that we do not have (%(name)s). The usual choice stands in its place.")
        % {"name": name}
    )
    return usual


def clock_of(text: str) -> tuple[str, list[str]]:
    """Return a start such as `18:00`, written in digits of any script; empty with a sentence when it is no time of day."""
    told = text.strip()
    if not told:
        return "", []
    match = _CLOCK.fullmatch(told)
    if match and int(match[1]) < 24 and int(match[2]) < 60:  # noqa: PLR2004
        return f"{int(match[1])}:{int(match[2]):02d}", []
    return "", [gettext("The start is no time of day. Please write hours and minutes, such as 18:00.")]


def items_of(values: list[str]) -> tuple[list[str], list[str]]:
    """Return the items of an address, each once; with a sentence where there are too many or they cannot be read."""
    said = []
    once = list(dict.fromkeys(value for value in values if value))
    read = [value for value in once if _ITEM.fullmatch(value)]
    if len(read) < len(once):
        said.append(gettext("Part of the address cannot be read and was left out."))
    if len(read) > MOST_ITEMS:
        said.append(gettext("A kit holds at most %(most)s papers. The first %(most)s are kept.") % {"most": MOST_ITEMS})
    return read[:MOST_ITEMS], said


def moved(query: QueryDict, items: tuple[str, ...]) -> list[str]:
    """Return the items after what was pressed or typed: numbers for the order, up, down, take out."""
    ordered = list(items)
    numbers = query.getlist("at")
    asked = [value for value in query.getlist("item") if value]
    places = {item: float(numbers[at]) for at, item in enumerate(asked[: len(numbers)]) if re.fullmatch(r"\d{1,3}", numbers[at])}
    natural = {item: place for place, item in enumerate(ordered, 1)}
    ordered.sort(key=lambda item: (places.get(item, float(natural[item])), places.get(item, 0) > natural[item], natural[item]))
    for step, name in ((-1, "up"), (1, "down")):
        item = query.get(name, "")
        if item in ordered:
            at = ordered.index(item)
            to = min(max(at + step, 0), len(ordered) - 1)
            ordered[at], ordered[to] = ordered[to], ordered[at]
    return [item for item in ordered if item != query.get("drop")]
