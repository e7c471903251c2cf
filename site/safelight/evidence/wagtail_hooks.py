"""Registers cited facts."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from safelight.core.snippets import view_set
from safelight.evidence.models import Claim, Framework, GlossaryTerm, Guidance, Objective, Source, Statistic, SurveyItem


class GuidanceViewSet(SnippetViewSet):
    """What authoritative bodies agree on."""

    model = Guidance
    icon = "openquote"
    list_display = ["key", "text"]
    edit_handler = ObjectList(Guidance.panels)


@register_snippet
class EvidenceGroup(SnippetViewSetGroup):
    """Facts with their sources."""

    menu_label = _("Evidence")
    menu_icon = "decimal"
    menu_order = 310
    items = (
        view_set(
            Statistic, "decimal", ["value", "statement", "publisher", "year"], list_filter=["topic", "for_teens", "secondary"]
        ),
        view_set(GlossaryTerm, "list-ul", ["term", "definition"]),
        view_set(Claim, "cross", ["said", "verdict", "as_of"], list_filter=["group", "verdict"]),
        view_set(Framework, "doc-full", ["name", "year", "status"]),
        view_set(Objective, "success", ["text", "band", "framework"], list_filter=["band"]),
        view_set(SurveyItem, "table", ["question", "asked", "chart_ok"], list_filter=["chart_ok"]),
        view_set(Source, "link-external", ["__str__", "publisher", "year", "checked"], edit_handler=ObjectList(Source.panels)),
        GuidanceViewSet,
    )
