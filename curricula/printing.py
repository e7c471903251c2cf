"""What lessons and guides offer for printing, and in which order."""

import re
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from curricula.booklet import booklets
from curricula.learner import learners_handouts
from safelight.core.inline import plain_text
from safelight.core.tree import Node
from safelight.help.nodes import slot_nodes
from safelight.printing.classes import CardSets
from safelight.printing.recipes import WALL, Make, Pick, Printable, Section, Source, WorkPage, register
from safelight.safeguarding.cards import disclosure_nodes

LEARNERS = ("letter-home", "home", "easy-read", "send", "brief")
"""Sections of a lesson that have a place of their own."""
_STEP = re.compile(r"^\d+\.?$")
SERVICES = ("young-people", "report", "takedown", "crisis", "parent-support")


def lesson_head(source: Source) -> list[Node]:
    """The head of a lesson: whether it fits, in five seconds."""
    page = source.page
    head = {
        "type": "plan_head", "kind": gettext("Lesson"), "tag": gettext("Ages %(ages)s") % {"ages": str(page.band)},
        "title": page.title, "subtitle": page.question, "summary": page.summary,
    }  # fmt: skip
    return [
        head,
        {
            "type": "facts",
            "columns": 4,
            "widths": [1.1, 1.1, 0.5, 1.6],
            "items": lesson_facts(page, source.context.options.get("minutes", "")),
        },
        {"type": "contents"},
    ]


def lesson_facts(page: object, fitted: str = "") -> list[dict[str, str]]:
    """Length, group, adults and skill as label and value; `fitted` are the minutes that the plan was fitted to."""
    minutes = gettext("%(fitted)s minutes, fitted; in full %(full)s")
    minutes = (
        minutes % {"fitted": fitted, "full": page.minutes_full}
        if fitted
        else gettext("%(full)s minutes; short version %(short)s") % {"full": page.minutes_full, "short": page.minutes_short}
    )
    group = gettext("best with %(best)s, at most %(most)s") % {"best": page.class_best, "most": page.class_most}
    facts = [
        (_("Length"), minutes),
        (_("Learners"), group),
        (_("Adults"), str(page.class_adults)),
        (_("Skill practised"), page.skill),
    ]
    return [{"label": str(label), "value": value} for label, value in facts]


def services(source: Source) -> list[Node]:
    """The services of the chosen country, with the date of the oldest check."""
    return [{"type": "services", "title": ""} | short_groups(source.context.country, list(SERVICES))]


def short_services(*slots: str, most: int = 3, columns: int = 2) -> Make:
    """Names and numbers only."""

    def make(source: Source) -> list[Node]:
        found = short_groups(source.context.country, list(slots))
        return [{"type": "services_short", "most": most, "columns": columns, "dated": True} | found] if found["groups"] else []

    return Make(make)


def short_groups(country: str, slots: list[str]) -> Node:
    """The groups of services for a short list: a group that names nobody new is left out."""
    found = slot_nodes(country, slots)
    seen: set[str] = set()
    groups = []
    for group in found["groups"]:
        new = [service for service in group["services"] if service["name"] not in seen]
        seen |= {service["name"] for service in new}
        groups += [group | {"services": new}] if new else []
    return found | {"groups": groups}


def first_help_services(source: Source) -> list[Node]:
    """Services below *first help*, unless only adults are to be shown them."""
    asked = [node for node in source.nodes if node["type"] == "first_help" and not node["adults_only"]]
    return [
        {"type": "services_short", "most": 3, "columns": 2, "dated": True} | slot_nodes(source.context.country, node["slots"])
        for node in asked
    ]


def card(source: Source) -> list[Node]:
    """The disclosure card: from the page's own block, or from its one source."""
    own = [node for node in source.nodes if node["type"] == "disclosure_card" and node.get("title")]
    return own or disclosure_nodes()


def story_pages(source: Source) -> list[Node]:
    """Each decision story as a page to read from."""
    return [
        {"type": "work_page", "title": node["title"], "note": node["use"], "for": "teachers", "content": [node]}
        for node in source.nodes
        if node["type"] == "story"
    ]


def chat_pages(source: Source) -> list[Node]:
    """Each chat without its notes: learners find the signs themselves."""
    return [
        {
            "type": "work_page",
            "title": node["title"],
            "note": "",
            "for": "families",
            "content": [node | {"side": "learner", "bare": True}],
        }
        for node in source.nodes
        if node["type"] == "chat"
    ]


