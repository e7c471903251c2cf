"""Registers the directory of services."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet

from safelight.core.snippets import view_set
from safelight.help.models import Service

register_snippet(
    view_set(
        Service,
        "mobile-alt",
        ["name", "country", "kind", "phone", "confidence", "checked"],
        list_filter=["kind", "confidence", "country"],
        add_to_admin_menu=True,
        menu_label=_("Services"),
        menu_order=300,
    )
)
