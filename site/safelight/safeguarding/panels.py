"""The findings of a page, in its editor."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from safelight.safeguarding.findings import OVERRIDE, check_page
from safelight.safeguarding.gate import is_reviewed, needs_review


class FindingsPanel(Panel):
    """Lists what the checker says of the text as it was last saved, with the way to accept a finding."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("What the safeguarding check says"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "safeguarding/admin/findings_panel.html"

        def get_context_data(self, parent_context: dict | None = None) -> dict:
            context = super().get_context_data(parent_context)
            page = self.instance
            found = check_page(page) if page.pk else []
            return context | {
                "found": found,
                "page": page,
                "open_blocks": sum(f.level == "block" and not f.accepted for f in found),
                "may_override": self.request.user.has_perm(OVERRIDE),
                "needs_review": needs_review(page),
                "is_reviewed": page.pk and is_reviewed(page),
            }
