"""Loading pages: made, updated, and left alone when a person edited them; then their translations."""

from dataclasses import asdict
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Revision
from wagtail_localize.fields import get_translatable_fields

from safelight.core.library.files import Problem, StarterProblems
from safelight.core.library.raw import RawMaker
from safelight.core.library.rows import checksum
from safelight.core.library.shelves import PageSpec
from safelight.core.library.signals import before_publish
from safelight.core.models import StarterRecord
from safelight.core.pages import SOURCE_LANGUAGE


class PageLoader:
    """Writes the pages of one run; keeps what it looked up."""

    def __init__(self) -> None:
        self.records = {record.key: record for record in StarterRecord.objects.filter(key__startswith="page:")}
        self.keys: dict[type[Model], dict[str, int]] = {}
        self.left: list[str] = []
        self.written = 0
        self.texts: dict[str, RawMaker] = {}

    def resolve(self, model: type[Model], key: str) -> int:
        """Return the id of the row that a file names by its key.

        Raises:
            KeyError: there is no such row.
        """
        if model not in self.keys:
            self.keys[model] = dict(model._default_manager.values_list("key", "pk"))
        return self.keys[model][key]

    def load(self, spec: PageSpec) -> Page | None:
        """Make or update the page in the language in which it is written; None when a person took it away."""
        maker = self.texts[spec.key] = RawMaker(spec.key, self.resolve)
        streams = {
            name: maker.stream(spec.model._meta.get_field(name).stream_block, parts, name) for name, parts in spec.streams.items()
        }
        content = checksum([asdict(spec) | {"model": spec.model.__name__}, streams])
        record = self.records.get(f"page:{spec.key}:{SOURCE_LANGUAGE}")
        if record is None:
            return self._make(spec, streams, content)
        page = record.page.specific if record.page else None
        if page is None or page.latest_revision_id != record.revision:
            self.left.append(spec.key)
        elif record.checksum != content:
            self._fill(page, spec, streams)
            self._publish(page, spec, record, content)
        return page

    def _make(self, spec: PageSpec, streams: dict[str, list], content: str) -> Page:
        page = spec.model(
            title=spec.fields["title"], slug=spec.slug, locale=Locale.objects.get(language_code=SOURCE_LANGUAGE), live=False
        )
        self._fill(page, spec, streams)
        parent = Page.objects.get(depth=1) if not spec.parent else self.records[f"page:{spec.parent}:{SOURCE_LANGUAGE}"].page
        parent.add_child(instance=page)
        record = StarterRecord(key=f"page:{spec.key}:{SOURCE_LANGUAGE}")
        self.records[record.key] = record
        self._publish(page, spec, record, content)
        return page

    def _fill(self, page: Page, spec: PageSpec, streams: dict[str, list]) -> None:
        for name, value in spec.fields.items():
            setattr(page, name, value)
        if hasattr(page, "resource_key"):
            page.resource_key = spec.key.partition(":")[2]
        for name, raw in streams.items():
            field = page._meta.get_field(name)
            assert isinstance(field, StreamField)  # noqa: S101  (a spec names stream fields only)
            setattr(page, name, field.stream_block.to_python(raw))
        for name, key in spec.links.items():
            setattr(page, f"{name}_id", self.resolve(page._meta.get_field(name).related_model, key))
        for name, keys in spec.many.items():
            model = page._meta.get_field(name).related_model
            getattr(page, name).set(model._default_manager.filter(pk__in=[self.resolve(model, k) for k in keys]))

    def _publish(self, page: Page, spec: PageSpec, record: StarterRecord, content: str) -> None:
        try:
            page.full_clean()
        except ValidationError as error:
            raise StarterProblems([Problem(spec.where, 1, f"{spec.key}: {'; '.join(error.messages)}")]) from error
        publish_delivered(page.save_revision(clean=False))
        record.checksum, record.page_id = content, page.pk
        record.revision = Page.objects.values_list("latest_revision_id", flat=True).get(pk=page.pk)
        record.save()
        self.written += 1


def publish_delivered(revision: Revision) -> None:
    """Publish a revision as it was delivered; whoever guards publication is told beforehand."""
    page = revision.as_object()
    before_publish.send(sender=type(page), page=page)
    revision.publish()


def spec_texts(spec: PageSpec, maker: RawMaker) -> tuple[list[str], list[str]]:
    """Return what must be translated of a page: (plain texts, Markdown texts), each once, in order."""
    fields = [value for name, value in spec.fields.items() if isinstance(value, str) and value and is_text(spec.model, name)]
    return list(dict.fromkeys([*fields, *maker.plain])), list(dict.fromkeys(maker.rich))


def is_text(model: type[Page], name: str) -> bool:
    """Whether a page field holds words that differ by language."""
    field: Any = model._meta.get_field(name)
    if getattr(field, "choices", None) or field.get_internal_type() not in ("CharField", "TextField"):
        return False
    found = next((f for f in get_translatable_fields(model) if f.field_name == name), None)
    return bool(found and found.is_translated(None))
