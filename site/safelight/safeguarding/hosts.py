"""Sites that somebody of ours has looked at: those that evidence and services name, our own, and a list that reviewers keep."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site

from safelight.evidence.models import Framework, Source
from safelight.help.models import Service
from safelight.safeguarding.models import ReviewedHost

UNREVIEWED_HOST = "STR-23"
"""The rule that a page links only to reviewed sites."""
_ADDRESS = re.compile(r"https?://\S+")


def host_of(address: str) -> str:
    """Return the site of an address in small letters, without `www.` and port; empty for anything but a web or mail address."""
    text = address.strip()
    if text.lower().startswith("mailto:"):
        return text.partition("?")[0].rpartition("@")[2].lower()
    if text.lower().startswith("www."):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
    except ValueError:  # such as an IPv6 address that never ends
        return text.lower()
    return (parts.hostname or "").removeprefix("www.") if parts.scheme.lower() in ("http", "https") else ""


def reviewed_hosts() -> set[str]:
    """Return every site that a page may link to. A service that nobody has confirmed yet does not count."""
    return {host for address in _addresses() if (host := host_of(address))} | set(
        ReviewedHost.objects.values_list("host", flat=True)
    )


def _addresses() -> Iterator[str]:
    yield settings.SITE_ADDRESS
    yield from (f"https://{host}" for host in Site.objects.values_list("hostname", flat=True))
    yield from Source.objects.values_list("address", flat=True)
    yield from Framework.objects.values_list("address", flat=True)
    for url, chat in Service.objects.exclude(confidence="secondary").values_list("url", "chat"):
        yield from filter(None, (url, *_ADDRESS.findall(chat or "")))