def learners_sheets(source: Source) -> list[Node]:
    """The handouts that learners get, without an answer side."""
    theirs = learners_handouts(source.page)
    return [node for node in source.nodes if node["type"] == "handout" and node["key"] in theirs]


def has_cards(handout: Any) -> bool:
    """Whether a handout, as block or node, is cards to cut out."""
    return bool(handout["cards"]) and handout["kind"] != "bingo"


def card_sheets(source: Source) -> list[Node]:
    """The cards of a lesson without the sheets to write on."""
    return [node | {"parts": []} for node in source.nodes if node["type"] == "handout" and has_cards(node)]


def guide_head(source: Source) -> list[Node]:
    """The head of a guide."""
    page = source.page
    head = {"type": "plan_head", "kind": gettext("Guide"), "tag": page.get_audience_display(), "title": page.title}
    head |= {"subtitle": page.question, "summary": page.summary}
    note = [node for node in source.nodes if node["type"] == "content_note"]
    if any(node["type"] == "do_now" for node in source.nodes):
        return [head]  # what to do comes before anything else; note and contents follow it
    return [head, *note, {"type": "contents"}]


def guide_parts(source: Source) -> list[Node]:
    """The body of a guide in its own order; each part under a heading."""
    nodes: list[Node] = []
    for node in source.nodes:
        kind = node["type"]
        if kind in ("content_note", "evidence", "disclosure_card") or node.get("key") in ("one-page", "easy-read"):
            continue
        if kind == "prose":
            nodes += [{"type": "heading", "level": 1, "text": node["title"]}] if node["title"] else []
            node = node | {"title": ""}
        elif kind in GUIDE_TITLES:
            nodes += [{"type": "pagebreak"}] if kind == "family_plan" else []
            own = node["title"] if kind == "do_now" else ""
            nodes.append({"type": "heading", "level": 1, "text": own or str(GUIDE_TITLES[kind])})
        nodes.append(node)
        if kind == "do_now":
            nodes += [n for n in source.nodes if n["type"] == "content_note"] + [{"type": "contents"}]
    return nodes


def one_page(source: Source) -> list[Node]:
    """The one-page text; the sentence that asks for services makes room for the services themselves."""
    nodes: list[Node] = []
    for node in source.nodes:
        if node["type"] == "prose" and node.get("key") == "one-page":
            text = [part for part in node["text"] if not asks_for_services(part)]
            if (
                text
                and text[0]["type"] == "paragraph"
                and len(text[0]["content"]) == 1
                and text[0]["content"][0]["type"] == "strong"
            ):
                text = text[1:]  # the title again
            if text and text[0]["type"] == "paragraph" and all(part["type"] == "emph" for part in text[0]["content"]):
                nodes.append({"type": "alarm", "content": text[0]["content"][0]["content"]})
                text = text[1:]
            nodes.append(node | {"title": "", "text": [new for part in text for new in as_lines(part)]})
    if not nodes:
        return []
    found = short_groups(source.context.country, ["report", "takedown", "young-people", "crisis"])
    head = {"type": "plan_head", "kind": gettext("On one page"), "title": source.page.title, "subtitle": source.page.question}
    heading = {"type": "heading", "level": 1, "text": gettext("Services")}
    return [head, *nodes, heading, {"type": "services_short", "most": 2, "columns": 4, "dated": True} | found]


def as_lines(node: Node) -> list[Node]:
    """A paragraph of lines that begin with bold words, as a paragraph each; with bold figures, as a list of steps."""
    if node["type"] != "paragraph":
        return [node]
    lines: list[list[Node]] = [[]]
    for part in node["content"]:
        if part["type"] == "break":
            lines.append([])
        else:
            lines[-1].append(part)
    if len(lines) == 1 or not all(line and line[0]["type"] == "strong" for line in lines):
        return [node]
    if all(_STEP.match(plain_text(line[:1])) for line in lines):
        return [{"type": "lamp_list", "items": [_stripped(line[1:]) for line in lines]}]
    return [{"type": "paragraph", "content": line} for line in lines]


def _stripped(line: list[Node]) -> list[Node]:
    first = line[0] if line else {}
    return [first | {"text": first["text"].lstrip()}, *line[1:]] if first.get("type") == "text" else line


def asks_for_services(node: Node) -> bool:
    """Whether a paragraph holds the mark for services or for the date of their check."""
    marks = [
        part for part in node.get("content", []) if part["type"] in ("services", "checked") or "[[" in str(part.get("text", ""))
    ]
    return bool(marks)


