"""Addresses of learners' pages: `learn/<slug>/` beside the lesson's own, and `learn/<slug>/easy/` in easy words."""

from django.urls import path

from curricula.views import easy_view, learn_view

urlpatterns = [
    path("<slug:slug>/", learn_view, name="learn"),
    path("<slug:slug>/easy/", easy_view, name="learn-easy"),
]
