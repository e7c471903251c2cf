"""The menu of reference rows: one view set a model, grouped by what people look for."""

from typing import Any

from django.db.models import DateTimeField, F, Model, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from safelight.core.links import silent_since
from safelight.core.panels import rows_by_language


def view_set(of: type[Model], icon_name: str, columns: list[str], **options: Any) -> type[SnippetViewSet]:
    """Return a snippet view set for a model whose texts are translated by field (or not at all).

    A model with addresses also shows since when one of them does not answer.
    """
    attributes = {"model": of, "icon": icon_name, "list_display": columns, "add_to_admin_menu": False} | options
    if "edit_handler" not in options and getattr(of, "translated_in_place", True):
        attributes["edit_handler"] = rows_by_language(of)
    if hasattr(of, "link_fields"):
        attributes |= {
            "list_display": [*columns, silent_column()],
            "get_queryset": with_silence,
            "index_view_class": SilentFirstIndexView,
        }
    return type(f"{of.__name__}ViewSet", (SnippetViewSet,), attributes)


class SilentFirstIndexView(IndexView):
    """A list that shows the rows with a silent address first in either order, on every database."""

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the rows in the order asked for."""
        if self.ordering == "silent_since":
            return queryset.order_by(F("silent_since").asc(nulls_last=True), "-pk")
        if self.ordering == "-silent_since":
            return queryset.order_by(F("silent_since").desc(nulls_last=True), "-pk")
        return super().order_queryset(queryset)


def silent_column() -> Column:
    """Return the column that says since when an address does not answer."""
    return DateColumn("silent_since", label=_("Does not answer since"), sort_key="silent_since")


def with_silence(view_set: SnippetViewSet, _request: HttpRequest) -> QuerySet:
    """Return the rows of a view set with the time since when one of their addresses does not answer."""
    times = [silent_since(name) for name in view_set.model.link_fields]
    never = Value(None, output_field=DateTimeField())
    return view_set.model._default_manager.annotate(silent_since=Coalesce(*times, never))
