"""Services of the starter library."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field, HttpUrl, model_validator

from safelight.core.library.files import Strict
from safelight.core.library.shelves import Rows
from safelight.core.library.taxonomy import entries
from safelight.help.models import Service
from safelight.help.models.service import CONFIDENCE, KINDS

STARTER = Path(__file__).resolve().parent / "starter" / "services.yaml"


class Read(Strict):
    """Where a service was read."""

    address: HttpUrl
    title: str = ""


class ServiceEntry(Strict):
    """One service. `checked` is the day on which its page was read."""

    id: str
    country: str = Field(pattern=r"^([A-Z]{2}|INT)$")
    name: str
    kind: Literal[tuple(key for key, _label in KINDS)]  # type: ignore[valid-type]
    phone: str = ""
    text: str = ""
    chat: str = ""
    url: str = Field(default="", pattern=r"^(https?://.*)?$")
    hours: str = ""
    languages: list[str] = []
    audience: list[Literal["children", "parents", "public", "professionals", "adults"]] = []
    description: str
    scope: str = ""
    only_in: list[str] = []
    confidence: Literal[tuple(key for key, _label in CONFIDENCE)]  # type: ignore[valid-type]
    checked: date
    source: Read

    @model_validator(mode="after")
    def reachable(self) -> "ServiceEntry":
        """Refuse a service that nobody could reach."""
        if not (self.phone or self.text or self.chat or self.url):
            raise ValueError("needs a phone, text, chat or url")
        return self


class ServicesShelf:
    """The directory."""

    order = 20

    def read(self) -> Iterable[Rows]:
        """Return all services."""
        file, found = entries(STARTER, ServiceEntry)
        rows = [
            service.model_dump(exclude={"id", "languages", "audience", "only_in", "source"})
            | {
                "key": service.id,
                "languages": " ".join(service.languages),
                "audience": " ".join(sorted(service.audience)),
                "only_in": " ".join(service.only_in),
                "source_address": str(service.source.address),
                "source_title": service.source.title,
            }
            for service in found
        ]
        yield Rows(Service, "key", rows, ("description", "hours", "text", "chat", "scope"), where=file.name)


SHELVES = [ServicesShelf()]
