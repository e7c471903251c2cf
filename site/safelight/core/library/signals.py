"""Sent while the starter library is loaded."""

from django.dispatch import Signal

before_publish = Signal()
"""`page` is about to be published as delivered; sent with the page as its revision holds it."""
