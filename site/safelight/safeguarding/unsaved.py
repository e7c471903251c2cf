"""A page as the form of its editor has it at this moment: half-written, perhaps not valid, never saved."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.http import QueryDict
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page


def page_of_form(page: Page, data: QueryDict, user: AbstractBaseUser) -> Page:
    """Return `page` with what the form says, field by field: a value that is not valid yet stays as it was, words are kept as typed.

    Raises:
        KeyError: the data does not come from this page's form.
    """
    form = type(page).get_edit_handler().get_form_class()(data=data, instance=page, for_user=user)
    for name, field in form.fields.items():
        raw = field.widget.value_from_datadict(data, form.files, form.add_prefix(name))
        _set(page, name, field, raw)
    return page


def _set(page: Page, name: str, field: Any, raw: Any) -> None:
    target: Any = next((f for f in page._meta.get_fields() if f.name == name), None)
    if isinstance(target, StreamField):
        setattr(page, name, _readable(target.stream_block, raw))
    elif target is not None:
        try:
            setattr(page, name, field.clean(raw))
        except ValidationError:
            if isinstance(target, models.CharField | models.TextField) and isinstance(raw, str):
                setattr(page, name, raw)


def _readable(block: blocks.Block, value: Any) -> Any:
    """Return a block's value with each part in its own type, or empty where it has no valid value yet."""
    if isinstance(block, blocks.StreamBlock):
        return blocks.StreamValue(block, [(c.block_type, _readable(c.block, c.value), c.id) for c in value])
    if isinstance(block, blocks.ListBlock):
        children = [
            ListValue.ListChild(block.child_block, _readable(block.child_block, c.value), id=c.id) for c in value.bound_blocks
        ]
        return ListValue(block, bound_blocks=children)
    if isinstance(block, ImageBlock):
        return value
    if isinstance(block, blocks.StructBlock):
        return block.normalize({name: _readable(child, value.get(name)) for name, child in block.child_blocks.items()})
    try:
        return block.clean(value)
    except ValidationError:
        return value if isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock) else None
