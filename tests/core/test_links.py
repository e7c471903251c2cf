"""Whether addresses still answer: asked of a fake, never of the network."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from safelight.core import links
from safelight.core.links import Answer, addresses, ask, ask_all, is_public, keep, opener, site_of
from safelight.core.models import LinkStatus
from safelight.evidence.models import Source
from safelight.help.models import Service


class Fake:
    """Answers as it is told: a number, or a fault; remembers who was asked and how."""

    def __init__(self, said: dict[str, Any], default: Any = 200) -> None:
        self.said, self.default = said, default
        self.asked: list[tuple[str, str]] = []

    def __call__(self, request: urllib.request.Request, _timeout: float) -> Any:
        self.asked.append((request.get_method(), request.full_url))
        answer = self.said.get(f"{request.get_method()} {request.full_url}", self.said.get(request.full_url, self.default))
        if isinstance(answer, Exception):
            raise answer
        if answer >= 300:
            raise urllib.error.HTTPError(request.full_url, answer, "", {}, StringIO())  # type: ignore[arg-type]
        self.status = answer
        return self

    def __enter__(self) -> "Fake":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""


A, B, C = "https://a.example/1", "https://a.example/2", "https://b.example/1"


def test_the_head_is_asked_for_first_and_the_page_only_where_that_fails() -> None:
    fake = Fake({f"HEAD {B}": 405})
    assert ask(A, fake) == Answer(A, 200)
    assert fake.asked == [("HEAD", A)]
    fake = Fake({f"HEAD {B}": 500})
    assert ask(B, fake) == Answer(B, 200)
    assert fake.asked == [("HEAD", B), ("GET", B)]


@pytest.mark.parametrize(("status", "there"), [(200, True), (403, True), (429, True), (404, False), (410, False), (500, False)])
def test_a_site_that_does_not_speak_with_programs_is_there_and_a_lost_page_is_not(status: int, there: bool) -> None:
    answer = ask(A, Fake({}, status))
    assert (answer.status, answer.is_there) == (status, there)


@pytest.mark.parametrize(
    "fault", [TimeoutError("timed out"), urllib.error.URLError("no such name"), ConnectionResetError("reset"), ValueError("x")]
)
def test_no_answer_is_kept_as_none_with_the_reason(fault: Exception) -> None:
    answer = ask(A, Fake({}, fault))
    assert answer.status is None
    assert not answer.is_there
    assert answer.reason


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("ftp://example.org", False),
        ("file:///etc/passwd", False),
        ("http://localhost/", False),
        ("http://127.0.0.1/", False),
        ("http://[::1]/", False),
        ("http://169.254.169.254/latest", False),
        ("http://db.internal/", False),
        ("http://[broken", False),
        ("mailto:a@example.org", False),
    ],
)
def test_only_the_public_web_is_asked(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_site_is_left_in_peace_between_two_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    now, slept = [100.0], []
    monkeypatch.setattr(links.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(links.time, "sleep", lambda seconds: (slept.append(seconds), now.__setitem__(0, now[0] + seconds)))
    assert [a.address for a in ask_all([A, C, B], Fake({}), pause=2.0)] == [A, C, B]
    assert slept == [2.0]


@pytest.mark.usefixtures("library")
def test_every_address_of_evidence_and_services_is_asked_once_and_the_sites_are_mixed() -> None:
    found = addresses()
    assert len(found) == len(set(found)) > 100
    assert Source.objects.first().address in found
    assert Service.objects.exclude(url="").first().url in found
    row = next(a for a in found if sum(site_of(b) == site_of(a) for b in found) == 2)
    places = [at for at, address in enumerate(found) if site_of(address) == site_of(row)]
    assert places[1] - places[0] > 10


@pytest.mark.usefixtures("library")
def test_the_day_of_silence_stays_until_the_address_answers_again() -> None:
    first = timezone.make_aware(datetime(2026, 11, 1, 12))
    with time_machine.travel(first, tick=False):
        keep(Answer(A, 404))
    with time_machine.travel(first + timedelta(days=7), tick=False):
        row = keep(Answer(A, None, "timed out"))
    assert (row.silent_since, row.checked, row.status, row.reason) == (first, first + timedelta(days=7), None, "timed out")
    assert keep(Answer(A, 200)).silent_since is None
    assert LinkStatus.objects.filter(address=A).count() == 1


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("check_links", *arguments, stdout=out, verbosity=0)
    return out.getvalue()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch, library: None) -> Any:
    """Three addresses, no pause, and a fake in place of the network."""
    monkeypatch.setattr(links, "addresses", lambda: [A, C, B])
    monkeypatch.setattr(links, "PAUSE", 0)
    monkeypatch.setattr(links.time, "sleep", lambda _seconds: None)

    def use(fake: Fake) -> Fake:
        monkeypatch.setattr(links, "opener", lambda _sites: fake)
        return fake

    return use


def test_a_dry_run_lists_and_asks_nobody(few: Any) -> None:
    fake = few(Fake({}))
    out = run("--dry-run")
    assert "3 addresses of 2 sites. Nobody was asked." in out
    assert fake.asked == []
    assert not LinkStatus.objects.exists()


def test_what_does_not_answer_is_named_and_kept_and_what_nobody_names_any_more_is_dropped(few: Any) -> None:
    few(Fake({B: 404}))
    LinkStatus.objects.create(address="https://gone.example/", checked=timezone.now(), silent_since=timezone.now())
    out = run()
    assert f" 404 {B}" in out
    assert "3 addresses asked, 1 do not answer." in out
    assert dict(LinkStatus.objects.values_list("address", "status")) == {A: 200, B: 404, C: 200}


def test_when_nobody_answers_the_fault_is_ours_and_nothing_is_kept(few: Any) -> None:
    few(Fake({}, urllib.error.URLError("no network")))
    with pytest.raises(CommandError, match="is this machine online"):
        run()
    assert not LinkStatus.objects.exists()


def test_silence_before_the_first_answer_is_kept_once_one_comes(few: Any) -> None:
    few(Fake({A: urllib.error.URLError("no such name")}))
    run()
    assert LinkStatus.objects.get(address=A).silent_since is not None


@pytest.fixture
def server() -> Iterator[str]:
    """A server of this machine: /here is there, /away leads to another site."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            away = self.path == "/away"
            self.send_response(302 if away else 200)
            if away:
                self.send_header("Location", "https://another.example/new")
            self.end_headers()

        do_GET = do_HEAD  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def test_a_redirection_to_a_site_that_no_row_names_is_not_followed(server: str) -> None:
    assert ask(f"{server}/here", opener([])) == Answer(f"{server}/here", 200)
    answer = ask(f"{server}/away", opener([]))
    assert (answer.status, answer.reason, answer.is_there) == (302, "leads to another.example", False)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("order", ["silent_since", "-silent_since"])
@pytest.mark.parametrize(("model", "field"), [(Source, "address"), (Service, "url")])
def test_the_rows_say_since_when_their_address_does_not_answer(client: Client, model: type, field: str, order: str) -> None:
    client.force_login(get_user_model().objects.create_superuser("boss", password="x"))
    row = model.objects.exclude(**{field: ""}).first()
    LinkStatus.objects.create(
        address=getattr(row, field), checked=timezone.now(), silent_since=timezone.now() - timedelta(days=400)
    )
    url = reverse(model.snippet_viewset.get_url_name("list"))
    page = client.get(f"{url}?ordering={order}").content.decode()
    assert "Does not answer since" in page
    assert "1\xa0year" in page
