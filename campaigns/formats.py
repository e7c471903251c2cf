"""The formats `safelight-campaign/1` and `safelight-kit/1`, as strict models. A field that nobody knows is refused."""

from typing import Literal

from pydantic import Field, model_validator

from safelight.core.clock import clock_at
from safelight.core.library.files import Fault, Strict
from safelight.core.library.formats import Chat, Key, Misconception, Resource, Slot, WhatIf, words


class CampaignCare(Strict):
    """Care of a campaign."""

    sensitivity: Literal["gentle", "sensitive"]
    content_note: words(40)  # type: ignore[valid-type]
    quick_exit: bool


class Aim(Strict):
    """What people know, feel and do afterwards."""

    know: str
    feel: str
    do: str


class Insight(Strict):
    """Why it may work."""

    text: str
    statistics: list[str]
    sources: list[str]


class Messages(Strict):
    """One message in three lengths."""

    five_words: words(6)  # type: ignore[valid-type]
    one_sentence: str
    sixty_words: words(70)  # type: ignore[valid-type]


class Poster(Strict):
    """A poster."""

    id: Key
    title: str
    headline: list[str] = Field(min_length=1, max_length=3)
    text: str
    action: str
    slot: Slot
    visual: str
    mono: str
    rtl: str
    text_version: str


class Post(Strict):
    """A card to post."""

    id: Key
    day: int = Field(gt=0)
    weekday: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    shape: Literal["square", "story", "landscape"]
    lines: list[str] = Field(min_length=1)
    text: str = ""
    caption: str
    alt: str


class Activity(Strict):
    """Something to do with a group."""

    minutes: int = Field(gt=0)
    text: str
    uses: list[str]


class Campaign(Resource):
    """`safelight-campaign/1`."""

    format: Literal["safelight-campaign/1"]
    kind: Literal["campaign"]
    neutral_title: str
    neutral_file: str
    safeguarding: CampaignCare
    aim: Aim
    audience: str
    dates: str
    tone: str
    insight: Insight
    messages: Messages
    never: list[str] = Field(min_length=1)
    posters: list[Poster] = Field(min_length=1)
    posts: list[Post] = Field(min_length=1)
    activities: list[Activity]
    adapt: str
    success: str
    lessons: list[Key]
    guides: list[Key]
    kits: list[Key]


class KitCare(CampaignCare):
    """Care of a kit."""

    supervision: str


class Times(Strict):
    """Things to do at one time."""

    when: str
    items: list[str] = Field(min_length=1)


class Role(Strict):
    """Who does what."""

    name: str
    text: str


class ScriptPart(Strict):
    """Say, ask, do or show."""

    kind: Literal["say", "ask", "do", "show"]
    text: str


class KitStep(Strict):
    """A timed step of a part."""

    id: Key
    title: str
    minutes: int = Field(gt=0)
    priority: Literal["must", "should", "could"]
    facts: list[str]
    parts: list[ScriptPart] = Field(min_length=1)
    resource: list[str]


class Segment(Strict):
    """A part of the running order."""

    id: Key
    title: str
    minutes: int = Field(gt=0)
    who: str
    materials: str
    note: str
    intro: str
    steps: list[KitStep] = Field(min_length=1)

    @model_validator(mode="after")
    def minutes_add_up(self) -> "Segment":
        """Refuse steps that do not add up to their part."""
        if (added := sum(step.minutes for step in self.steps)) != self.minutes:
            raise Fault(f"minutes is {self.minutes}, but the steps add up to {added}", "minutes")
        return self


class Pair(Strict):
    """Say, leave out, why."""

    say: str
    avoid: str
    why: str


class RoomQuestion(Strict):
    """A question from the room."""

    asked: str
    answer: str
    sources: list[str]


class Scenario(Strict):
    """A scenario card."""

    id: Key
    title: str
    age: str
    story: words(60)  # type: ignore[valid-type]
    questions: list[str] = Field(min_length=2, max_length=3)
    sources: list[str]


class Slip(Strict):
    """Half a page to take home."""

    id: Key
    title: str
    heading: str
    intro: str
    steps: list[str] = Field(min_length=4, max_length=6)
    write_title: str
    write: list[str]
    call_title: str
    slots: list[Slot]
    foot: str


class Pulse(Strict):
    """Before and after."""

    title: str
    note: str
    before: list[str] = Field(min_length=3, max_length=3)
    after: list[str] = Field(min_length=3, max_length=3)
    scale: list[str] = Field(min_length=5, max_length=5)


class Certificate(Strict):
    """A certificate."""

    title: str
    headline: str
    name_label: str
    text: str
    lines: list[str]


class Slide(Strict):
    """A slide."""

    title: str
    points: list[str] = Field(min_length=1, max_length=4)
    notes: str


class Sheet(Strict):
    """A line of the print list."""

    name: str
    copies: str
    sides: str


class Kit(Resource):
    """`safelight-kit/1`."""

    format: Literal["safelight-kit/1"]
    kind: Literal["kit"]
    neutral_title: str
    neutral_file: str
    campaign: Key | None
    minutes: int = Field(gt=0)
    start: str
    audience: str
    led_by: str
    group_size: str
    children_ages: str
    safeguarding: KitCare
    how_to_use: str
    first: list[Times] = Field(min_length=1)
    look_after_yourself: str
    roles: list[Role] = Field(min_length=1)
    rules: list[str] = Field(min_length=1)
    segments: list[Segment] = Field(min_length=2)
    chats: list[Chat]
    pairs: list[Pair] = Field(min_length=5, max_length=8)
    misconceptions: list[Misconception] = Field(min_length=3, max_length=6)
    questions: list[RoomQuestion] = Field(min_length=6, max_length=10)
    what_if: list[WhatIf] = Field(min_length=6, max_length=10)
    scenarios: list[Scenario] = Field(min_length=4)
    handouts: list[Slip] = Field(min_length=1)
    pulse: Pulse
    certificate: Certificate
    slides: list[Slide] = Field(min_length=1)
    print_list: list[Sheet] = Field(min_length=1)
    glossary: list[str]
    lessons: list[Key]
    guides: list[Key]

    @model_validator(mode="after")
    def minutes_add_up(self) -> "Kit":
        """Refuse parts that do not add up, an opening or a close that may be left out, and a start that is no time."""
        clock_at(self.start, 0)
        if (added := sum(segment.minutes for segment in self.segments)) != self.minutes:
            raise Fault(f"minutes is {self.minutes}, but the parts add up to {added}", "minutes")
        return self
