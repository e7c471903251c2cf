"""A campaign's card for other sites: one frame without scripts, only for campaigns, only for this one page."""

import re
import threading
from collections.abc import Callable, Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.test import Client
from django.utils.html import escape
from playwright.sync_api import Browser

pytestmark = pytest.mark.usefixtures("library")
CAMPAIGN = "/en/campaigns/not-your-fault/"
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"


@pytest.fixture
def partner() -> Iterator[Callable[[str], str]]:
    """Serves a page of another site (another port is another origin) and returns its address."""
    pages: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/" and pages
            self.send_response(200 if found else 204)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages[0] if found else b"")

        def log_message(self, *_args: object) -> None:
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()

        def serve(html: str) -> str:
            pages[:] = [f"<!doctype html><title>Partner</title>{html}".encode()]
            return f"http://127.0.0.1:{running.server_port}/"

        yield serve
        running.shutdown()


def test_the_card_may_be_framed_and_runs_no_script(client: Client) -> None:
    response = client.get("/ar/embed/not-your-fault/")
    assert response.status_code == 200
    policy = response.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "script-src 'none'" in policy
    assert "X-Frame-Options" not in response.headers
    html = response.content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert "<script" not in html
    assert not response.cookies


def test_the_campaign_offers_the_code_and_programs_find_it(client: Client) -> None:
    html = client.get(CAMPAIGN).content.decode()
    assert escape(client.get("/api/v1/oembed", {"url": CAMPAIGN}).json()["html"]) in html
    link = re.search(r'type="application/json\+oembed" href="http://127\.0\.0\.1:8000([^"]+)"', html)
    assert link
    assert client.get(unescape(link[1])).json()["title"] == "Not your fault"


def test_no_other_page_may_be_framed(client: Client) -> None:
    response = client.get(CAMPAIGN)
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_oembed_names_the_frame(client: Client) -> None:
    told = client.get("/api/v1/oembed", {"url": f"http://127.0.0.1:8000{CAMPAIGN}", "maxwidth": 300}).json()
    assert (told["version"], told["type"], told["title"], told["width"]) == ("1.0", "rich", "Not your fault", 300)
    assert 'src="http://127.0.0.1:8000/en/embed/not-your-fault/"' in told["html"]
    assert "sandbox=" in told["html"]
    assert "<script" not in told["html"]


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/en/campaigns/not-your-fault/",
        "http://127.0.0.1:8000/en/library/",
        "http://127.0.0.1:8000/en/",
        "http://127.0.0.1:8000/xx/campaigns/not-your-fault/",
        "http://127.0.0.1:8000/en/other/not-your-fault/",
        "http://[broken/en/x/",
        "javascript:alert(1)",
    ],
)
def test_no_other_address_has_a_card(client: Client, address: str) -> None:
    response = client.get("/api/v1/oembed", {"url": address})
    assert response.status_code == 404
    assert "not the address of a published campaign" in response.json()["detail"]


def test_only_json_is_offered(client: Client) -> None:
    assert client.get("/api/v1/oembed", {"url": CAMPAIGN, "format": "xml"}).status_code == 501


def test_a_campaign_that_is_not_there_has_no_card(client: Client) -> None:
    assert client.get("/en/embed/nothing/").status_code == 404
    assert client.get("/en/embed/my-helpers/").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("width", [220, 640])
def test_the_card_shows_inside_another_site(chromium: Browser, site: str, partner: Callable[[str], str], width: int) -> None:
    page = chromium.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    page.goto(
        partner(f'<iframe src="{site}/en/embed/not-your-fault/" width="{width}" height="560" sandbox="{SANDBOX}"></iframe>')
    )
    frame = page.frame_locator("iframe")
    heading = frame.get_by_role("heading", name="Not your fault")
    heading.wait_for()
    assert heading.evaluate("e => getComputedStyle(e).color") == "rgb(255, 255, 255)"  # its style sheets came
    assert frame.locator("html").evaluate("e => e.scrollWidth <= e.clientWidth")
    assert problems == []
    page.close()
