"""The grid of a kit: its papers by language."""

from dataclasses import dataclass

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils import translation

from campaigns.models import KitPage
from safelight.core.navigation import Version, versions
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.printing.editable import Sought, forms_of
from safelight.printing.files import Wanted
from safelight.printing.recipes import printables_of
from safelight.translating.models import NativeReview

register = template.Library()


@dataclass(frozen=True)
class Cell:
    """One paper in one language: `ready`, `wait` (not yet read by a native speaker) or `none`."""

    state: str
    href: str
    language: Version


@dataclass(frozen=True)
class Row:
    """One paper in every language."""

    label: str
    cells: list[Cell]


@register.simple_tag(takes_context=True)
def kit_files(context: Context, page: KitPage) -> list[Row]:
    """Return each paper of a kit with its address in every language that has it."""
    reader = context.get("help")
    country = reader.country if reader else ""
    languages = versions(context["request"], page)
    read = set(
        NativeReview.objects.filter(page__translation_key=page.translation_key).values_list(
            "page__locale__language_code", flat=True
        )
    )
    rows = []
    offered = [(item.label, Wanted(item.key, country, "a4", "colour").name) for item in printables_of(page)]
    offered += [(f"{form.label} ({form.ending.upper()})", Sought(form, country).name) for form in forms_of(page)]
    for label, name in offered:
        cells = []
        for language in languages:
            state = "none" if not language.ready else "ready" if language.code in read | {SOURCE_LANGUAGE} else "wait"
            cells.append(Cell(state, "" if state == "none" else _address(language.code, page.versions, name), language))
        rows.append(Row(str(label), cells))
    return rows


def _address(code: str, pages: dict, name: str) -> str:
    with translation.override(code):
        return reverse("print-file", kwargs={"slug": pages[code].slug, "name": name})
