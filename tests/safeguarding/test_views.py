"""Checking while one writes: who may ask, what is answered, and what is refused."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from curricula.models import GuidePage
from safelight.safeguarding.findings import accept, check_page
from safelight.safeguarding.roles import make_roles
from tests.safeguarding.forms import form_data

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def guide() -> GuidePage:
    return GuidePage.objects.get(resource_key="grooming-signs-and-what-to-do", locale__language_code="en")


@pytest.fixture
def author(client: Client, db: None) -> Client:
    user = get_user_model().objects.create_user("author", password="x")
    user.groups.set([group for group in make_roles() if group.name == "Author"])
    client.force_login(user)
    return client


def posted(guide: GuidePage, **words: str) -> dict:
    data = form_data(guide, get_user_model().objects.get(username="author"))
    for name, text in words.items():
        data[name] = text
    return dict(data.lists())


def test_the_answer_says_what_and_where(author: Client, guide: GuidePage) -> None:
    response = author.post(reverse("safeguarding_check", args=[guide.pk]), posted(guide, summary="This is child pornography."))
    first = response.json()["findings"][0]
    assert first["place"] == "summary"
    assert first["level"] == "block"
    assert first["words"] == "child pornography"
    assert first["replacement"] == "child sexual abuse material"
    assert "ECPAT" in first["source"]
    assert GuidePage.objects.get(pk=guide.pk).summary != "This is child pornography."


def test_an_accepted_finding_says_so(author: Client, guide: GuidePage) -> None:
    guide.summary = "This is child pornography."
    boss = get_user_model().objects.create_superuser("boss", password="x")
    guide.save_revision()
    accept(guide, next(f for f in check_page(guide) if f.level == "block"), boss, "Quoted from an old law.")
    response = author.post(reverse("safeguarding_check", args=[guide.pk]), posted(guide, summary="This is child pornography."))
    assert [f["accepted"] for f in response.json()["findings"] if f["words"] == "child pornography"] == [True]


def test_a_page_that_was_never_saved_is_checked_in_its_language(author: Client, guide: GuidePage) -> None:
    data = {"title": "Pornographie infantile", "body-count": "0", "summary": "Une vidéo de pornographie infantile."}
    response = author.post(reverse("safeguarding_check_new", args=["curricula.guidepage", "fr"]), data)
    assert any(f["level"] == "block" and f["place"] == "summary" for f in response.json()["findings"])


@pytest.mark.parametrize("arguments", [["curricula.nothing", "en"], ["auth.user", "en"], ["curricula.guidepage", "xx"]])
def test_an_unknown_type_or_language_is_not_found(author: Client, arguments: list[str]) -> None:
    assert author.post(reverse("safeguarding_check_new", args=arguments), {}).status_code == 404


def test_something_that_is_no_form_of_the_page_is_refused(author: Client, guide: GuidePage) -> None:
    response = author.post(reverse("safeguarding_check", args=[guide.pk]), {"summary": "x"})
    assert response.status_code == 400
    assert "not the form of this page" in response.json()["error"]


def test_too_much_at_once_is_refused(author: Client, guide: GuidePage) -> None:
    response = author.post(reverse("safeguarding_check", args=[guide.pk]), posted(guide, summary="word " * 50_000))
    assert response.status_code == 413


def test_a_stranger_is_sent_to_sign_in_and_a_reader_of_rows_may_not_ask(client: Client, guide: GuidePage) -> None:
    url = reverse("safeguarding_check", args=[guide.pk])
    assert client.post(url, {}).status_code == 302
    user = get_user_model().objects.create_user("rows", password="x")
    user.groups.set([])
    client.force_login(user)
    assert client.post(url, {}).status_code in (302, 403)
    assert client.get(url).status_code in (302, 403, 405)


def test_the_editor_says_where_to_ask(author: Client, guide: GuidePage) -> None:
    page = author.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert f'data-safeguarding-check="{reverse("safeguarding_check", args=[guide.pk])}"' in page
    new = author.get(reverse("wagtailadmin_pages:add", args=["curricula", "guidepage", guide.get_parent().pk])).content.decode()
    assert f'data-safeguarding-check="{reverse("safeguarding_check_new", args=["curricula.guidepage", "en"])}"' in new


def test_what_is_missing_cannot_be_accepted(author: Client, guide: GuidePage) -> None:
    guide.review_by = None
    guide.save_revision()
    missing = next(f for f in check_page(guide) if f.rule == "STR-13")
    assert author.get(reverse("safeguarding_accept", args=[guide.pk, missing.rule, missing.sentence_hash])).status_code == 404


def test_a_preview_may_be_framed_by_the_editor_and_is_kept_by_nobody(author: Client, guide: GuidePage) -> None:
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[guide.pk])
    assert author.post(url, posted(guide)).json()["is_valid"]
    response = author.get(url + "?in_preview_panel=true")
    assert response.status_code == 200
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]
