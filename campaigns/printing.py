"""What kits and campaigns offer for printing, and in which order."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.drawing import art_node
from safelight.core.inline import parse_inline
from safelight.core.tree import Node
from safelight.help.nodes import slot_nodes
from safelight.printing.classes import CardSets, Copies
from safelight.printing.recipes import WALL, Make, Pick, Printable, Section, Source, WorkPage, register
from safelight.safeguarding.cards import disclosure_nodes

SERVICES = ("young-people", "report", "takedown", "parent-support", "crisis", "harmful-behaviour")


def paragraph(text: str) -> Node:
    """Return a field's text as a paragraph; `*emphasis*` and `**strong**` hold."""
    return {"type": "paragraph", "content": parse_inline(text)}


def kit_cover(source: Source) -> list[Node]:
    """The cover of a kit, with what one must know before agreeing to hold it."""
    page = source.page
    facts = [
        (_("For"), page.audience),
        (_("Length"), gettext("%(minutes)s minutes") % {"minutes": page.minutes}),
        (_("Led by"), page.led_by),
        (_("Group"), page.group_size),
    ]
    return [
        {
            "type": "cover", "brand": "Safelight", "kind": gettext("Workshop kit"), "title": page.title,
            "subtitle": page.question, "facts": [{"label": str(label), "value": value} for label, value in facts if value],
        },
        {"type": "contents", "title": gettext("Contents")},
    ]  # fmt: skip


def how_to_use(source: Source) -> list[Node]:
    """How to use the kit."""
    return [paragraph(source.page.how_to_use)] if source.page.how_to_use else []


def self_care(source: Source) -> list[Node]:
    """The four questions for the facilitator alone."""
    return [paragraph(source.page.self_care)] if source.page.self_care else []


def run_sheet(source: Source) -> list[Node]:
    """The running order as one table with clock times."""
    return [node | {"type": "run_sheet"} for node in source.nodes if node["type"] == "segments"]


def services(source: Source) -> list[Node]:
    """All needs, answered for the chosen country, with the date of the oldest check."""
    return [{"type": "services", "title": ""} | slot_nodes(source.context.country, list(SERVICES))]


def some_services(source: Source) -> list[Node]:
    """A few services below the card: whom to call when somebody has spoken."""
    found = slot_nodes(source.context.country, ["young-people", "report", "parent-support"])
    return [{"type": "services_short", "most": 2, "columns": 3, "dated": True, "wide": True} | found]


def posters(source: Source) -> list[Node]:
    """The posters of a campaign in their order, each with its drawing."""
    items = [item for node in source.nodes if node["type"] == "posters" for item in node["items"]]
    return [item | {"art": art_node(item["key"])} for item in items]


def poster_sheets(source: Source) -> list[Node]:
    """Each poster as a page to hang."""
    return [{"type": "poster_sheets", "items": posters(source)}]


def one_poster(place: int) -> Printable:
    """One poster as a file of its own, offered by campaigns that have so many."""

    def sheet(source: Source) -> list[Node]:
        return [{"type": "poster_sheets", "items": posters(source)[place : place + 1]}]

    key = f"poster-{'abcd'[place]}"
    return Printable(
        key,
        POSTERS[place],
        (Make(sheet),),
        layout="sheets",
        papers=WALL,
        needs="posters",
        holds=lambda value: len(value["items"]) > place,
        alone=True,
    )


def poster_texts(source: Source) -> list[Node]:
    """What the posters say, in large type and in the order of reading."""
    return [{"type": "poster_texts", "title": source.page.title, "items": posters(source)}]


def wallet_card(source: Source) -> list[Node]:
    """Cards for a pocket: whom one can talk to, and nothing about the campaign."""
    asked = next((item for item in posters(source) if item["slot"] == WALLET), None)
    return [{"type": "wallet_cards", "action": asked["action"], "help": asked["help"]}] if asked else []


def for_young_people(value: Any) -> bool:
    """Whether one of these posters leads to the services for young people."""
    return any(item["slot"] == WALLET for item in value["items"])


def text_is(key: str) -> Callable[[Any], bool]:
    """Return whether a running text is the one with this key, as a question to ask of it."""
    return lambda value: value["key"] == key


def has_text(page: Any, key: str) -> bool:
    """Whether a page has running text with this key."""
    return any(block.block_type == "prose" and block.value["key"] == key for block in page.body)


def count_of(page: Any, name: str) -> int:
    """Return how many items a page's blocks of one name hold together."""
    return sum(len(block.value["items"]) for block in page.body if block.block_type == name)


def card(_source: Source) -> list[Node]:
    """The disclosure card of a page that does not quote it itself."""
    return disclosure_nodes()


def page_total(_source: Source) -> list[Node]:
    """How many pages the document has, counted when it is set."""
    return [{"type": "page_total"}]


def campaign_head(source: Source) -> list[Node]:
    """The head of a campaign's plan, with what people know, feel and do afterwards."""
    page = source.page
    head = {
        "type": "plan_head",
        "kind": gettext("Campaign"),
        "title": page.title,
        "subtitle": page.question,
        "summary": page.summary,
    }
    aims = [(_("People know"), page.aim_know), (_("People feel"), page.aim_feel), (_("People do"), page.aim_do)]
    rest = [(_("For"), page.audience), (_("When"), page.dates), (_("Tone"), page.tone)]
    return [head, {"type": "contents"}, _named([*aims, *rest])]


def insight(source: Source) -> list[Node]:
    """Why the campaign says what it says."""
    return [paragraph(source.page.insight)] if source.page.insight else []


