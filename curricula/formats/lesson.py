"""The format `safelight-lesson/1`."""

from typing import Literal

from pydantic import Field, model_validator

from curricula.blocks.story import unfinished
from curricula.formats.bands import BAND
from safelight.core.conversation import CLUES
from safelight.core.library.files import Fault, Strict
from safelight.core.library.formats import Chat, Key, Misconception, Resource, Services, WhatIf, words

PRIORITY = Literal["must", "should", "could"]


class Minutes(Strict):
    """Length in minutes, whole and short."""

    full: int = Field(ge=0)
    short: int = Field(ge=0)


class Unit(Strict):
    """The place in the spiral."""

    name: str
    before: str | None
    after: str | None


class ClassSize(Strict):
    """Learners and adults."""

    best: int = Field(gt=0)
    most: int = Field(gt=0)
    adults: int = Field(gt=0)


class Supervision(Strict):
    """Who must be in the room."""

    level: Literal["adult-led", "adult-near", "independent"]
    text: str


class LessonCare(Strict):
    """What keeps learners safe."""

    sensitivity: Literal["gentle", "sensitive"]
    content_note: words(40)  # type: ignore[valid-type]
    supervision: Supervision
    not_in: list[
        Literal["assembly", "cover-lesson", "mixed-age-group", "last-lesson-before-a-break", "last-lesson-before-home-time"]
    ]
    fiction_note: words(15)  # type: ignore[valid-type]


class FirstHelp(Strict):
    """The second block of a learner's page."""

    title: str
    lines: list[str] = Field(min_length=3, max_length=8)
    services: Services
    sources: list[str]


class Objective(Strict):
    """What a learner can do afterwards."""

    id: Key
    text: str = Field(pattern=r"^I ")
    guidance: list[str] = Field(min_length=1)
    frameworks: list[str] = Field(min_length=1)


class Before(Strict):
    """Something to do beforehand."""

    when: str
    priority: Literal["must", "should"]
    text: str


class Word(Strict):
    """A glossary term in this lesson."""

    term: str
    learner_text: str
    use: str = ""


class Material(Strict):
    """Something to bring, and how to do without."""

    name: str
    count: str
    need: Literal["required", "should", "could"]
    no_print: str = Field(min_length=3)
    handout: str = ""
    chat: str = ""
    section: str = ""


class Quoted(Strict):
    """Shared words, and where they are shown."""

    ref: str
    shown_in: list[str]


class Step(Strict):
    """A timed step."""

    id: Key
    title: words(8)  # type: ignore[valid-type]
    minutes: Minutes
    priority: PRIORITY
    grouping: words(8)  # type: ignore[valid-type]
    teacher_does: words(50)  # type: ignore[valid-type]
    teacher_says: list[words(45)] = Field(min_length=1, max_length=9)  # type: ignore[valid-type]
    learners_do: words(60)  # type: ignore[valid-type]
    resource: list[str]
    short_note: str = ""
    look_for: words(40)  # type: ignore[valid-type]
    sources: list[str] = []
    statistics: list[str] = []


class Option(Strict):
    """An answer with feedback that teaches."""

    text: str
    correct: bool
    feedback: str = Field(min_length=16)


class Quiz(Strict):
    """A question with exactly one right answer."""

    id: Key
    objective: str
    question: str
    options: list[Option] = Field(min_length=2, max_length=4)
    how: str = ""

    @model_validator(mode="after")
    def one_right(self) -> "Quiz":
        """Refuse a question without a right answer, or with two."""
        if (right := sum(option.correct for option in self.options)) != 1:
            raise Fault(f"has {right} right answers, exactly one is needed", "options")
        return self


class Print(Strict):
    """How a handout is laid out."""

    pages: int = Field(gt=0)
    layout: str
    fold: str = ""
    answers: str = ""


class Card(Strict):
    """A card to cut out."""

    id: Key
    name: str
    text: words(60)  # type: ignore[valid-type]
    first_step: str = ""
    who: str = ""
    words: str = ""
    teacher_point: str = ""
    sources: list[str] = []


class Item(Strict):
    """A line of a worksheet; `private` and `any` are answers of their own."""

    prompt: str
    answer: str


class Part(Strict):
    """A part of a worksheet."""

    id: Key
    title: str
    task: str
    items: list[Item]
    note: str = ""


