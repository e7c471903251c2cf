"""The report *Reviews and sources due*."""

from collections import Counter
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from safelight.safeguarding.due import KINDS, Due, due
from safelight.safeguarding.reports import PlainRowsReport


class DueReport(PlainRowsReport):
    """What is past its date or near it, the longest overdue first; by kind, language, and whether the date has passed."""

    page_title = _("Reviews and sources due")
    header_icon = "date"
    index_url_name = "safeguarding_due"
    index_results_url_name = "safeguarding_due_results"
    results_template_name = "safeguarding/admin/due_results.html"
    export_filename = "reviews-and-sources-due"
    list_export = ["kind_label", "title", "language", "by", "days", "why", "address"]
    export_headings = {
        "kind_label": _("kind"), "title": _("what"), "language": _("language"), "by": _("by"), "days": _("days left"),
        "why": _("what to do"), "address": _("where it is put right"),
    }  # fmt: skip

    @cached_property
    def everything(self) -> list[Due]:
        return due()

    def get_queryset(self) -> list[Due]:  # type: ignore[override]
        """Return what the address asks for: `kind`, `language`, `late`."""
        asked = self.request.GET
        return [
            one
            for one in self.everything
            if asked.get("kind") in (None, "", one.kind)
            and asked.get("language") in (None, "", one.language)
            and (one.is_overdue or not asked.get("late"))
        ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the kinds with their numbers, and the languages that there are."""
        context = super().get_context_data(*args, **kwargs)
        numbers = Counter(one.kind for one in self.everything)
        late = Counter(one.kind for one in self.everything if one.is_overdue)
        asked = {name: self.request.GET.get(name, "") for name in ("kind", "language", "late")}
        return context | {
            "kinds": [(key, label, numbers[key], late[key]) for key, label in KINDS.items() if numbers[key]],
            "languages": sorted({one.language for one in self.everything if one.language}),
            "number": len(self.everything),
            "asked": asked,
            "is_filtering": any(asked.values()),
        }
