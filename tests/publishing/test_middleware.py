import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("library")


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/ar/", "/en/library/", "/en/help/", "/en/help/ph/", "/en/glossary/", "/exit/", "/en/nowhere/"]
)
def test_a_public_answer_sets_no_cookie_and_strict_headers(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.cookies == {}
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert "camera=()" in response.headers["Permissions-Policy"]
    assert "Cookie" not in response.headers.get("Vary", "")
    assert "Accept-Language" not in response.headers.get("Vary", "")


def test_the_same_page_is_the_same_for_every_visitor(client: Client) -> None:
    plain = client.get("/en/library/").content
    assert (
        client.get("/en/library/", headers={"accept-language": "ar", "user-agent": "x", "cookie": "sessionid=abc"}).content
        == plain
    )


def test_the_admin_asks_for_a_sign_in(client: Client) -> None:
    response = client.get("/admin/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")


def test_the_admin_tells_itself_where_a_form_came_from_and_nobody_else(client: Client) -> None:
    assert client.get("/admin/login/").headers["Referrer-Policy"] == "same-origin"
