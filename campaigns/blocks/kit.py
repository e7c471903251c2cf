"""What a workshop kit is made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import SERVICE_SLOTS, InlineTextBlock, KeyBlock, choice, lines
from safelight.core.clock import clock_at
from safelight.core.tree import Node, value_tree
from safelight.help.nodes import slot_nodes

PRIORITIES = [("must", _("Must")), ("should", _("Should")), ("could", _("Could"))]
PARTS = [("say", _("Say")), ("ask", _("Ask")), ("do", _("Do")), ("show", _("Show"))]


class FirstThingsBlock(blocks.StructBlock):
    """Things to do first: weeks before, on the day, in special cases."""

    items = blocks.ListBlock(
        blocks.StructBlock([("when", blocks.CharBlock(label=_("when"))), ("items", lines(_("things to do")))]),
        min_num=1,
        label=_("times"),
    )

    class Meta:
        icon = "tasks"
        label = _("Things to do first")
        template = "campaigns/blocks/first_things.html"


class RolesBlock(blocks.StructBlock):
    """Who does what in the room, and the rules that everybody hears."""

    roles = blocks.ListBlock(
        blocks.StructBlock([("name", blocks.CharBlock(label=_("role"))), ("text", InlineTextBlock(rows=2, label=_("does")))]),
        min_num=1,
        label=_("roles"),
    )
    rules = lines(_("rules for the room"))

    class Meta:
        icon = "group"
        label = _("Roles and rules")
        template = "campaigns/blocks/roles.html"


class SegmentBlock(blocks.StructBlock):
    """One part of the running order, with its timed steps."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    minutes = blocks.IntegerBlock(min_value=1, label=_("minutes"))
    who = blocks.CharBlock(label=_("who leads"))
    materials = blocks.CharBlock(label=_("you need"))
    note = InlineTextBlock(required=False, label=_("note"))
    intro = InlineTextBlock(required=False, label=_("what people leave with"))
    steps = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("key", KeyBlock(label=_("key"))),
                ("title", blocks.CharBlock(label=_("title"))),
                ("minutes", blocks.IntegerBlock(min_value=1, label=_("minutes"))),
                ("priority", choice(PRIORITIES, label=_("priority"))),
                ("facts", lines(_("at a glance"), required=False)),
                (
                    "parts",
                    blocks.ListBlock(
                        blocks.StructBlock(
                            [("kind", choice(PARTS, label=_("kind"))), ("text", InlineTextBlock(rows=2, label=_("text")))]
                        ),
                        min_num=1,
                        label=_("parts"),
                    ),
                ),
                ("resource", blocks.ListBlock(KeyBlock(), required=False, default=[], label=_("uses"))),
            ]
        ),
        min_num=1,
        label=_("steps"),
    )


class SegmentsBlock(blocks.StructBlock):
    """The running order; clock times follow from the start."""

    segments = blocks.ListBlock(SegmentBlock(), min_num=2, label=_("parts"))

    def tree(self, value: dict, context: object) -> Node:
        """Add clock times, counted from `context.start` (hours and minutes such as 18:00)."""
        at, nodes = 0, []
        start = context.start or "0:00"  # type: ignore[attr-defined]
        for segment in value["segments"]:
            node = value_tree(SegmentBlock(), segment, context) | {"clock": clock_at(start, at)}
            inner = at
            for step in node["steps"]:
                step["clock"] = clock_at(start, inner)
                inner += step["minutes"]
            at += segment["minutes"]
            nodes.append(node | {"until": clock_at(start, at)})
        return {"segments": nodes, "minutes": at, "ends": clock_at(start, at)}

    def get_context(self, value: dict, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context=parent_context)
        at, timed = 0, []
        page = context.get("page")
        start = getattr(page, "start", "") or "0:00"
        for segment in value["segments"]:
            inner, steps = at, []
            for step in segment["steps"]:
                steps.append({"step": step, "clock": clock_at(start, inner)})
                inner += step["minutes"]
            timed.append({"segment": segment, "clock": clock_at(start, at), "steps": steps})
            at += segment["minutes"]
        return context | {"timed": timed, "total": at, "ends": clock_at(start, at)}

    class Meta:
        icon = "time"
        label = _("Running order")
        template = "campaigns/blocks/segments.html"


