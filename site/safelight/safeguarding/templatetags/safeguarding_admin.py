"""What the templates of the admin ask about safeguarding."""

from django import template
from django.template.context import Context
from django.urls import reverse
from wagtail.models import Page

from safelight.safeguarding.models import ReviewedHost

register = template.Library()


@register.simple_tag
def check_address(page: Page) -> str:
    """Return where the editor of a page sends its form to be checked."""
    if page.pk:
        return reverse("safeguarding_check", args=[page.pk])
    return reverse("safeguarding_check_new", args=[page._meta.label_lower, page.locale.language_code])


@register.simple_tag(takes_context=True)
def review_host_address(context: Context) -> str:
    """Return where whoever looks at this page may add a reviewed site; empty for those who may not."""
    policy = ReviewedHost.snippet_viewset.permission_policy  # type: ignore[attr-defined]
    may = policy.user_has_permission(context["request"].user, "add")
    return reverse(ReviewedHost.snippet_viewset.get_url_name("add")) if may else ""  # type: ignore[attr-defined]
