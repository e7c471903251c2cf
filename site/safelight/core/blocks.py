"""Shared blocks.

A block is three things with one name: a class here or in an app, `<app>/blocks/<name>.html`, and a Typst function in an
app's `print/` folder. `manage.py check` fails when one of the three is missing.
"""

from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock as WagtailImageBlock

from safelight.core.inline import parse_inline, render_inline
from safelight.core.richtext import FEATURES


class KeyBlock(blocks.CharBlock):
    """A name for machines (an id, a reference): the same in every language, so never given to a translator."""

    def get_translatable_segments(self, _value: str) -> list:
        return []


class InlineTextBlock(blocks.TextBlock):
    """One line or paragraph; `*emphasis*` and `**strong**` are marked as in a starter file."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("rows", 1)
        super().__init__(*args, **kwargs)

    def render_basic(self, value: str, context: dict | None = None) -> SafeString:
        return render_inline(parse_inline(value))

    def tree(self, value: str, _context: object) -> list:
        return parse_inline(value)


def choice(choices: list[tuple[str, object]], **kwargs: object) -> blocks.ChoiceBlock:
    """Return a required choice whose first value is the default."""
    return blocks.ChoiceBlock(choices=choices, default=choices[0][0], **kwargs)


def lines(label: object, *, required: bool = True, most: int | None = None) -> blocks.ListBlock:
    """Return a list of inline texts, each a segment of its own for the translator."""
    return blocks.ListBlock(InlineTextBlock(), label=label, min_num=1 if required else None, max_num=most)


SERVICE_SLOTS = [
    ("young-people", _("Someone to talk to, for children and young people")),
    ("report", _("Where to report")),
    ("takedown", _("Getting a picture taken down")),
    ("crisis", _("In a crisis")),
    ("parent-support", _("For parents and carers")),
    ("harmful-behaviour", _("When a child has harmed someone")),
]
"""What a page may ask the directory for; the directory answers with services of the reader's country."""


class ProseBlock(blocks.StructBlock):
    """Running text under a heading of its own."""

    key = KeyBlock(required=False, label=_("key"), help_text=_("A short name used in links, such as letter-home."))
    title = blocks.CharBlock(required=False, label=_("heading"))
    text = blocks.RichTextBlock(features=FEATURES, required=False, label=_("text"))
    rows = blocks.ListBlock(
        blocks.StructBlock([("cells", lines(_("cells")))]),
        label=_("table rows"),
        required=False,
        min_num=None,
        default=[],
        help_text=_("A table after the text. The first row is the heading of the columns."),
    )

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "core/blocks/prose.html"


class CalloutBlock(blocks.StructBlock):
    """A note that stands out: calm for information, lit for the one thing to do now."""

    kind = choice([("note", _("Note")), ("now", _("The one thing to do now"))], label=_("kind"))
    title = blocks.CharBlock(label=_("title"))
    text = blocks.RichTextBlock(features=["bold", "italic", "link"], label=_("text"))

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        template = "core/blocks/callout.html"


class ChecklistBlock(blocks.StructBlock):
    """Things to tick off, on paper or in the head."""

    title = blocks.CharBlock(label=_("title"))
    items = lines(_("items"))

    class Meta:
        icon = "tasks"
        label = _("Checklist")
        template = "core/blocks/checklist.html"


class FigureBlock(blocks.StructBlock):
    """An image with its alternative text, or marked as decoration."""

    image = WagtailImageBlock(label=_("image"))
    caption = InlineTextBlock(required=False, label=_("caption"))

    def tree(self, value: dict, context: object) -> dict:
        """The image by its id: whoever prints takes a rendition of it."""
        image = value.get("image")
        return {
            "image_id": image.pk if image else None,
            "alt": getattr(image, "contextual_alt_text", "") or "",
            "decorative": bool(getattr(image, "decorative", False)),
            "caption": parse_inline(value.get("caption") or ""),
        }

    class Meta:
        icon = "image"
        label = _("Image")
        template = "core/blocks/figure.html"


CONSENT = [
    ("fictional", _("Made up for this page")),
    ("published", _("Published by the person, with a source")),
    ("consented", _("The person agreed in writing, and may take it back")),
]


class QuotationBlock(blocks.StructBlock):
    """Words of a person, with whether and how that person agreed."""

    quote = InlineTextBlock(rows=3, label=_("words"))
    who = blocks.CharBlock(label=_("who says it"), help_text=_("Never a child’s real name."))
    consent = choice(CONSENT, label=_("consent"))
    consent_until = blocks.DateBlock(required=False, label=_("consent to be asked again on"))

    def clean(self, value: dict) -> dict:
        """Refuse real words whose consent has no end: a person may change their mind."""
        cleaned = super().clean(value)
        if cleaned["consent"] == "consented" and not cleaned["consent_until"]:
            raise blocks.StructBlockValidationError({"consent_until": ValidationError(_("Say when the person is asked again."))})
        return cleaned

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "core/blocks/quotation.html"


SHARED = [
    ("prose", ProseBlock()),
    ("callout", CalloutBlock()),
    ("checklist", ChecklistBlock()),
    ("figure", FigureBlock()),
    ("quotation", QuotationBlock()),
]
"""Blocks that every stream offers; an app's stream begins with these and adds its own."""
