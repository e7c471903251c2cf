"""The admin opens: every list, every form, for every page type."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, get_page_models
from wagtail.snippets.models import get_snippet_models

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    client.force_login(get_user_model().objects.create_superuser("admin", "admin@example.org", "x"))
    return client


def test_the_dashboard_opens(admin: Client) -> None:
    assert admin.get("/admin/").status_code == 200


@pytest.mark.parametrize("model", get_snippet_models(), ids=lambda m: m.__name__)
def test_reference_rows_can_be_listed_and_edited(admin: Client, model: type) -> None:
    view_set = model.snippet_viewset
    assert admin.get(reverse(view_set.get_url_name("list"))).status_code == 200
    assert admin.get(reverse(view_set.get_url_name("add"))).status_code == 200
    if row := model._default_manager.first():
        assert admin.get(reverse(view_set.get_url_name("edit"), args=[row.pk])).status_code == 200


@pytest.mark.parametrize("model", [m for m in get_page_models() if m is not Page], ids=lambda m: m.__name__)
def test_every_page_type_can_be_opened_in_the_editor(admin: Client, model: type[Page]) -> None:
    page = model.objects.filter(locale__language_code="en").first()
    assert page is not None
    assert admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_translation_can_be_opened_side_by_side(admin: Client) -> None:
    page = Page.objects.filter(locale__language_code="ar", slug="my-helpers").first()
    assert page is not None
    response = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
