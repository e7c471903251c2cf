"""Charts in templates."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi, gettext

from safelight.evidence.drawing import bars_svg
from safelight.evidence.models.facts import SurveyItem

register = template.Library()


@register.simple_tag
def bar_chart(item: SurveyItem) -> SafeString:
    """Print the answers to a survey question as bars."""
    words = ", ".join(f"{bar['label']}: {bar['value']}" for bar in item.bars)
    description = gettext("Bars, counted in countries: %(answers)s") % {"answers": words}
    return bars_svg(item.key, item.question, description, item.bars, rtl=get_language_bidi())
