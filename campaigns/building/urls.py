"""Addresses of the kit builder, below a language: the page, and what it makes. What was chosen stands in the query."""

from django.urls import path

from campaigns.building.views import build_view, kit_view

urlpatterns = [
    path("", build_view, name="build"),
    path("kit.<str:ending>", kit_view, name="build-file"),
]
