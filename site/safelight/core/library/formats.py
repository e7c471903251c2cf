"""Parts of the starter formats that lessons, guides, campaigns and kits share. Limits: docs/authors.md."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from safelight.core.blocks import SERVICE_SLOTS
from safelight.core.library.files import Section, StarterFile, StarterProblems, Strict
from safelight.core.library.raw import markdown_tables

LICENCE = "CC-BY-4.0"
SLUG = r"^[A-Za-z0-9]+(-[a-z0-9]+)*$"
Slot = Literal[tuple(key for key, _label in SERVICE_SLOTS)]  # type: ignore[valid-type]


def words(most: int) -> Any:
    """Return a text of at most `most` words."""

    def check(text: str) -> str:
        if (count := len(text.split())) > most:
            raise ValueError(f"has {count} words, at most {most} are allowed")
        return text

    return Annotated[str, Field(min_length=1), AfterValidator(check)]


def characters(most: int) -> Any:
    """Return a text of at most `most` characters."""
    return Annotated[str, Field(min_length=1, max_length=most)]


Question = Annotated[str, Field(max_length=90, pattern=r"\?$")]
Key = Annotated[str, Field(max_length=60, pattern=SLUG)]


class Services(Strict):
    """What to ask the directory for. `kinds` says what the writer had in mind; the slot decides."""

    slot: Slot
    kinds: list[str]
    emergency: bool = False
    shown_to: Literal["adults"] | None = None


class Sign(Strict):
    """A mark beside a turn of a chat."""

    kind: Literal["pressure", "sign", "help"]
    label: str
    note: str


class Person(Strict):
    """Somebody in a chat."""

    id: Key
    name: str


class Turn(Strict):
    """One line of a chat."""

    turn: int
    who: str
    text: str
    sign: Sign | None = None


class Chat(Strict):
    """A made-up, annotated chat."""

    id: Key
    title: str
    note: str
    people: list[Person] = Field(min_length=2)
    turns: list[Turn] = Field(min_length=2, max_length=14)

    @model_validator(mode="after")
    def has_something_to_find(self) -> "Chat":
        """Refuse a chat in which somebody unknown speaks, or that has no sign to find."""
        if strangers := {turn.who for turn in self.turns} - {person.id for person in self.people}:
            raise ValueError(f"not among the people: {', '.join(sorted(strangers))}")
        if not any(turn.sign for turn in self.turns):
            raise ValueError("has no sign to find; mark at least one turn")
        return self

    def part(self) -> tuple[str, dict]:
        """The chat as a part of a stream."""
        turns = [
            {
                "who": t.who, "text": t.text, "sign": t.sign.kind if t.sign else "none",
                "label": t.sign.label if t.sign else "", "note": t.sign.note if t.sign else "",
            }
            for t in self.turns
        ]  # fmt: skip
        people = [{"key": p.id, "name": p.name} for p in self.people]
        return "chat", {"key": self.id, "title": self.title, "note": self.note, "people": people, "turns": turns}


class Misconception(Strict):
    """What somebody believes, what is true, and an answer."""

    heard: str
    fact: str
    response: str
    sources: list[str] = []
    statistics: list[str] = []


class WhatIf(Strict):
    """What may happen, words for it, and a thing to do."""

    happens: str
    say: str
    do: str


class Review(Strict):
    """Dates of review; `reviewed_by` is a role."""

    written: date
    review_by: date
    helplines_by: date
    reviewed_by: str | None
    tried_with: str | None = None


class Resource(Strict):
    """What every resource file has."""

    id: Key
    lang: Literal["en"]
    title: characters(60)  # type: ignore[valid-type]
    question: Question
    summary: words(30)  # type: ignore[valid-type]
    topics: list[str] = Field(min_length=1, max_length=4)
    search_also: list[str] = Field(max_length=8)
    sections: list[str]
    statistics: list[str]
    sources: list[str]
    review: Review
    licence: Literal["CC-BY-4.0"]

    def resource_fields(self) -> dict[str, Any]:
        """The page fields that every resource has."""
        return {
            "title": self.title, "question": self.question, "summary": self.summary,
            "search_also": "\n".join(self.search_also), "written": self.review.written, "review_by": self.review.review_by,
            "helplines_by": self.review.helplines_by, "reviewed_by": self.review.reviewed_by or "",
        }  # fmt: skip

    def cited(self) -> dict[str, list[str]]:
        """The rows that the page rests on, by field."""
        named: dict[str, list[str]] = {"guidance": [], "stat": list(self.statistics), "framework": [], "glossary": []}
        for source in self.sources:
            kind, _colon, key = source.partition(":")
            named.setdefault(kind, []).append(key)
        unique = {kind: list(dict.fromkeys(keys)) for kind, keys in named.items()}
        return {
            "guidance": unique["guidance"],
            "statistics": unique["stat"],
            "frameworks": unique["framework"],
            "topics": self.topics,
        }


def check_sections(file: StarterFile, listed: list[str]) -> None:
    """Compare the sections that the front matter lists with those that stand below it.

    Raises:
        StarterProblems: one is missing or not listed.
    """
    problems = [
        file.problem(f"sections: {key} is listed but not there", ("sections",)) for key in listed if key not in file.sections
    ]
    for key in file.sections:
        if key not in listed:
            problem = file.problem(f"section {key} is not listed in sections")
            problems.append(type(problem)(problem.file, file.section_lines[key], problem.reason))
    if problems:
        raise StarterProblems(problems)


def prose(section: Section) -> list[tuple[str, dict]]:
    """Return a section as parts of a stream: text, and each table with the text before it."""
    parts = []
    for at, (text, rows) in enumerate(markdown_tables(section.text)):
        parts.append(
            (
                "prose",
                {
                    "key": section.key,
                    "title": section.title if at == 0 else "",
                    "text": text,
                    "rows": [{"cells": r} for r in rows],
                },
            )
        )
    return parts
