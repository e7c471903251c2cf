"""What there is to load: each app's `library.py` names its shelves; the loader knows none of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

from django.apps import apps
from django.db.models import Model
from wagtail.models import Page


@dataclass(frozen=True)
class Rows:
    """Reference rows of one model: plain values by field; `texts` are translated by field.

    `links` name other rows: field → (model, key), or for a many-to-many field (model, [keys]).
    """

    model: type[Model]
    key_field: str
    rows: list[dict[str, Any]]
    texts: tuple[str, ...] = ()
    links: dict[str, type[Model]] = field(default_factory=dict)
    many: dict[str, type[Model]] = field(default_factory=dict)
    where: str = ""


@dataclass(frozen=True)
class PageSpec:
    """One page: its place, its plain fields, its stream's parts, and the rows it names."""

    key: str
    model: type[Page]
    slug: str
    parent: str
    fields: dict[str, Any]
    streams: dict[str, list[tuple[str, Any]]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    many: dict[str, list[str]] = field(default_factory=dict)
    where: str = ""


class Shelf(Protocol):
    """Reads and checks its files; never writes."""

    order: int

    def read(self) -> Iterable[Rows | PageSpec]:
        """Return what is to be loaded, parents before children.

        Raises:
            StarterProblems: something is wrong in the files.
        """


def shelves() -> list[Shelf]:
    """Return the shelves of all installed apps, in their order."""
    found: list[Shelf] = []
    for config in apps.get_app_configs():
        if find_spec(f"{config.name}.library") and config.name.split(".")[0] != "wagtail":
            found.extend(getattr(import_module(f"{config.name}.library"), "SHELVES", []))
    return sorted(found, key=lambda shelf: shelf.order)
