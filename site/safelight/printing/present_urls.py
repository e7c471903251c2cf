"""Addresses of slides in the browser, below a language."""

from django.urls import path

from safelight.printing.present import present_view

urlpatterns = [path("<slug:slug>/", present_view, name="present")]
