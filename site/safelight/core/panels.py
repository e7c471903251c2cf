"""Panels for reference rows: one tab for what is the same everywhere, one for each language."""

from django.conf import settings
from django.db.models import Model
from modeltranslation.translator import translator
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface


def rows_by_language(model: type[Model]) -> TabbedInterface:
    """Return an edit handler for a model whose texts are translated by field.

    The model's own `panels` say which fields there are and in which order.
    """
    translated = list(translator.get_options_for_model(model).all_fields)
    names = [panel.field_name for panel in model.panels]  # type: ignore[attr-defined]
    shared = [FieldPanel(name) for name in names if name not in translated]
    texts = [name for name in names if name in translated]
    tabs = [ObjectList([FieldPanel(f"{name}_{code}") for name in texts], heading=label) for code, label in settings.LANGUAGES]
    return TabbedInterface([ObjectList(shared, heading=model._meta.verbose_name.capitalize()), *tabs])