class Handout(Strict):
    """A page to print."""

    id: Key
    title: str
    kind: Literal["scenario-cards", "worksheet", "hand", "sorting-cards", "role-cards", "bingo"]
    audience: str = Field(alias="for")
    print: Print
    instructions: str
    cards: list[Card] = []
    parts: list[Part] = []
    adult_note: str = ""

    def part(self) -> tuple[str, dict]:
        """The handout as a part of a stream."""
        cards = [card.model_dump(exclude={"id", "sources"}) | {"key": card.id} for card in self.cards]
        parts = [
            {
                "key": p.id, "title": p.title, "task": p.task, "note": p.note,
                "items": [
                    {
                        "prompt": i.prompt,
                        "open": i.answer if i.answer in ("private", "any") else "no",
                        "answer": "" if i.answer in ("private", "any") else i.answer,
                    }
                    for i in p.items
                ],
            }
            for p in self.parts
        ]  # fmt: skip
        return "handout", {
            "key": self.id, "title": self.title, "kind": self.kind, "audience": self.audience, "pages": self.print.pages,
            "instructions": self.instructions, "cards": cards, "parts": parts, "adult_note": self.adult_note,
        }  # fmt: skip


class StoryChoice(Strict):
    """Where a page may lead."""

    text: str
    to: Key


class StoryEnd(Strict):
    """An end; every end is help."""

    kind: Literal["help"]
    help: str
    moves: list[str]
    message: str


class StoryNode(Strict):
    """A page of a story: choices, or an end."""

    id: Key
    text: words(70)  # type: ignore[valid-type]
    choices: list[StoryChoice] = []
    end: StoryEnd | None = None

    @model_validator(mode="after")
    def leads_on(self) -> "StoryNode":
        """Refuse a page with neither choices nor an end, or with both."""
        if bool(self.choices) == bool(self.end):
            raise ValueError(f"{self.id}: has either choices or an end")
        return self


class Story(Strict):
    """A decision story."""

    id: Key
    title: str
    note: str
    minutes: int
    use: str
    start: Key
    nodes: list[StoryNode] = Field(min_length=8, max_length=12)

    @model_validator(mode="after")
    def every_path_leads_to_help(self) -> "Story":
        """Refuse a dead end, a page that nobody reaches, and a loop without an end."""
        if faults := unfinished(self.start, {node.id: [c.to for c in node.choices] for node in self.nodes}):
            raise ValueError(f"these pages do not lead on: {', '.join(faults)}")
        return self

    def part(self) -> tuple[str, dict]:
        """The story as a part of a stream."""
        pages = [
            {
                "key": n.id, "text": n.text, "choices": [c.model_dump() for c in n.choices],
                "message": n.end.message if n.end else "",
            }
            for n in self.nodes
        ]  # fmt: skip
        return "story", self.model_dump(exclude={"id", "nodes"}) | {"key": self.id, "pages": pages}


class Lesson(Resource):
    """`safelight-lesson/1`."""

    format: Literal["safelight-lesson/1"]
    kind: Literal["lesson"]
    band: BAND
    unit: Unit
    skill: words(20)  # type: ignore[valid-type]
    minutes: Minutes
    class_size: ClassSize
    max_words_per_sentence: int | None = None
    safeguarding: LessonCare
    first_help: FirstHelp
    objectives: list[Objective] = Field(min_length=2, max_length=4)
    mapping_checked: bool
    before: list[Before] = Field(min_length=4)
    vocabulary: list[Word] = Field(min_length=1, max_length=8)
    materials: list[Material] = Field(min_length=1)
    ground_rules: Quoted
    disclosure_card: Quoted
    steps: list[Step] = Field(min_length=4, max_length=8)
    misconceptions: list[Misconception] = Field(min_length=3, max_length=7)
    what_if: list[WhatIf] = Field(min_length=5, max_length=12)
    quiz: list[Quiz] = Field(min_length=3, max_length=6)
    handouts: list[Handout] = Field(min_length=1, max_length=4)
    story: Story | None
    chat: Chat | None
    next: list[Key] = Field(min_length=1, max_length=3)

    @model_validator(mode="after")
    def minutes_add_up(self) -> "Lesson":
        """Refuse steps that do not add up to the length, or that leave out the opening or the close."""
        for variant in ("full", "short"):
            each = [getattr(step.minutes, variant) for step in self.steps]
            if sum(each) != getattr(self.minutes, variant):
                length = getattr(self.minutes, variant)
                raise Fault(f"minutes.{variant} is {length}, but the steps add up to {sum(each)}", "minutes", variant)
            if not (each[0] and each[-1]):
                at = len(each) - 1 if each[0] else 0
                raise Fault(f"the first and the last step need minutes in the {variant} version", "steps", at, "minutes", variant)
        return self

    @model_validator(mode="after")
    def chat_has_a_clue(self) -> "Lesson":
        """Refuse a chat in which learners, who look for what felt wrong, would find nothing."""
        if self.chat and not any(turn.sign and turn.sign.kind in CLUES for turn in self.chat.turns):
            raise Fault("learners find no clue in it; mark at least one turn as pressure or sign", "chat")
        return self
