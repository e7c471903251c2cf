"""Registers topics and age bands."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from safelight.core.models import AgeBand, Topic
from safelight.core.snippets import view_set


@register_snippet
class SortingGroup(SnippetViewSetGroup):
    """How resources are sorted."""

    menu_label = _("Sorting")
    menu_icon = "tag"
    menu_order = 320
    items = (
        view_set(Topic, "tag", ["name", "key"]),
        view_set(AgeBand, "group", ["__str__", "name", "lesson_minutes", "reading_ceiling"]),
    )
