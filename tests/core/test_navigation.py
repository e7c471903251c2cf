"""A page in every language, with the rest of its address."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from curricula.models import LessonPage
from safelight.core.navigation import Navigation, versions

pytestmark = pytest.mark.usefixtures("library")


def lesson(language: str = "en") -> LessonPage:
    return LessonPage.objects.get(resource_key="sextortion-a-way-out", locale__language_code=language)


def test_a_page_leads_to_itself_in_every_language_and_keeps_the_country() -> None:
    page = lesson()
    request = RequestFactory().get(page.url, {"country": "ma"})
    found = {v.code: v for v in versions(request, page)}
    assert found["fr"].url == f"{lesson('fr').get_url(request)}?country=ma"
    assert found["fr"].ready
    assert found["en"].current


def test_a_missing_version_says_so_and_leads_to_the_source() -> None:
    lesson("ar").unpublish()
    page = lesson()
    request = RequestFactory().get(page.url)
    arabic = next(v for v in versions(request, page) if v.code == "ar")
    assert not arabic.ready
    answer = Client().get(arabic.url)
    assert answer.status_code == 200
    assert page.url in answer.content.decode()


def test_the_menu_is_in_the_language_of_the_address() -> None:
    with translation.override("ar"):
        nav = Navigation(RequestFactory().get("/ar/"))
        assert nav.help is not None
        assert nav.help.url == "/ar/help/"
        assert nav.of("nothing") is None


@pytest.mark.parametrize("path", ["/en/help/ma/", "/fr/help/ma/"])
def test_a_country_page_links_to_the_same_country_in_other_languages(path: str) -> None:
    text = Client().get(path).content.decode()
    assert 'href="/ar/help/ma/"' in text
