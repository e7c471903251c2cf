"""A page as its form has it: every part in its own type, words as typed, and what is not valid yet left alone."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.http import QueryDict
from django.test import RequestFactory
from wagtail.models import Page

from campaigns.models import CampaignPage, KitPage
from curricula.models import GuidePage, LessonPage
from safelight.safeguarding.findings import check_page
from safelight.safeguarding.passages import passages
from safelight.safeguarding.unsaved import page_of_form
from tests.safeguarding.forms import form_data

pytestmark = pytest.mark.usefixtures("library")
PAGES = [
    (LessonPage, "sextortion-a-way-out"),
    (GuidePage, "sextortion-first-hour"),
    (KitPage, "parents-evening"),
    (CampaignPage, "not-your-fault"),
]


@pytest.fixture
def user(db: None) -> AbstractBaseUser:
    return get_user_model().objects.create_superuser("editor", password="x")


def page_of(model: type[Any], key: str) -> Any:
    return model.objects.get(resource_key=key, locale__language_code="en")


def seen(page: Page) -> set[tuple[str, str, str]]:
    return {(f.rule, f.sentence_hash, f.place) for f in check_page(page)}


@pytest.mark.parametrize(("model", "key"), PAGES, ids=lambda v: v if isinstance(v, str) else "")
def test_an_unchanged_form_is_the_page(model: type[Any], key: str, user: AbstractBaseUser) -> None:
    saved = page_of(model, key)
    data = form_data(saved, user)
    draft = page_of_form(page_of(model, key), data, user)
    assert seen(draft) == seen(saved)
    assert list(passages(draft)) == list(passages(saved))


def test_typed_words_are_read_though_the_form_is_not_valid(user: AbstractBaseUser) -> None:
    guide = page_of(GuidePage, "sextortion-first-hour")
    data = form_data(guide, user)
    data["summary"] = "This is child pornography."
    data["title"] = ""
    draft = page_of_form(guide, data, user)
    assert any(f.place == "summary" and f.level == "block" for f in check_page(draft))


def test_a_figure_that_is_none_yet_is_empty_and_minutes_are_numbers(user: AbstractBaseUser) -> None:
    lesson = page_of(LessonPage, "my-helpers")
    data = form_data(lesson, user)
    name = next(key for key in data if key.endswith("steps-0-value-minutes_full"))
    data[name] = "some"
    draft = page_of_form(lesson, data, user)
    assert draft.steps[0]["minutes_full"] is None
    assert any(f.rule == "STR-09" for f in check_page(draft))


def test_a_form_of_something_else_is_refused(user: AbstractBaseUser) -> None:
    request = RequestFactory().post("/", {"csrfmiddlewaretoken": "x"})
    with pytest.raises(KeyError):
        page_of_form(page_of(GuidePage, "sextortion-first-hour"), request.POST, user)
    with pytest.raises(ValueError, match="invalid literal"):
        page_of_form(page_of(GuidePage, "sextortion-first-hour"), QueryDict("body-count=many"), user)
