"""What a rule file may say."""

from typing import Literal

from pydantic import Field, field_validator

from safelight.core.library.files import Strict

EXAMPLES = 3  # at least this many of each kind

Level = Literal["block", "warn", "advise"]


class Need(Strict):
    """Another pattern that must, or must not, stand near the match."""

    near: str | None = None
    not_near: str | None = None
    within: Literal["sentence", "block", "before", "after"] = "sentence"


class RuleData(Strict):
    """A rule as written in a file."""

    id: str = Field(pattern=r"^(?:[a-z]{2}-)?[A-Z]+-\d{3}[a-z]?$")
    level: Level
    kind: Literal["existence", "substitution", "occurrence", "conditional", "sequence", "metric"] = "existence"
    patterns: list[str] = Field(min_length=1)
    unless: list[str] = []
    case: bool = False
    edges: bool = True
    needs: list[Need] = []
    at_most: int = 0
    gap: int = 8
    negation: Literal["ok", "flag", "only"] = "flag"
    mention: Literal["ok", "quoted", "flag"] = "ok"
    prefer: str | list[str]
    replace: dict[str, str] = {}
    reason: str = Field(min_length=12)
    source: list[str] = Field(min_length=1)
    scopes: dict[Literal["audiences", "bands", "blocks"], list[str]] = {}
    match: list[str] = Field(min_length=EXAMPLES)
    no_match: list[str] = Field(min_length=EXAMPLES)

    @field_validator("reason")
    @classmethod
    def one_sentence(cls, value: str) -> str:
        if value.rstrip()[-1] not in ".!?।؟":
            raise ValueError("is not a sentence: it has no full stop")
        return value


class MacroData(Strict):
    """`_macros.yaml`: word lists, cues, edges, and languages whose rules run too."""

    macros: dict[str, str] = {}
    cues: dict[str, list[str]] = {}
    edges: dict[Literal["before", "after"], str] = {}
    also: list[str] = []


class SourceData(Strict):
    title: str
    url: str = ""
    note: str = ""


class TitleData(Strict):
    """Official titles of a language: exact words, or patterns."""

    titles: list[str] = []
    patterns: list[str] = []
