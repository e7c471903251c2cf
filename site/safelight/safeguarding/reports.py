"""The report *Safeguarding findings*: what the last checks found, gravest first, and where it is mended."""

from typing import Any

import django_filters
from django.conf import settings
from django.db.models import Case, Count, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView
from wagtail.models import get_page_content_types
from wagtail.permissions import page_permission_policy

from safelight.safeguarding.found import LEVELS as GRAVEST_FIRST
from safelight.safeguarding.groups import GROUP_LABELS
from safelight.safeguarding.models import Acceptance, PageFinding
from safelight.safeguarding.models.records import LEVELS

KEEPERS = ["add", "change", "publish"]
"""Who sees the reports: anybody who may do one of these with pages."""


def plain_cell(value: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


class SafeExport:
    """Mixed into a report: words of a page stay words in a spreadsheet."""

    custom_value_preprocess = ReportView.custom_value_preprocess | {str: {"csv": plain_cell}}


class PlainRowsReport(SafeExport, ReportView):
    """A report whose `get_queryset` returns plain rows, already filtered and in order."""

    permission_policy = page_permission_policy
    any_permission_required = KEEPERS

    def filter_queryset(self, queryset: list[Any]) -> list[Any]:  # type: ignore[override]
        """Nothing more."""
        return queryset

    def order_queryset(self, queryset: list[Any]) -> list[Any]:  # type: ignore[override]
        """They are in order."""
        return queryset


class FindingsFilterSet(WagtailFilterSet):
    """By level, subject, kind of page, language, and whether it is still open."""

    level = django_filters.MultipleChoiceFilter(label=_("Level"), choices=LEVELS, widget=CheckboxSelectMultiple)
    accepted = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("false", _("Open")), ("true", _("Accepted"))],
        method="by_state",
        widget=RadioSelect,
        empty_label=_("All"),
    )
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), field_name="page__locale__language_code", choices=settings.LANGUAGES, widget=CheckboxSelectMultiple
    )
    group = django_filters.MultipleChoiceFilter(
        label=_("Subject"), choices=list(GROUP_LABELS.items()), widget=CheckboxSelectMultiple
    )
    page_type = MultipleContentTypeFilter(
        label=_("Kind of page"),
        field_name="page__content_type",
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=CheckboxSelectMultiple,
    )

    class Meta:
        model = PageFinding
        fields = ["level", "accepted", "language", "group", "page_type"]

    def by_state(self, rows: QuerySet, _name: str, value: str) -> QuerySet:
        return rows.filter(accepted=value == "true")


class FindingsReport(SafeExport, ReportView):
    """All findings of the last checks of pages that the reader may change."""

    page_title = _("Safeguarding findings")
    header_icon = "warning"
    index_url_name = "safeguarding_report"
    index_results_url_name = "safeguarding_report_results"
    results_template_name = "safeguarding/admin/report_results.html"
    filterset_class = FindingsFilterSet
    permission_policy = page_permission_policy
    any_permission_required = KEEPERS
    export_filename = "safeguarding-findings"
    list_export = [
        "page.title", "page_type", "page.locale.language_code", "get_level_display", "state", "group_label", "rule", "words", "sentence",
        "message", "suggestion", "source", "accepted_by", "accepted_because", "checked", "edit_address",
    ]  # fmt: skip
    export_headings = {
        "page.title": _("page"), "page_type": _("kind of page"), "page.locale.language_code": _("language"),
        "get_level_display": _("level"), "state": _("state"), "group_label": _("subject"), "accepted_by": _("accepted by"),
        "accepted_because": _("because"), "edit_address": _("where it is mended"),
    }  # fmt: skip

    def get_queryset(self) -> QuerySet:
        """Return the findings, gravest first, with who accepted them and why."""
        pages = page_permission_policy.instances_user_has_any_permission_for(self.request.user, {"change", "publish"})
        told = Acceptance.objects.filter(page=OuterRef("page"), rule=OuterRef("rule"), sentence_hash=OuterRef("sentence_hash"))
        gravity = Case(
            *(When(level=level, then=Value(at)) for at, level in enumerate(GRAVEST_FIRST)), output_field=IntegerField()
        )
        rows = PageFinding.objects.filter(page__in=pages).select_related("page", "page__locale", "page__content_type")
        rows = rows.annotate(
            gravity=gravity,
            accepted_by=Subquery(told.values("by__username")[:1]),
            accepted_because=Subquery(told.values("reason")[:1]),
        )
        return rows.order_by("accepted", "gravity", "page__title", "page_id", "group", "pk")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add how many there are of each level, accepted ones apart."""
        context = super().get_context_data(*args, **kwargs)
        counts = self.object_list.order_by().values_list("accepted", "level").annotate(Count("pk"))
        of = {(accepted, level): number for accepted, level, number in counts}
        totals = [(level, label, of.get((False, level), 0)) for level, label in LEVELS]
        return context | {"totals": totals, "accepted": sum(n for (accepted, _level), n in of.items() if accepted)}

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Cut each sentence where its words stand, so that they are seen."""
        for row in object_list:
            row.before, row.marked, row.after = row.sentence.partition(row.words) if row.words else ("", "", "")
        return object_list


def may_see_reports(request: HttpRequest) -> bool:
    """Whether the menu offers the reports."""
    return page_permission_policy.user_has_any_permission(request.user, KEEPERS)


class ReportMenuItem(MenuItem):
    """Offered to whoever may see the reports."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_reports(request)
