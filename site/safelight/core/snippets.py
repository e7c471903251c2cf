"""The menu of reference rows: one view set a model, grouped by what people look for."""

from typing import Any

from django.db.models import Model
from wagtail.snippets.views.snippets import SnippetViewSet

from safelight.core.panels import rows_by_language


def view_set(of: type[Model], icon_name: str, columns: list[str], **options: Any) -> type[SnippetViewSet]:
    """Return a snippet view set for a model whose texts are translated by field (or not at all)."""
    attributes = {"model": of, "icon": icon_name, "list_display": columns, "add_to_admin_menu": False} | options
    if getattr(of, "translated_in_place", True):
        attributes["edit_handler"] = rows_by_language(of)
    return type(f"{of.__name__}ViewSet", (SnippetViewSet,), attributes)
