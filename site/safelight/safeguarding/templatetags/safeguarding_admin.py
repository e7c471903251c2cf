"""What the templates of the admin ask about safeguarding."""

from django import template
from django.urls import reverse
from wagtail.models import Page

register = template.Library()


@register.simple_tag
def check_address(page: Page) -> str:
    """Return where the editor of a page sends its form to be checked."""
    if page.pk:
        return reverse("safeguarding_check", args=[page.pk])
    return reverse("safeguarding_check_new", args=[page._meta.label_lower, page.locale.language_code])
