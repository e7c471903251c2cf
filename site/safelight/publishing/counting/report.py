"""The report *Downloads*: totals by month as a chart, by item, language and format as a table, and all of it as CSV for funders."""

from collections import Counter
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.forms import DateField
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import get_page_models

from safelight.core.pages import SOURCE_LANGUAGE, ResourcePage
from safelight.publishing.models import DownloadCount
from safelight.safeguarding.reports import PlainRowsReport

YEAR = timedelta(days=365)
MONTHS = 12


class Row(NamedTuple):
    """One item in one language and format, with how often it was downloaded."""

    page: str
    title: str
    part: str
    language: str
    format: str
    total: int


class Bar(NamedTuple):
    """A month or a language in the chart; `share` is in percent of the largest."""

    label: Any
    total: int
    share: int


class DownloadsReport(PlainRowsReport):
    """What was downloaded between two days, most often first; by language and format."""

    page_title = _("Downloads")
    header_icon = "download"
    index_url_name = "downloads_report"
    index_results_url_name = "downloads_report_results"
    results_template_name = "publishing/admin/downloads_results.html"
    export_filename = "downloads"
    list_export = ["title", "page", "part", "language", "format", "total"]
    export_headings = {
        "title": _("title"), "page": _("stable name"), "part": _("part"), "language": _("language"), "format": _("format"),
        "total": _("downloads"),
    }  # fmt: skip

    @cached_property
    def asked(self) -> dict[str, Any]:
        """What the address asks for; a day that is none is named and left out."""
        today = timezone.localdate()
        told: dict[str, Any] = {"language": self.request.GET.get("language", ""), "format": self.request.GET.get("format", "")}
        told |= {"first": today - YEAR, "last": today, "wrong": ""}
        for name in ("first", "last"):
            try:
                told[name] = DateField(required=False).clean(self.request.GET.get(name, "")) or told[name]
            except ValidationError:
                told["wrong"] = self.request.GET[name][:40]
        return told

    @cached_property
    def counts(self) -> list[DownloadCount]:
        """The days' totals that are asked for."""
        asked = self.asked
        found = DownloadCount.objects.filter(day__range=(asked["first"], asked["last"]))
        for name in ("language", "format"):
            found = found.filter(**{name: asked[name]}) if asked[name] else found
        return list(found)

    def get_queryset(self) -> list[Row]:  # type: ignore[override]
        """Return one row for each item, part, language and format."""
        totals: Counter[tuple[str, str, str, str]] = Counter()
        for one in self.counts:
            totals[one.page, one.part, one.language, one.format] += one.total
        titles = titles_of({key[0] for key in totals})
        rows = [Row(page, titles.get(page, page), *rest, total) for (page, *rest), total in totals.items()]
        return sorted(rows, key=lambda row: (-row.total, row))

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the charts and what can be chosen."""
        months = Counter(dict.fromkeys(months_between(self.asked["first"], self.asked["last"])[-MONTHS:], 0))
        languages: Counter[str] = Counter()
        for one in self.counts:
            if (month := one.day.replace(day=1)) in months:
                months[month] += one.total
            languages[one.language] += one.total
        return super().get_context_data(*args, **kwargs) | {
            "asked": self.asked,
            "sum": sum(languages.values()),
            "months": bars(sorted(months.items())),
            "by_language": bars(languages.most_common()),
            "languages": sorted(set(DownloadCount.objects.order_by().values_list("language", flat=True).distinct())),
            "formats": sorted(set(DownloadCount.objects.order_by().values_list("format", flat=True).distinct())),
            "is_filtering": bool(self.request.GET),
        }


def bars(totals: list[tuple[Any, int]]) -> list[Bar]:
    """Return totals with their share of the largest, in percent."""
    most = max((total for _label, total in totals), default=0) or 1
    return [Bar(label, total, round(100 * total / most)) for label, total in totals]


def months_between(first: date, last: date) -> list[date]:
    """Return the first day of each month from one day to another, both included."""
    months, at = [], first.replace(day=1)
    while at <= last:
        months.append(at)
        at = (at + timedelta(days=32)).replace(day=1)
    return months


def titles_of(keys: set[str]) -> dict[str, str]:
    """Return the titles of pages in the language they were written in, by stable name; a page that is gone has none."""
    titles: dict[str, str] = {}
    for model in get_page_models():
        if issubclass(model, ResourcePage):
            found = model.objects.filter(resource_key__in=keys, locale__language_code=SOURCE_LANGUAGE)  # type: ignore[attr-defined]
            titles |= dict(found.values_list("resource_key", "title"))
    return titles
