"""Views of the admin: checking while one writes, accepting a finding, the report."""

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
from wagtail.models import Locale, Page, get_page_models
from wagtail.permissions import page_permission_policy

from safelight.safeguarding.findings import Found, accept, check_page, record
from safelight.safeguarding.passages import passages
from safelight.safeguarding.unsaved import page_of_form

MOST_CHARACTERS = 200_000
"""How much text one request may ask for: a page of the longest kind, twice over."""


@require_POST
@require_admin_access
def check_view(request: HttpRequest, page_id: int) -> JsonResponse:
    """Answer the findings of a page as the posted form of its editor has it, accepted ones marked. Nothing is kept."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return _findings_of_form(page.get_latest_revision_as_object(), request)


@require_POST
@require_admin_access
def check_new_view(request: HttpRequest, model_name: str, language: str) -> JsonResponse:
    """The same for a page that is being written and was never saved; `model_name` is its model's label in lower case."""
    model = next((model for model in get_page_models() if model._meta.label_lower == model_name), None)
    locale = Locale.objects.filter(language_code=language).first()
    if model is None or locale is None:
        raise Http404
    if not page_permission_policy.user_has_permission(request.user, "add"):
        raise PermissionDenied
    return _findings_of_form(model(locale=locale), request)


def _findings_of_form(page: Page, request: HttpRequest) -> JsonResponse:
    try:
        draft = page_of_form(page, request.POST, request.user)
    except (KeyError, ValueError) as error:
        return JsonResponse({"error": f"not the form of this page: {error}"}, status=400)
    if sum(len(passage.text) for passage in passages(draft)) > MOST_CHARACTERS:
        return JsonResponse({"error": "too much at once"}, status=413)
    return JsonResponse({"findings": [f.as_data() for f in check_page(draft)]})


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
            if found.rule == rule and found.sentence_hash == sentence_hash and found.can_be_accepted:
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
