"""Addresses of what a campaign and a kit have beside paper, below `print/<slug>/`."""

from django.urls import path, re_path

from campaigns.views import bundle_view, calendar_view, card_view

_SLUG = r"^(?P<slug>[-\w]+)/"
urlpatterns = [
    re_path(_SLUG + r"post-(?P<post>[0-9]{1,2})-(?P<shape>[a-z]+)\.(?P<ending>png|webp)$", card_view, name="campaign-card"),
    path("<slug:slug>/calendar.ics", calendar_view, name="campaign-calendar"),
    re_path(_SLUG + r"calendar-(?P<country>[a-z]{2})\.ics$", calendar_view, name="campaign-calendar"),
    path("<slug:slug>/all.zip", bundle_view, name="campaign-bundle"),
    re_path(_SLUG + r"all-(?P<country>[a-z]{2})\.zip$", bundle_view, name="campaign-bundle"),
]
