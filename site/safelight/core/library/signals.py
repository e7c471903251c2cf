"""Sent while the starter library is loaded."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.dispatch import Signal

before_publish = Signal()
"""`page` is about to be published as delivered; sent with the page as its revision holds it."""
_preparing: ContextVar[bool] = ContextVar("preparing", default=False)


@contextmanager
def preparing_delivery() -> Iterator[None]:
    """While a page that is public already gets its new words, before they are delivered in the same transaction."""
    token = _preparing.set(True)
    try:
        yield
    finally:
        _preparing.reset(token)


def is_preparing() -> bool:
    """Whether the loader is between the old and the new words of a delivered page."""
    return _preparing.get()
