"""Addresses of printable files: `<slug>/` leads to the page, `<slug>/<part>[-<country>]-<paper>[-mono].pdf` is a file."""

from django.urls import path

from safelight.printing.social import social_view
from safelight.printing.views import file_view, home_view

urlpatterns = [
    path("social/<int:pk>.png", social_view, name="social-picture"),
    path("<slug:slug>/", home_view, name="print-home"),
    path("<slug:slug>/<slug:country>/", home_view, name="print-home"),
    path("<slug:slug>/<str:name>", file_view, name="print-file"),
]
