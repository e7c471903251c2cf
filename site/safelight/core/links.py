"""Asking the addresses that our rows name whether they are still there: politely, and nothing but their answer is kept.

A model says which of its fields hold addresses: `link_fields = ("address",)`.
"""

import http.client
import ipaddress
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db.models import Model, OuterRef, Subquery
from django.utils import timezone

from safelight.core.models import LinkStatus

TIMEOUT = 15
"""Seconds to wait for an answer."""
PAUSE = 2.0
"""Seconds between two questions to the same site."""
THERE = {401, 403, 405, 406, 418, 429, 451, 999}
"""Answers of a site that is there and does not speak with programs."""
ERRORS = (urllib.error.URLError, OSError, http.client.HTTPException, ValueError)
Open = Callable[[urllib.request.Request, float], Any]


@dataclass(frozen=True)
class Answer:
    """What an address said: the number of its answer (none: it did not answer), and why it counts as silent."""

    address: str
    status: int | None
    reason: str = ""

    @property
    def is_there(self) -> bool:
        return self.status is not None and (self.status < 400 or self.status in THERE) and not self.reason  # noqa: PLR2004


def linked_models() -> list[tuple[type[Model], str]]:
    """Return each model with a field that holds addresses."""
    return [(model, name) for model in apps.get_models() for name in getattr(model, "link_fields", ())]


def addresses() -> list[str]:
    """Return every public web address of our rows once; those of one site are spread out, so that none is asked twice in a row."""
    found = {
        a for model, name in linked_models() for a in model._default_manager.values_list(name, flat=True) if a and is_public(a)
    }
    by_site: dict[str, list[str]] = {}
    for address in sorted(found):
        by_site.setdefault(site_of(address), []).append(address)
    rounds = max(map(len, by_site.values()), default=0)
    return [rows[at] for at in range(rounds) for rows in by_site.values() if at < len(rows)]


def site_of(address: str) -> str:
    """Return the name of the site of an address, without `www.`; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_public(address: str) -> bool:
    """Whether an address is one of the public web: never a machine of this network, never a number instead of a name."""
    site = site_of(address)
    try:
        ipaddress.ip_address(site)
    except ValueError:
        return (
            address.lower().startswith(("http://", "https://"))
            and "." in site
            and not site.endswith((".local", ".internal", ".localhost"))
        )
    return False


class _StayAmongOurs(urllib.request.HTTPRedirectHandler):
    """Follows a redirection only to sites that our rows name."""

    def __init__(self, sites: Iterable[str]) -> None:
        self.sites = set(sites)

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if not is_public(newurl) or site_of(newurl) not in self.sites:
            raise urllib.error.HTTPError(req.full_url, code, f"leads to {site_of(newurl) or newurl}", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def opener(sites: Iterable[str]) -> Open:
    """Return what opens an address: only the web, only our sites, no cookie."""
    director = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler(), urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(), _StayAmongOurs(sites),
    ):  # fmt: skip
        director.add_handler(handler)
    return lambda request, timeout: director.open(request, timeout=timeout)


def ask(address: str, open_: Open) -> Answer:
    """Ask for the head of a page, and for the page where a site does not give its head; its content is not read."""
    answer = _ask(address, "HEAD", open_)
    return answer if answer.is_there else _ask(address, "GET", open_)


def _ask(address: str, method: str, open_: Open) -> Answer:
    headers = {"User-Agent": f"Safelight link check (+{settings.SITE_ADDRESS})", "Accept": "text/html,*/*;q=0.5"}
    try:
        with open_(urllib.request.Request(address, headers=headers, method=method), TIMEOUT) as response:  # noqa: S310  (the opener knows the web alone)
            return Answer(address, response.status)
    except urllib.error.HTTPError as error:
        error.close()
        moved = str(error.msg) if 300 <= error.code < 400 else ""  # noqa: PLR2004
        return Answer(address, error.code, moved)
    except ERRORS as error:
        reason = getattr(error, "reason", error)
        return Answer(address, None, str(reason)[:200] or type(reason).__name__)


def ask_all(wanted: Iterable[str], open_: Open, *, pause: float = PAUSE) -> Iterator[Answer]:
    """Yield the answer of each address, one after the other, with a pause between two questions to the same site."""
    last: dict[str, float] = {}
    for address in wanted:
        site = site_of(address)
        if (wait := last.get(site, -pause) + pause - time.monotonic()) > 0:
            time.sleep(wait)
        yield ask(address, open_)
        last[site] = time.monotonic()


def keep(answer: Answer) -> LinkStatus:
    """Keep what an address answered; the day since when it is silent stays until it answers again."""
    row = LinkStatus.objects.filter(address=answer.address).first() or LinkStatus(address=answer.address)
    row.status, row.reason, row.checked = answer.status, answer.reason, timezone.now()
    row.silent_since = None if answer.is_there else row.silent_since or row.checked
    row.save()
    return row


def forget_others(wanted: Iterable[str]) -> int:
    """Drop what is kept about addresses that no row names any more; return how many."""
    return LinkStatus.objects.exclude(address__in=list(wanted)).delete()[0]


def silent_since(field: str) -> Subquery:
    """Return the time since when the address in a field does not answer, for a list of rows."""
    return Subquery(LinkStatus.objects.filter(address=OuterRef(field)).values("silent_since")[:1])
