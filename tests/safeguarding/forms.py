"""The form of a page's editor, as a browser would send it."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import QueryDict
from wagtail import blocks
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from safelight.core.richtext import FEATURES


def form_data(page: Page, user: AbstractBaseUser) -> QueryDict:
    """Return what the unchanged form of a page sends."""
    data = QueryDict(mutable=True)
    form = type(page).get_edit_handler().get_form_class()(instance=page, for_user=user)
    for name in form.fields:
        target = page._meta.get_field(name)
        if isinstance(target, StreamField):
            block(data, target.stream_block, getattr(page, name), name)
        elif isinstance(value := form[name].value(), list | tuple):
            data.setlist(name, [str(item) for item in value])
        else:
            data[name] = "" if value is None else str(value)
    for formset in form.formsets.values():
        data.update(dict.fromkeys((f"{formset.prefix}-{n}_FORMS" for n in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")), "0"))
    return data


def block(data: QueryDict, of: blocks.Block, value: Any, prefix: str) -> None:
    """Add the fields of one block."""
    if isinstance(of, blocks.StreamBlock | blocks.ListBlock):
        children = list(value) if isinstance(of, blocks.StreamBlock) else value.bound_blocks
        data[f"{prefix}-count"] = str(len(children))
        for at, child in enumerate(children):
            for name, said in (
                ("deleted", ""),
                ("order", at),
                ("id", child.id or ""),
                ("type", getattr(child, "block_type", "")),
            ):
                data[f"{prefix}-{at}-{name}"] = str(said)
            block(data, child.block, child.value, f"{prefix}-{at}-value")
    elif isinstance(of, ImageBlock):
        data[f"{prefix}-image"] = str(value.pk) if value else ""
        data[f"{prefix}-alt_text"] = (value.contextual_alt_text or "") if value else ""
        if value and value.decorative:
            data[f"{prefix}-decorative"] = "on"
    elif isinstance(of, blocks.StructBlock):
        for name, child in of.child_blocks.items():
            block(data, child, value.get(name), f"{prefix}-{name}")
    elif isinstance(of, blocks.RichTextBlock):
        data[prefix] = ContentstateConverter(features=FEATURES).from_database_format(value.source)
    elif isinstance(of, blocks.BooleanBlock):
        if value:
            data[prefix] = "on"
    else:
        state = of.get_form_state(value)
        state = state[0] if isinstance(state, list) else state
        data[prefix] = "" if state is None else str(state["id"] if isinstance(state, dict) else state)
