import pytest
from django.test import Client, RequestFactory
from wagtail.models import Page

from safelight.core import views

pytestmark = pytest.mark.usefixtures("library")


def test_leaving_without_javascript_goes_elsewhere_and_clears_the_cache(client: Client) -> None:
    response = client.get("/exit/")
    assert response.status_code == 303
    assert not response.headers["Location"].startswith("/")
    assert response.headers["Clear-Site-Data"] == '"cache"'
    assert response.headers["Cache-Control"] == "no-store"


def test_the_bare_address_offers_every_language_in_its_own_script(client: Client) -> None:
    html = client.get("/").content.decode()
    for name, code in (("English", "en"), ("Español", "es"), ("Français", "fr"), ("العربية", "ar")):
        assert name in html
        assert f'href="/{code}/"' in html


def test_a_page_that_is_not_yet_translated_says_so_and_leads_to_the_original(client: Client) -> None:
    page = Page.objects.get(slug="parents-evening", locale__language_code="fr")
    page.unpublish()
    response = client.get("/fr/campaigns/parents-evening/")
    assert response.status_code == 200
    assert 'href="/en/campaigns/parents-evening/"' in response.content.decode()


RUBBISH = [
    "/xx/", "/en/nowhere/", "/en/help/xx/", "/en/help/PH/", "/en/help/int/", "/en/help/ph/extra/", "/en/library/%00/",
    "/en/library/my-helpers/", "/fr/%E2%80%AE/", "/en/print/my-helpers/plan-zz-a9.pdf", "/en/library/?country=zz&q=%00%ff",
    "/en/library/?age=%27%22%3E%3Cscript%3E", "/media/../manage.py", "/en/library/?page=-1", "/static/nothing.css",
    "/en/library/family-guide-3/?country=zz",
]  # fmt: skip


@pytest.mark.parametrize("path", RUBBISH)
def test_a_rubbish_address_is_never_an_error_of_ours(client: Client, path: str) -> None:
    assert client.get(path).status_code in (200, 301, 400, 404)


@pytest.mark.parametrize("path", ["/xx/", "/en/help/xx/", "/en/library/family-guide-3/?country=zz"])
def test_an_unknown_language_or_country_is_a_404(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_a_missing_page_still_offers_help_in_its_language(client: Client, language: str) -> None:
    response = client.get(f"/{language}/nowhere/")
    assert response.status_code == 404
    html = response.content.decode()
    assert f'lang="{language}"' in html
    assert f"/{language}/help/" in html


def test_the_error_page_has_words_and_help_even_when_its_template_fails(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise ValueError("no static files")

    monkeypatch.setattr(views, "render", broken)
    response = views.server_error(rf.get("/ar/library/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert 'lang="ar" dir="rtl"' in html
    assert "childhelplineinternational.org" in html
