"""What rows are called in the reader's language: subjects, frameworks and glossary terms, in one query."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import get_language

from safelight.core.models import Topic
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.evidence.models import Framework, GlossaryTerm


@dataclass(frozen=True)
class Named:
    """A row's title; a glossary term also says what it means, and what to leave out and why."""

    key: str
    title: str
    definition: str = ""
    avoid: str = ""


def names(topic: Iterable[str] = (), framework: Iterable[str] = (), term: Iterable[str] = ()) -> dict[str, dict[str, Named]]:
    """Return the rows with these keys, by kind and key, in the active language or else in the source's."""
    found: dict[str, dict[str, Named]] = {"topic": {}, "framework": {}, "term": {}}
    rows = _rows("topic", Topic, topic, "name").union(
        _rows("framework", Framework, framework, "name"),
        _rows("term", GlossaryTerm, term, "term", "definition", "avoid"),
        all=True,
    )
    for kind, key, title, definition, avoid in rows:
        found[kind][key] = Named(key, title, definition, avoid)
    return found


def _rows(kind: str, model: type[Model], keys: Iterable[str], *fields: str) -> QuerySet:
    texts = [_translated(name) for name in fields] + [_text("")] * (3 - len(fields))
    columns = dict(zip(("title", "meaning", "left_out"), texts, strict=True))
    rows = model._base_manager.filter(key__in=list(keys) or [""]).order_by()
    named = rows.annotate(kind=_text(kind), known_as=Cast("key", TextField()), **{f"row_{n}": c for n, c in columns.items()})
    return named.values_list("kind", "known_as", *(f"row_{name}" for name in columns))


def _text(value: str) -> Value:
    return Value(value, output_field=TextField())


def _translated(name: str) -> Coalesce:
    language = (get_language() or SOURCE_LANGUAGE).replace("-", "_")
    here = NullIf(Cast(f"{name}_{language}", TextField()), _text(""))
    return Coalesce(here, Cast(f"{name}_{SOURCE_LANGUAGE}", TextField()), _text(""))
