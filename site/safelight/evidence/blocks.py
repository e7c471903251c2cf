"""Blocks that quote facts."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from safelight.core.blocks import InlineTextBlock


class StatisticBlock(blocks.StructBlock):
    """A figure with its source, read from the evidence, so that a correction reaches every page."""

    statistic = SnippetChooserBlock("evidence.Statistic", label=_("statistic"))

    def tree(self, value: dict, context: object) -> dict:
        return value["statistic"].as_node(context) if value.get("statistic") else {}

    class Meta:
        icon = "decimal"
        label = _("Statistic")
        template = "evidence/blocks/statistic.html"


class ChartBlock(blocks.StructBlock):
    """A bar chart of one survey question, drawn on the server as SVG, with its table."""

    item = SnippetChooserBlock("evidence.SurveyItem", label=_("survey question"))

    def tree(self, value: dict, _context: object) -> dict:
        item = value["item"]
        return {
            "title": item.question, "note": item.note, "asked": item.asked,
            "bars": [{"label": b["label"], "value": b["value"], "shown": str(b["value"])} for b in item.bars],
        }  # fmt: skip

    class Meta:
        icon = "table"
        label = _("Chart")
        template = "evidence/blocks/chart.html"


class WordBlock(blocks.StructBlock):
    """A glossary term as learners of this page hear it."""

    term = SnippetChooserBlock("evidence.GlossaryTerm", label=_("term"))
    learner_text = InlineTextBlock(required=False, label=_("for learners"))
    use = InlineTextBlock(required=False, label=_("when to use it"))


class VocabularyBlock(blocks.StructBlock):
    """The words of a lesson or guide; the definitions come from the glossary."""

    words = blocks.ListBlock(WordBlock(), label=_("words"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Vocabulary")
        template = "evidence/blocks/vocabulary.html"


FACTS = [("statistic", StatisticBlock()), ("chart", ChartBlock()), ("vocabulary", VocabularyBlock())]
"""Blocks of cited facts, for the streams of other apps."""
