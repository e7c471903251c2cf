"""Registers shared words, the check in the editor, the gate before publication, the report and the log's own entries."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from safelight.core.snippets import view_set
from safelight.safeguarding.due_report import DueReport
from safelight.safeguarding.gate import NotReviewed, public_only, require_review
from safelight.safeguarding.models import DisclosureCard, ReviewedHost, SharedWords
from safelight.safeguarding.reports import FindingsReport, ReportMenuItem
from safelight.safeguarding.views import AcceptView, check_new_view, check_view


@register_snippet
class WordsGroup(SnippetViewSetGroup):
    """Words that every page quotes."""

    menu_label = _("Shared words")
    menu_icon = "openquote"
    menu_order = 330
    items = (view_set(DisclosureCard, "warning", ["title", "subtitle"]), view_set(SharedWords, "group", ["title", "key"]))


class AddHostView(CreateView):
    """Adding a reviewed site; a finding leads here with the site filled in."""

    def get_initial_form_instance(self) -> ReviewedHost:
        return ReviewedHost(host=self.request.GET.get("host", "")[:200])


@register_snippet
class ReviewedHostViewSet(SnippetViewSet):
    """Sites to which pages may link, besides those that evidence and services name."""

    model = ReviewedHost
    icon = "link"
    list_display = ["host", "about", "reviewed"]
    search_fields = ["host", "about"]
    add_view_class = AddHostView
    add_to_admin_menu = True
    menu_label = _("Reviewed sites")
    menu_order = 335


@hooks.register("register_admin_urls")
def admin_urls() -> list:
    return [
        path("safeguarding/check/<int:page_id>/", check_view, name="safeguarding_check"),
        path("safeguarding/check/<str:model_name>/<slug:language>/", check_new_view, name="safeguarding_check_new"),
        path(
            "safeguarding/accept/<int:page_id>/<slug:rule>/<slug:sentence_hash>/",
            AcceptView.as_view(),
            name="safeguarding_accept",
        ),
        path("reports/safeguarding/", FindingsReport.as_view(), name="safeguarding_report"),
        path("reports/safeguarding/results/", FindingsReport.as_view(results_only=True), name="safeguarding_report_results"),
        path("reports/due/", DueReport.as_view(), name="safeguarding_due"),
        path("reports/due/results/", DueReport.as_view(results_only=True), name="safeguarding_due_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return ReportMenuItem(_("Safeguarding findings"), reverse("safeguarding_report"), icon_name="warning", order=700)


@hooks.register("register_reports_menu_item")
def due_menu_item() -> MenuItem:
    return ReportMenuItem(_("Reviews and sources due"), reverse("safeguarding_due"), icon_name="date", order=710)


@hooks.register("insert_editor_js")
def editor_js() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("safeguarding/editor.js"))


@hooks.register("insert_global_admin_css")
def editor_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("safeguarding/editor.css"))


@hooks.register("before_publish_page")
def explain_refusal(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Say in the editor why a page is not published; the gate in `save()` would refuse it in any case."""
    revision = page.get_latest_revision()
    candidate = revision.as_object() if revision else page.specific
    candidate.live = True
    try:
        require_review(candidate)
    except NotReviewed as refusal:
        messages.error(request, str(refusal))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_serve_page", order=-10)
def refuse_to_serve(page: Page, _request: HttpRequest, _args: list, _kwargs: dict) -> None:
    """Serve no sensitive page whose words nobody approved, even if the database was changed behind the gate's back."""
    if not public_only([page.specific]):
        raise Http404


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Let Wagtail's log tell the story in words."""

    @actions.register_action("safelight.accept_finding")
    class AcceptFormatter(LogFormatter):
        label = _("Accept a finding")

        def format_message(self, entry: ModelLogEntry) -> str:
            return _("Accepted %(rule)s: %(reason)s") % entry.data

    @actions.register_action("safelight.safeguarding_approve")
    class ApproveFormatter(LogFormatter):
        label = _("Safeguarding approval")

        def format_message(self, entry: ModelLogEntry) -> str:
            return str(_("Approved by a safeguarding reviewer. %(comment)s") % entry.data)
