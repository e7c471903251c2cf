"""When the database is gone there are still words, and people to turn to."""

import pytest
from django.test import RequestFactory

from safelight.core.views import server_error


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_the_last_page_needs_no_database_and_still_offers_help(language: str) -> None:
    response = server_error(RequestFactory().get(f"/{language}/library/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert f'<html lang="{language}"' in html
    assert "childhelplineinternational.org" in html
    assert 'class="leave"' in html