class PairsBlock(blocks.StructBlock):
    """Words that help, beside words to leave out."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("say", InlineTextBlock(label=_("say"))),
                ("avoid", InlineTextBlock(label=_("leave out"))),
                ("why", InlineTextBlock(required=False, label=_("why"))),
            ]
        ),
        min_num=1,
        label=_("pairs"),
    )

    class Meta:
        icon = "openquote"
        label = _("Say and leave out")
        template = "campaigns/blocks/pairs.html"


class AudienceQuestionsBlock(blocks.StructBlock):
    """Questions that the room asks, with answers."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [("asked", InlineTextBlock(label=_("question"))), ("answer", InlineTextBlock(rows=2, label=_("answer")))]
        ),
        min_num=1,
        label=_("questions"),
    )

    class Meta:
        icon = "help"
        label = _("Questions from the room")
        template = "campaigns/blocks/audience_questions.html"


class ScenariosBlock(blocks.StructBlock):
    """Scenario cards to cut out, four a sheet."""

    title = blocks.CharBlock(label=_("title"))
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("key", KeyBlock(label=_("key"))),
                ("title", blocks.CharBlock(label=_("title"))),
                ("age", blocks.CharBlock(label=_("age"))),
                ("story", InlineTextBlock(rows=3, label=_("story"))),
                ("questions", lines(_("questions"))),
            ]
        ),
        min_num=4,
        label=_("cards"),
    )

    class Meta:
        icon = "form"
        label = _("Scenario cards")
        template = "campaigns/blocks/scenarios.html"


class SlipBlock(blocks.StructBlock):
    """A half page to take home, two a sheet."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    heading = blocks.CharBlock(label=_("heading"))
    intro = InlineTextBlock(label=_("introduction"))
    steps = lines(_("steps"), most=6)
    write_title = blocks.CharBlock(label=_("heading of the lines to write on"))
    write = lines(_("lines to write on"))
    call_title = blocks.CharBlock(label=_("heading of the services"))
    slots = blocks.ListBlock(blocks.ChoiceBlock(choices=SERVICE_SLOTS), label=_("services"))
    foot = InlineTextBlock(label=_("foot"))

    def tree(self, value: dict, context: object) -> Node:
        node = {name: value_tree(child, value[name], context) for name, child in self.child_blocks.items()}
        return node | {"help": slot_nodes(context.country, list(value["slots"]))}  # type: ignore[attr-defined]

    class Meta:
        icon = "doc-full"
        label = _("Handout, half a page")
        template = "campaigns/blocks/slip.html"


class PulseBlock(blocks.StructBlock):
    """Three questions before and after, on paper, added up at once and torn up."""

    title = blocks.CharBlock(label=_("title"))
    note = InlineTextBlock(label=_("note"))
    before = lines(_("before"), most=3)
    after = lines(_("after"), most=3)
    scale = lines(_("scale"), most=5)

    class Meta:
        icon = "tick"
        label = _("Before and after")
        template = "campaigns/blocks/pulse.html"


class CertificateBlock(blocks.StructBlock):
    """A certificate with a line for a name that nobody stores."""

    title = blocks.CharBlock(label=_("title"))
    headline = blocks.CharBlock(label=_("headline"))
    name_label = blocks.CharBlock(label=_("under the name"))
    text = InlineTextBlock(label=_("text"))
    lines = lines(_("lines to sign"), most=2)

    class Meta:
        icon = "pick"
        label = _("Certificate")
        template = "campaigns/blocks/certificate.html"


class SlidesBlock(blocks.StructBlock):
    """Slides with the facilitator's notes."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("title", blocks.CharBlock(label=_("title"))),
                ("points", lines(_("points"), most=4)),
                ("notes", InlineTextBlock(rows=2, label=_("notes"))),
            ]
        ),
        min_num=1,
        label=_("slides"),
    )

    class Meta:
        icon = "desktop"
        label = _("Slides")
        template = "campaigns/blocks/slides.html"


class PrintListBlock(blocks.StructBlock):
    """What to print, how often, on which sides."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("name", blocks.CharBlock(label=_("what"))),
                ("copies", blocks.CharBlock(label=_("copies"))),
                ("sides", blocks.CharBlock(label=_("sides"))),
            ]
        ),
        min_num=1,
        label=_("sheets"),
    )

    class Meta:
        icon = "print"
        label = _("Print list")
        template = "campaigns/blocks/print_list.html"
