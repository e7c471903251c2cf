"""Age bands in templates."""

from django import template

register = template.Library()


@register.filter
def band_class(key: str) -> str:
    """The class that gives a part the hue of an age band: `9-11` → `band-9`."""
    return f"band-{key.partition('-')[0]}"


@register.filter
def band_range(key: str) -> str:
    """A band as readers see it: `9-11` → `9–11`."""
    return key.replace("-", "–")
