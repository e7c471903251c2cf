"""Addresses below a language."""

from django.urls import path

from safelight.publishing.views import lookup_view, verify_view

urlpatterns = [
    path("", verify_view, name="verify"),
    path("<str:prefix>.json", lookup_view, name="verify-lookup"),
]
