"""Knowledge check: feedback teaches, nothing is stored."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from safelight.core.blocks import InlineTextBlock, KeyBlock

SHORTEST_FEEDBACK = 16
"""Characters (source: format.md, quiz)."""


class QuestionBlock(blocks.StructBlock):
    """One question with exactly one right answer, and feedback on every answer."""

    key = KeyBlock(label=_("key"))
    objective = KeyBlock(label=_("objective"))
    how = InlineTextBlock(required=False, label=_("how to ask it"))
    question = InlineTextBlock(label=_("question"))
    options = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("text", InlineTextBlock(label=_("answer"))),
                ("correct", blocks.BooleanBlock(required=False, label=_("right"))),
                ("feedback", InlineTextBlock(label=_("feedback"))),
            ]
        ),
        min_num=2,
        max_num=4,
        label=_("answers"),
    )

    def clean(self, value: dict) -> dict:
        """Refuse a question without exactly one right answer."""
        cleaned = super().clean(value)
        if sum(bool(option["correct"]) for option in cleaned["options"]) != 1:
            raise blocks.StructBlockValidationError({"options": ValidationError(_("Exactly one answer must be right."))})
        return cleaned


class QuizBlock(blocks.StructBlock):
    """The knowledge check of a lesson."""

    questions = blocks.ListBlock(QuestionBlock(), min_num=1, max_num=6, label=_("questions"))

    class Meta:
        icon = "help"
        label = _("Knowledge check")
        template = "curricula/blocks/quiz.html"
