"""House rules as system checks: a block without its template or its print function stops `manage.py check`."""

from collections.abc import Iterator

from django.apps import AppConfig, apps
from django.core.checks import Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from safelight.core.printed import printed_names


def page_blocks() -> Iterator[tuple[str, blocks.Block]]:
    """Yield each block that an editor can put into a page's stream, with its name, once a name."""
    seen: set[str] = set()
    for model in get_page_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for name, block in field.stream_block.child_blocks.items():
                    if name not in seen:
                        seen.add(name)
                        yield name, block


@register("blocks")
def check_blocks(app_configs: list[AppConfig] | None = None, **_kwargs: object) -> list[Error]:
    """Report each block that lacks `blocks/<name>.html` or a Typst function of its name."""
    if not apps.ready:
        return []
    printed = printed_names()
    errors = []
    for name, block in page_blocks():
        template = getattr(block.meta, "template", None) or ""
        if not template.endswith(f"blocks/{name}.html"):
            errors.append(Error(f"Block {name}: its template is {template!r}, not blocks/{name}.html", id="safelight.E001"))
        else:
            try:
                get_template(template)
            except TemplateDoesNotExist:
                errors.append(Error(f"Block {name}: the template {template} does not exist", id="safelight.E002"))
        if name not in printed:
            errors.append(Error(f"Block {name}: no app's print folder has a function for it", id="safelight.E003"))
    return errors
