"""Loading reference rows: added, updated, left alone when a person changed them."""

import hashlib
import json
from typing import Any

from django.db.models import Model

from safelight.core.library.catalogue import Catalogue
from safelight.core.library.shelves import Rows
from safelight.core.models import StarterRecord


def checksum(value: Any) -> str:
    """Return a hash of plain data: the same for the same content."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()


def load_rows(shelf: Rows, catalogues: list[Catalogue]) -> tuple[int, list[str]]:
    """Write the rows of a shelf in as few queries as possible; return (rows written, keys left alone)."""
    model = shelf.model
    label = model._meta.label
    existing = {getattr(row, shelf.key_field): row for row in model._default_manager.all()}
    records = {r.key: r for r in StarterRecord.objects.filter(key__startswith=f"{label}:")}
    linked = {name: _keys(target) for name, target in (shelf.links | shelf.many).items()}
    added: list[Model] = []
    changed: list[Model] = []
    left: list[str] = []
    fresh: dict[str, str] = {}
    for plain in shelf.rows:
        key = str(plain[shelf.key_field])
        values = _values(shelf, plain, catalogues, linked)
        record, row = records.get(record_key(label, key)), existing.get(key)
        if record and row is None:
            left.append(key)
            continue
        if row is not None:
            now = checksum({name: getattr(row, name) for name in values})
            if record and record.checksum != now:
                left.append(key)
                continue
            if now == checksum(values):
                continue
        (changed if row is not None else added).append(_filled(row or model(), values))
        fresh[key] = checksum(values)
    model._default_manager.bulk_create(added, batch_size=200)
    if changed:
        names = sorted(_values(shelf, shelf.rows[0], catalogues, linked))
        model._default_manager.bulk_update(changed, names, batch_size=100)
    _many(shelf, linked, fresh)
    _remember(label, fresh, records)
    return len(fresh), left


def record_key(label: str, key: str) -> str:
    """The name under which a row is remembered; long keys (addresses) are shortened by their hash."""
    full = f"{label}:{key}"
    return full if len(full) <= 120 else f"{label}:{checksum(key)[:40]}"  # noqa: PLR2004


def _keys(target: type[Model]) -> dict[str, int]:
    name = "address" if target._meta.model_name == "source" else "key"
    return dict(target._default_manager.values_list(name, "pk"))


def _values(shelf: Rows, plain: dict, catalogues: list[Catalogue], linked: dict[str, dict[str, int]]) -> dict[str, Any]:
    """The columns of a row: texts in every language, links as ids."""
    values: dict[str, Any] = {}
    context = f"{shelf.model._meta.model_name}:{plain[shelf.key_field]}"
    for name, value in plain.items():
        if name in shelf.many:
            continue
        if name in shelf.links:
            values[f"{name}_id"] = linked[name][value] if value else None
        elif name in shelf.texts:
            values[f"{name}_en"] = value
            for catalogue in catalogues:
                values[f"{name}_{catalogue.language}"] = _translated(value, catalogue, context)
        else:
            values[name] = value
    return values


def _translated(value: Any, catalogue: Catalogue, context: str) -> Any:
    if isinstance(value, list):
        translated = [catalogue.get(item, context) for item in value]
        return translated if None not in translated else None
    if not value:
        return value
    lines = [catalogue.get(line, context) for line in str(value).split("\n")]
    whole = catalogue.get(str(value), context)
    return whole or ("\n".join(lines) if None not in lines else None)  # type: ignore[arg-type]


def _filled(row: Model, values: dict[str, Any]) -> Model:
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _many(shelf: Rows, linked: dict[str, dict[str, int]], fresh: dict[str, str]) -> None:
    if not shelf.many or not fresh:
        return
    rows = {getattr(row, shelf.key_field): row for row in shelf.model._default_manager.all()}
    for plain in shelf.rows:
        if (key := str(plain[shelf.key_field])) in fresh:
            for name in shelf.many:
                getattr(rows[key], name).set([linked[name][each] for each in plain[name]])


def _remember(label: str, fresh: dict[str, str], records: dict[str, StarterRecord]) -> None:
    new = []
    for key, value in fresh.items():
        name = record_key(label, key)
        if name in records:
            records[name].checksum = value
        else:
            new.append(StarterRecord(key=name, checksum=value))
    StarterRecord.objects.bulk_create(new, batch_size=200)
    StarterRecord.objects.bulk_update(list(records.values()), ["checksum"], batch_size=200)
