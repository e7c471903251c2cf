"""A decision story: every path leads to help."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import InlineTextBlock, KeyBlock


def unfinished(start: str, onward: dict[str, list[str]]) -> list[str]:
    """Return what is wrong with a story: `onward` maps each page to the pages it leads to, an end to none.

    A page that nobody reaches, a choice that leads nowhere, and a page from which no end can be reached are named.
    """
    faults = [f"{page} → {to}" for page, tos in onward.items() for to in tos if to not in onward]
    reached, todo = set(), [start]
    while todo:
        page = todo.pop()
        if page in onward and page not in reached:
            reached.add(page)
            todo.extend(onward[page])
    faults += sorted(set(onward) - reached)
    ends = {page for page, tos in onward.items() if not tos}
    while more := {page for page, tos in onward.items() if page not in ends and ends & set(tos)}:
        ends |= more
    return faults + sorted(set(onward) - ends)


class StoryBlock(blocks.StructBlock):
    """Pages with choices; the first page is the start, a page without choices is an end."""

    key = KeyBlock(label=_("key"))
    title = blocks.CharBlock(label=_("title"))
    note = InlineTextBlock(label=_("note"))
    minutes = blocks.IntegerBlock(min_value=1, label=_("minutes"))
    use = InlineTextBlock(label=_("when to use it"))
    start = KeyBlock(label=_("first page"))
    pages = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("key", KeyBlock(label=_("key"))),
                ("text", InlineTextBlock(rows=3, label=_("text"))),
                (
                    "choices",
                    blocks.ListBlock(
                        blocks.StructBlock([("text", InlineTextBlock(label=_("choice"))), ("to", KeyBlock(label=_("leads to")))]),
                        required=False,
                        default=[],
                        label=_("choices"),
                    ),
                ),
                ("message", InlineTextBlock(required=False, label=_("message of an end"))),
            ]
        ),
        min_num=2,
        label=_("pages"),
    )

    def clean(self, value: dict) -> dict:
        """Refuse a story with a page that nobody reaches, a dead end or a loop without an end."""
        cleaned = super().clean(value)
        onward = {page["key"]: [c["to"] for c in page["choices"]] for page in cleaned["pages"]}
        if faults := unfinished(cleaned["start"], onward):
            message = ValidationError(_("These pages do not lead on: %(pages)s"), params={"pages": ", ".join(faults)})
            raise blocks.StructBlockValidationError({"pages": message})
        return cleaned

    class Meta:
        icon = "link"
        label = _("Decision story")
        template = "curricula/blocks/story.html"