def adapting(source: Source) -> list[Node]:
    """How to adapt the campaign, and how success is noticed."""
    return [_named([(_("Adapting it"), source.page.adapt), (_("How success is noticed"), source.page.success)])]


def _named(pairs: list[tuple]) -> Node:
    return {"type": "named", "items": [{"label": str(label), "content": parse_inline(text)} for label, text in pairs if text]}


POSTERS = (_("Poster A"), _("Poster B"), _("Poster C"), _("Poster D"))
WALLET = "young-people"
PAPERS = ("letter", "press", "newsletter", "sign-in")
KIT = (
    Make(kit_cover),
    Section(
        _("Before the day"),
        (
            Section(_("How to use this kit"), (Make(how_to_use),), level=2),
            Pick("content_note"),
            Section(_("Things to do first"), (Pick("first_things"),), level=2),
            Section(_("Look after yourself"), (Make(self_care),), level=2),
            Section(_("Roles and rules"), (Pick("roles"),), level=2),
        ),
    ),
    Section(_("Run sheet"), (Make(run_sheet),)),
    Section(_("Script by minute"), (Pick("segments"), Pick("statistic"), Pick("chart"))),
    Section(_("Keep this page by you"), (Pick("disclosure_card"), Make(some_services))),
    Section(_("Words and chats"), (Pick("pairs"), Pick("chat"), Pick("vocabulary"))),
    Section(
        _("What you may hear"),
        (
            Section(_("Misconceptions, and what is true"), (Pick("misconceptions"),), level=2),
            Section(_("Questions from the room"), (Pick("audience_questions"),), level=2),
            Section(_("What if …"), (Pick("what_if"),), level=2),
            Pick("prose", but=PAPERS),
        ),
    ),
    Pick("slip"),
    Pick("scenarios"),
    Section(_("Services"), (Make(services),)),
    Pick("pulse"),
    Pick("certificate"),
    *(Section("", (Pick("prose", key=key),)) for key in PAPERS),
    Section(_("What to print"), (Pick("print_list"), Make(page_total))),
    Section(_("Where this comes from"), (Pick("evidence"),)),
)
CAMPAIGN = (
    Make(campaign_head),
    Pick("content_note"),
    Section(_("The message"), (Pick("messages"), Make(insight), Pick("statistic"))),
    Section(_("Posters"), (Pick("posters"),)),
    Section(_("Posts"), (Pick("posts"),)),
    Section(_("Activities"), (Pick("activities"),)),
    Section(_("Making it yours"), (Make(adapting),)),
    Section("", (Pick("prose", key="letter"),)),
    Section("", (Pick("prose", key="newsletter"),)),
    Section("", (Pick("prose", key="press"),)),
    Pick("prose", but=PAPERS),
    Section(_("If a child tells you something"), (Make(card),)),
    Section(_("Services"), (Make(services),)),
    Section(_("Where this comes from"), (Pick("evidence"),)),
)

register(
    "kit",
    Printable("kit", _("The whole kit"), KIT, layout="kit"),
    Printable("handouts", _("Handouts"), (Pick("slip"),), layout="sheets", for_class=Copies(2)),
    Printable("cards", _("Scenario cards"), (Pick("scenarios"),), layout="sheets", for_class=CardSets("items")),
    Printable("card", _("If a child tells you something"), (Section(_("Keep this page by you"), (Pick("disclosure_card"),)),)),
    Printable("services", _("Services"), (Section(_("Services"), (Make(services),)),)),
    Printable("pulse", _("Before and after"), (Pick("pulse"),), layout="sheets", for_class=Copies(4)),
    Printable("certificate", _("Certificate"), (Pick("certificate"),), layout="sheets"),
    Printable("letter", _("Invitation"), (WorkPage("", (Pick("prose", key="letter"),)),), layout="sheets"),
    Printable("sign-in", _("Sign-in sheet"), (WorkPage("", (Pick("prose", key="sign-in"),)),), layout="sheets"),
    Printable("slides", _("Slides as text"), (Section(_("Slides as text"), (Pick("slides"),)),)),
)
register(
    "campaign",
    Printable("plan", _("The campaign plan"), CAMPAIGN),
    Printable("posters", _("Posters"), (Make(poster_sheets),), layout="sheets", papers=WALL),
    *(one_poster(place) for place in range(len(POSTERS))),
    Printable("posters-as-text", _("Posters as text, large print"), (Make(poster_texts),), layout="sheets"),
    Printable("activity", _("Activities"), (Section(_("Activities"), (Pick("activities"),)),), needs="activities"),
    Printable(
        "window-card",
        _("Cards for a pocket"),
        (Make(wallet_card),),
        layout="sheets",
        needs="posters",
        holds=for_young_people,
        alone=True,
        neutral=_("Window card"),
    ),
    Printable(
        "press",
        _("Press note"),
        (WorkPage("", (Pick("prose", key="press"),)),),
        layout="sheets",
        needs="prose",
        holds=text_is("press"),
    ),
    Printable(
        "newsletter",
        _("Newsletter"),
        (WorkPage("", (Pick("prose", key="newsletter"),)),),
        layout="sheets",
        needs="prose",
        holds=text_is("newsletter"),
    ),
    Printable(
        "letter",
        _("Letter to parents"),
        (WorkPage("", (Pick("prose", key="letter"),)),),
        layout="sheets",
        needs="prose",
        holds=text_is("letter"),
    ),
)
