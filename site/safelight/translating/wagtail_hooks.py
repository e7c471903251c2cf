"""Registers who has read a translation."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, PageChooserPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from safelight.translating.models import NativeReview


class NativeReviewViewSet(SnippetViewSet):
    """Readings by native speakers: with one, a page no longer says that nobody has read it."""

    model = NativeReview
    icon = "check"
    menu_label = _("Read by native speakers")
    menu_order = 340
    add_to_admin_menu = True
    list_display = ["page", "on", "by"]
    edit_handler = ObjectList([PageChooserPanel("page"), FieldPanel("on"), FieldPanel("by")])


register_snippet(NativeReviewViewSet)
