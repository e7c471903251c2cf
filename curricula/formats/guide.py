"""The format `safelight-guide/1`."""

from typing import Any, Literal

from pydantic import Field, model_validator

from curricula.formats.bands import BAND
from safelight.core.library.files import Fault, Strict
from safelight.core.library.formats import Chat, Key, Resource, Services, characters, words


class GuideCare(Strict):
    """Care of a guide."""

    sensitivity: Literal["gentle", "sensitive"]
    content_note: words(40)  # type: ignore[valid-type]
    quick_exit: bool
    fiction_note: words(25)  # type: ignore[valid-type]


class NowStep(Strict):
    """One of the six steps."""

    step: int
    title: words(8)  # type: ignore[valid-type]
    text: words(50)  # type: ignore[valid-type]
    services: Services | None = None
    sources: list[str]


class DoNow(Strict):
    """*Do this now*: exactly six steps."""

    title: str
    emergency: str
    steps: list[NowStep] = Field(min_length=6, max_length=6)


class Avoid(Strict):
    """Words to leave out, what to say instead, and why."""

    words: str
    instead: str
    why: str


class FirstWords(Strict):
    """What to say first."""

    say: list[str] = Field(min_length=5, max_length=8)
    avoid: list[Avoid] = Field(min_length=5, max_length=8)


class SignItem(Strict):
    """A sign, and what else it can mean."""

    id: Key
    group: str
    sign: str
    could_mean: str
    or_else: str = Field(min_length=3)
    do: str
    sources: list[str]


class Signs(Strict):
    """Signs with their introduction."""

    intro: str
    sources: list[str]
    items: list[SignItem] = Field(min_length=5, max_length=10)


class Script(Strict):
    """A conversation by age."""

    band: BAND
    before: str
    now: str
    note: str
    sources: list[str]


class Afterwards(Strict):
    """What helps later."""

    when: str
    do: list[str] = Field(min_length=1, max_length=5)
    sources: list[str]


class PlanField(Strict):
    """A field of the family plan."""

    id: Key
    label: characters(120)  # type: ignore[valid-type]
    type: Literal["text", "checklist", "choice", "date", "service"]
    max: int | None = None
    options: list[str] | dict[str, str] = []
    slot: str = ""

    def field(self) -> dict[str, Any]:
        """The field as a part of the plan."""
        options = list(self.options.values()) if isinstance(self.options, dict) else self.options
        return {"key": self.id, "label": self.label, "type": self.type, "most": self.max, "options": options, "slot": self.slot}


class FamilyPlan(Strict):
    """A plan to fill in."""

    note: str
    fields: list[PlanField] = Field(min_length=1)


class Guide(Resource):
    """`safelight-guide/1`."""

    format: Literal["safelight-guide/1"]
    kind: Literal["guide"]
    audience: Literal["parents", "educators", "community", "young-people"]
    urgency: Literal["now", "plan"]
    neutral_title: str = ""
    neutral_file: str = ""
    safeguarding: GuideCare
    do_now: DoNow | None = None
    first_words: FirstWords
    chat: Chat | None
    signs: Signs | None = None
    scripts: list[Script] = []
    afterwards: list[Afterwards] = Field(min_length=3, max_length=4)
    family_plan: FamilyPlan | None = None
    glossary: list[str]
    related: list[Key] = Field(min_length=2, max_length=5)

    @model_validator(mode="after")
    def now_begins_with_what_to_do(self) -> "Guide":
        """Refuse a guide for now without its six steps or its neutral name."""
        if self.urgency == "now" and not (self.do_now and self.neutral_title and self.neutral_file):
            raise Fault("a guide for now needs do_now, neutral_title and neutral_file", "urgency")
        return self
