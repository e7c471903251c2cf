"""An address of the builder, understood: the choices, the papers behind them, and a sentence for everything that could not be."""

from dataclasses import dataclass, field
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language, gettext, ngettext

from campaigns.building.choices import Choices, moved, read
from campaigns.building.kit import clocks, total_minutes
from campaigns.building.offers import Paper, counted, papers_by_item
from safelight.core.navigation import own_name
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.help.reader import ReaderHelp

ONE_SITTING, HALF_A_DAY = 90, 240
"""Minutes after which people need a break (Darkness to Light and school lessons alike), and after which they need another day."""


@dataclass
class Asked:
    """What the page and the files are made from."""

    choices: Choices
    papers: dict[str, list[Paper]]
    """The same papers in each language of the kit, in order."""
    shown: list[Paper]
    """The same, as the reader of the page calls them."""
    said: list[str] = field(default_factory=list)

    @cached_property
    def minutes(self) -> int:
        """Minutes of the whole kit."""
        return total_minutes(self.shown)

    @property
    def warning(self) -> str:
        """A gentle word about a long kit; empty for a short one."""
        if self.minutes > HALF_A_DAY:
            return gettext(
                "This is more than four hours. Nobody takes in that much about this subject in one day: two shorter days are kinder."
            )
        if self.minutes > ONE_SITTING:
            return gettext(
                "This is more than 90 minutes. Plan a real break, or two meetings: the subject is tiring, also for you."
            )
        return ""

    @cached_property
    def pages(self) -> dict[str, int]:
        """Pages of the papers that were set before, in the first language."""
        return counted(self.papers[self.choices.language], self.choices.language, self.choices.paper)

    @cached_property
    def rows(self) -> list[dict]:
        """The papers with place, pages and clock time."""
        start = self.choices.start
        times = clocks(self.shown, start) if start else [""] * len(self.shown)
        return [
            {"paper": paper, "at": at, "pages": self.pages.get(paper.item), "clock": clock if paper.minutes else "", "first": at == 1, "last": at == len(self.shown)}
            for at, (paper, clock) in enumerate(zip(self.shown, times, strict=True), 1)
        ]  # fmt: skip

    @property
    def page_total(self) -> int:
        """Pages that are known."""
        return sum(self.pages.values())

    @property
    def uncounted(self) -> str:
        """How many papers were never set yet, as a sentence; empty when there are none."""
        missing = len(self.shown) - len(self.pages)
        if not missing:
            return ""
        return ngettext(
            "%(n)s paper is counted when it is first made.", "%(n)s papers are counted when they are first made.", missing
        ) % {"n": missing}


def asked(request: HttpRequest) -> Asked:
    """Return what an address asks for, after whatever was pressed on the page."""
    here = get_language() or SOURCE_LANGUAGE
    countries = [code for code, _name in ReaderHelp().countries]
    choices, said = read(request.GET, here, countries)
    choices = choices.with_items(moved(request.GET, choices.items))
    known = {language: papers_by_item(language) for language in dict.fromkeys([here, *choices.languages])}
    kept = []
    for item in choices.items:
        missing = [language for language in choices.languages if item not in known[language]]
        if not missing:
            kept.append(item)
        else:
            said.append(left_out(item, missing, known, here))
    papers = {language: [known[language][item] for item in kept] for language in choices.languages}
    shown = [known[here].get(item) or known[choices.language][item] for item in kept]
    return Asked(choices.with_items(kept), papers, shown, said)


def left_out(item: str, missing: list[str], known: dict[str, dict[str, Paper]], here: str) -> str:
    """Say why a paper is not in the kit: no page has it any more, or it is not there in a language."""
    paper = next((found[item] for found in known.values() if item in found), None)
    if paper is None and here != SOURCE_LANGUAGE:
        paper = papers_by_item(SOURCE_LANGUAGE).get(item)
    if paper is None:
        return gettext("“%(item)s” is not, or no longer, one of our papers. It was left out.") % {"item": item}
    languages = ", ".join(own_name(code) for code in missing)
    return gettext("“%(title)s: %(part)s” is not there yet in this language: %(languages)s. It was left out.") % {
        "title": paper.title, "part": paper.label, "languages": languages,
    }  # fmt: skip
