"""Views of the admin: checking while one writes, accepting a finding, the report."""

import json
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from safelight.safeguarding.checker.engine import check
from safelight.safeguarding.checker.report import source_titles
from safelight.safeguarding.checker.rules import UnknownLanguage
from safelight.safeguarding.findings import Found, accept, check_page, record
from safelight.safeguarding.models import PageFinding

MOST_TEXTS, MOST_CHARACTERS = 400, 200_000
"""How much one request may ask for: a page of the longest kind, twice over."""


@require_POST
@require_admin_access
def check_view(request: HttpRequest) -> HttpResponse:
    """Answer the findings of the texts of an editor's form, in their order. Nothing is kept."""
    try:
        asked = json.loads(request.body)
        texts = [(str(t["text"]), str(t.get("side", ""))) for t in asked["texts"]]
        language = str(asked["lang"])
    except (ValueError, KeyError, TypeError) as error:
        return JsonResponse({"error": f"not understood: {error}"}, status=400)
    if len(texts) > MOST_TEXTS or sum(len(text) for text, _side in texts) > MOST_CHARACTERS:
        return JsonResponse({"error": "too much at once"}, status=413)
    try:
        results = [[_plain(f) for f in check(text, language, side=side)] for text, side in texts]
    except UnknownLanguage:
        results = [[] for _text in texts]
    return JsonResponse({"results": results})


def _plain(finding: Any) -> dict[str, Any]:
    return {
        "rule": finding.rule, "group": finding.group, "level": finding.level, "start": finding.start, "end": finding.end,
        "words": finding.words, "message": finding.message, "suggestion": finding.suggestion,
        "replacement": finding.replacement or "", "source": source_titles(finding.source),
    }  # fmt: skip


class AcceptForm(forms.Form):
    """Why a finding is accepted."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Kept with your name and the time, shown to the reviewer; ends when the sentence changes."),
    )


class AcceptView(WagtailAdminTemplateMixin, FormView):
    """Accept one finding of a page with a reason."""

    template_name = "safeguarding/admin/accept.html"
    form_class = AcceptForm
    page_title = gettext_lazy("Accept a finding")
    header_icon = "warning"
    submit_button_label = gettext_lazy("Accept")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        self.page = page.get_latest_revision_as_object()
        self.finding = self._finding(kwargs["rule"], kwargs["sentence_hash"])
        return super().dispatch(request, *args, **kwargs)

    def _finding(self, rule: str, sentence_hash: str) -> Found:
        for found in check_page(self.page):
            if found.rule == rule and found.sentence_hash == sentence_hash:
                return found
        raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"finding": self.finding, "submit_button_label": self.submit_button_label}

    def form_valid(self, form: AcceptForm) -> HttpResponse:
        try:
            accept(self.page, self.finding, self.request.user, form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error("reason", error)
            return self.form_invalid(form)
        record(self.page, check_page(self.page))
        messages.success(self.request, _("Accepted. The reason is on record."))
        return redirect("wagtailadmin_pages:edit", self.page.pk)


class FindingsReport(ReportView):
    """All findings of the last checks, by level, group, page and language; exportable."""

    page_title = gettext_lazy("Safeguarding findings")
    header_icon = "warning"
    index_url_name = "safeguarding_report"
    index_results_url_name = "safeguarding_report_results"
    results_template_name = "safeguarding/admin/report_results.html"
    list_export = [
        "page.title",
        "page.locale.language_code",
        "level",
        "group",
        "rule",
        "words",
        "message",
        "suggestion",
        "accepted",
    ]
    export_headings = {"page.title": gettext_lazy("page"), "page.locale.language_code": gettext_lazy("language")}

    def get_queryset(self) -> Any:
        rows = PageFinding.objects.select_related("page", "page__locale")
        asked = self.request.GET
        for name, field in (("level", "level"), ("group", "group"), ("language", "page__locale__language_code")):
            if value := asked.get(name):
                rows = rows.filter(**{field: value})
        return rows
