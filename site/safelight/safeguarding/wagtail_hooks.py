"""Registers the words that are the same everywhere."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from safelight.core.snippets import view_set
from safelight.safeguarding.models import DisclosureCard, SharedWords


@register_snippet
class WordsGroup(SnippetViewSetGroup):
    """Words that every page quotes."""

    menu_label = _("Shared words")
    menu_icon = "openquote"
    menu_order = 330
    items = (view_set(DisclosureCard, "warning", ["title", "subtitle"]), view_set(SharedWords, "group", ["title", "key"]))