def first_words_poster(source: Source) -> list[Node]:
    """What to say first, large enough to hang beside the telephone or in a staff room."""
    found = next((node for node in source.nodes if node["type"] == "first_words"), None)
    if found is None:
        return []
    help_ = short_groups(source.context.country, ["young-people", "parent-support", "report"])
    return [{"type": "words_poster", "title": gettext("First words"), "say": found["say"], "help": help_}]


GUIDE_TITLES = {
    "do_now": _("Do this now"), "first_words": _("First words"), "chat": _("A made-up chat"), "signs": _("Signs, and what else they can mean"),
    "scripts": _("Conversation by age"), "afterwards": _("Afterwards"), "family_plan": _("Our family plan"), "vocabulary": _("Words we use"),
    "misconceptions": _("Misconceptions, and what is true"), "what_if": _("What if …"),
}  # fmt: skip
ANSWERS = (
    Section(_("Answers: handouts"), (Pick("handout", extra={"side": "answers"}),)),
    Section(_("Answers: knowledge check"), (Pick("quiz", extra={"side": "answers"}),)),
)
PLAN = (
    Make(lesson_head),
    Pick("content_note"),
    Section(_("Objectives"), (Pick("objectives"),)),
    Section("", (Pick("prose", key="brief"),)),
    Section(_("Before you start"), (Pick("before"),)),
    Section(_("Words"), (Pick("vocabulary"),)),
    Section(_("Materials"), (Pick("materials"),)),
    Section(_("Steps"), (Pick("shared_words"), Pick("steps"), Pick("statistic"), Pick("chart"))),
    Section(_("Misconceptions, and what is true"), (Pick("misconceptions"),)),
    Section(_("What if …"), (Pick("what_if"),)),
    Pick("prose", but=LEARNERS),
    Section(_("If a child tells you something"), (Make(card),)),
    Section("", (Pick("prose", key="send"),)),
    Section(_("The chat, with what to notice"), (Pick("chat", extra={"dense": True}),)),
    *ANSWERS,
    Section(_("Services"), (Make(services),)),
    Section(_("Where this comes from"), (Pick("evidence"),)),
)
FIRST_HELP = WorkPage(_("If you need help now"), (Pick("first_help"), Make(first_help_services)), readers="learners")
HANDOUTS = (
    FIRST_HELP,
    Make(chat_pages),
    Pick("handout"),
    Make(story_pages),
    WorkPage(_("What do you know now?"), (Pick("quiz"),), readers="learners"),
    WorkPage("", (Pick("prose", key="easy-read"),), readers="learners"),
    WorkPage("", (Pick("prose", key="home"), short_services("parent-support", "young-people", columns=2))),
    WorkPage(
        _("For the teacher: answers"),
        (Pick("handout", extra={"side": "answers"}), Pick("quiz", extra={"side": "answers"})),
        readers="teachers",
    ),
    WorkPage("", (Pick("prose", key="letter-home"),)),
)
CLUES = (
    Make(chat_pages),
    WorkPage(_("Clue finder: answers"), (Pick("chat", extra={"dense": True}),), readers="teachers"),
)
GUIDE = (
    Make(guide_head),
    Make(guide_parts),
    Section("", (Pick("prose", key="easy-read"),)),
    Section(_("If a child tells you something"), (Make(card),)),
    Section(_("Services"), (Make(services),)),
    Section(_("Where this comes from"), (Pick("evidence"),)),
)

register(
    "lesson",
    Printable("plan", _("Lesson plan"), PLAN),
    Printable("handouts", _("Handouts, answers and letter home"), HANDOUTS, layout="sheets"),
    Printable("learners", _("Handouts for learners"), (FIRST_HELP, Make(learners_sheets)), layout="sheets", needs="handout"),
    Printable(
        "cards",
        _("Cards to cut"),
        (Make(card_sheets),),
        layout="sheets",
        needs="handout",
        holds=has_cards,
        for_class=CardSets("cards"),
    ),
    Printable("clues", _("Clue finder, with answers"), CLUES, layout="sheets", needs="chat"),
    Printable("story", _("The story as a booklet"), (Make(booklets),), layout="sheets", needs="story"),
    Printable("all", _("Plan and handouts"), (*PLAN, *HANDOUTS)),
)
register(
    "guide",
    Printable("guide", _("The guide"), GUIDE),
    Printable("one-page", _("On one page"), (Make(one_page),), layout="one-page"),
    Printable("all", _("The guide, and its one page"), (*GUIDE, Make(one_page))),
    Printable("first-words", _("First words, to hang"), (Make(first_words_poster),), layout="sheets", papers=WALL),
)
