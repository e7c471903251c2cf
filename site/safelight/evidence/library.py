"""Facts of the starter library: sources first, then what rests on them."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from safelight.core.library.files import Strict
from safelight.core.library.shelves import Rows
from safelight.core.library.taxonomy import entries
from safelight.evidence.models import Claim, Framework, GlossaryTerm, Guidance, Objective, Source, Statistic, SurveyItem
from safelight.evidence.models.claims import CLAIM_GROUPS, VERDICTS
from safelight.evidence.models.facts import STATISTIC_TOPICS, YEAR

STARTER = Path(__file__).resolve().parent / "starter"
READ_ON = date(2026, 11, 22)
"""The day on which the sources of guidance and glossary were read."""


class Place(Strict):
    """Where a figure was read."""

    address: str = Field(pattern=r"^https?://")
    title: str


class StatisticEntry(Strict):
    """One figure; it needs its year."""

    id: str
    value: str
    statement: str
    caveat: str
    note: str
    year: str = Field(pattern=YEAR)
    publisher: str = Field(min_length=2)
    topic: Literal[tuple(key for key, _label in STATISTIC_TOPICS)]  # type: ignore[valid-type]
    for_teens: bool
    secondary: bool
    as_of: date
    source: Place


class SurveyEntry(Strict):
    """One question of the historic survey."""

    id: str
    section: str
    question: str
    note: str
    asked: int | None = Field(gt=0)
    answers: dict[str, int]
    chart_ok: bool


class TermEntry(Strict):
    """One word of ours."""

    term: str
    definition: str
    child_definition: str = ""
    avoid: str = ""
    source: str = ""


class FrameworkEntry(Strict):
    """One law or framework."""

    id: str
    name: str
    abbreviation: str = ""
    year: str
    status: str = ""
    description: str
    applies_to: str = ""
    for_parents: str = ""
    for_educators: str = ""
    address: str = Field(pattern=r"^https?://")
    as_of: date


class GuidanceEntry(Strict):
    """One thing on which authoritative bodies agree."""

    id: str
    text: str
    sources: list[str] = Field(min_length=1)


class ObjectiveEntry(Strict):
    """One objective with its framework."""

    id: str
    band: str
    text: str
    framework: str = Field(pattern=r"\S{3}")


class ClaimEntry(Strict):
    """One claim that we do not repeat."""

    id: str
    group: Literal[tuple(key for key, _label in CLAIM_GROUPS)]  # type: ignore[valid-type]
    said: str
    verdict: Literal[tuple(key for key, _label in VERDICTS)]  # type: ignore[valid-type]
    why: str = Field(min_length=20)
    instead: str = Field(min_length=10)
    address: str = Field(default="", pattern=r"^(https?://.*)?$")


class FactsShelf:
    """Everything that is cited."""

    order = 20

    def read(self) -> Iterable[Rows]:
        """Return sources, statistics, survey, glossary, frameworks, guidance and objectives."""
        read = {
            name: entries(STARTER / f"{name}.yaml", model)[1]
            for name, model in (
                ("statistics", StatisticEntry), ("survey", SurveyEntry), ("glossary", TermEntry),
                ("frameworks", FrameworkEntry), ("guidance", GuidanceEntry), ("objectives", ObjectiveEntry), ("claims", ClaimEntry),
            )
        }  # fmt: skip
        yield Rows(Source, "address", sources(read))
        yield Rows(
            Statistic, "key", [_statistic(s) for s in read["statistics"]], ("value", "statement", "caveat"), {"source": Source}
        )
        yield Rows(SurveyItem, "key", [_survey(i) for i in read["survey"]], ("section", "question", "note", "labels"))
        yield Rows(
            GlossaryTerm,
            "key",
            [_term(t) for t in read["glossary"]],
            ("term", "definition", "child_definition", "avoid"),
            {"source": Source},
        )
        frameworks = [{"key": f.id} | f.model_dump(exclude={"id"}) for f in read["frameworks"]]
        yield Rows(Framework, "key", frameworks, ("name", "status", "description", "applies_to", "for_parents", "for_educators"))
        guidance = [{"key": g.id, "text": g.text, "sources": g.sources} for g in read["guidance"]]
        yield Rows(Guidance, "key", guidance, many={"sources": Source})
        objectives = [{"key": o.id} | o.model_dump(exclude={"id"}) for o in read["objectives"]]
        yield Rows(Objective, "key", objectives, ("text",))
        claims = [_claim(claim, place) for place, claim in enumerate(read["claims"])]
        yield Rows(Claim, "key", claims, ("said", "why", "instead"), {"source": Source})


def sources(read: dict[str, list[Any]]) -> list[dict]:
    """Return each address once; a statistic knows its title and publisher, guidance and glossary only the address."""
    found: dict[str, dict] = {}
    for guidance in read["guidance"]:
        for address in guidance.sources:
            found.setdefault(address, _source(address))
    for term in read["glossary"]:
        if term.source:
            found.setdefault(term.source, _source(term.source))
    for claim in read["claims"]:
        if claim.address:
            found.setdefault(claim.address, _source(claim.address))
    for figure in read["statistics"]:
        found[figure.source.address] = _source(
            figure.source.address, title=figure.source.title, publisher=figure.publisher, year=figure.year, checked=figure.as_of
        )
    return list(found.values())


def _source(address: str, title: str = "", publisher: str = "", year: str = "", checked: date = READ_ON) -> dict:
    return {"address": address, "title": title, "publisher": publisher, "year": year, "checked": checked}


def _statistic(figure: StatisticEntry) -> dict:
    return {"key": figure.id} | figure.model_dump(exclude={"id", "source"}) | {"source": figure.source.address}


def _survey(item: SurveyEntry) -> dict:
    return {"key": item.id} | item.model_dump(exclude={"id"}) | {"labels": list(item.answers)}


def _term(term: TermEntry) -> dict:
    return {"key": GlossaryTerm.key_of(term.term)} | term.model_dump()


def _claim(claim: ClaimEntry, place: int) -> dict:
    told = claim.model_dump(exclude={"id", "address"})
    return {"key": claim.id, "order": place, "source": claim.address or None, "as_of": READ_ON} | told


SHELVES = [FactsShelf()]
