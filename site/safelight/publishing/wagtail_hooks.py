"""Registers the report on downloads."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from safelight.publishing.counting.report import DownloadsReport
from safelight.safeguarding.reports import ReportMenuItem


@hooks.register("register_admin_urls")
def admin_urls() -> list:
    return [
        path("reports/downloads/", DownloadsReport.as_view(), name="downloads_report"),
        path("reports/downloads/results/", DownloadsReport.as_view(results_only=True), name="downloads_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def downloads_menu_item() -> MenuItem:
    return ReportMenuItem(_("Downloads"), reverse("downloads_report"), icon_name="download", order=720)


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("publishing/admin.css"))
