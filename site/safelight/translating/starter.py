"""Translations of starter pages, through wagtail-localize: own draft, own revision, own publish date in each language."""

from collections.abc import Iterable

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue, extract_strings

from safelight.core.library.catalogue import Catalogue
from safelight.core.library.pages import PageLoader, publish_delivered, spec_texts
from safelight.core.library.rows import checksum
from safelight.core.library.shelves import PageSpec
from safelight.core.library.signals import preparing_delivery
from safelight.core.models import StarterRecord
from safelight.core.richtext import html_from_markdown

TOOL = "starter library"


def translated_strings(
    plain: Iterable[str], rich: Iterable[str], catalogue: Catalogue, context: str
) -> tuple[dict[str, str], list[str]]:
    """Return (segment as wagtail-localize stores it → its translation, texts that have none yet)."""
    found: dict[str, str] = {}
    missing = []
    for text in plain:
        if (translated := catalogue.get(text, context)) is None:
            missing.append(text)
        else:
            found[StringValue.from_plaintext(text).data] = StringValue.from_plaintext(translated).data
    for text in rich:
        if (translated := catalogue.markdown(text, context)) is None:
            missing.append(text)
            continue
        before = [value for value, _attributes in extract_strings(html_from_markdown(text))[1]]
        after = [value for value, _attributes in extract_strings(html_from_markdown(translated))[1]]
        if len(before) != len(after):
            missing.append(text)
            continue
        found.update({old.data: new.data for old, new in zip(before, after, strict=True)})
    return found, missing


def translate_page(loader: PageLoader, spec: PageSpec, page: Page, catalogue: Catalogue) -> list[str]:
    """Make or update one translation; return the texts that have none (the page then stays as it was).

    A translation that a person edited or took away is left alone.
    """
    strings, missing = translated_strings(*spec_texts(spec, loader.texts[spec.key]), catalogue, spec.key)
    key = f"page:{spec.key}:{catalogue.language}"
    record = loader.records.get(key)
    content = checksum([loader.records[f"page:{spec.key}:en"].checksum, sorted(strings.items())])
    if record and record.checksum == content and record.page:
        return missing
    if record and (record.page is None or record.page.latest_revision_id != record.revision):
        loader.left.append(f"{spec.key} ({catalogue.language})")
        return missing
    if missing:
        return missing
    target = _save(page, strings, catalogue.language)
    record = record or StarterRecord(key=key)
    record.checksum, record.page_id, record.revision = content, target.pk, target.latest_revision_id
    record.save()
    loader.records[key] = record
    loader.written += 1
    return []


def _save(page: Page, strings: dict[str, str], language: str) -> Page:
    source = TranslationSource.objects.get_for_instance_or_none(page)
    if source is None or source.last_updated_at < page.latest_revision_created_at:
        _prepare_segments(page)
        source, _created = TranslationSource.update_or_create_from_instance(page)
    locale = Locale.objects.get(language_code=language)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
    _write_strings(source, locale, strings)
    # Published here and not by save_target, which would publish after the commit, from a copy made before the page had children.
    with preparing_delivery():
        translation.save_target(publish=False)
    publish_delivered(page.get_translation(locale).latest_revision)
    return page.get_translation(locale)


def _prepare_segments(page: Page) -> None:
    """Write the strings of a page and their places in two queries; wagtail-localize then finds them instead of writing one by one."""
    thing, _made = TranslatableObject.objects.get_or_create_from_instance(page)
    segments = extract_segments(page)
    texts = {s.string.data for s in segments if isinstance(s, StringSegmentValue)}
    String.objects.bulk_create(
        [String(locale_id=page.locale_id, data=text, data_hash=String._get_data_hash(text)) for text in texts],
        ignore_conflicts=True,
        batch_size=200,
    )
    TranslationContext.objects.bulk_create(
        [
            TranslationContext(object=thing, path=path, path_id=TranslationContext._get_path_id(path))
            for path in {s.path for s in segments}
        ],
        ignore_conflicts=True,
        batch_size=200,
    )


def _write_strings(source: TranslationSource, locale: Locale, strings: dict[str, str]) -> None:
    """Write all string translations of a page in two queries instead of four for each."""
    segments = StringSegment.objects.filter(source=source).select_related("string").order_by("order")
    wanted = {(s.string_id, s.context_id): strings[s.string.data] for s in segments if s.string.data in strings}
    there = {
        (t.translation_of_id, t.context_id): t
        for t in StringTranslation.objects.filter(locale=locale, context__object_id=source.object_id)
    }
    stale = [t for place, t in there.items() if place in wanted and t.data != wanted[place]]
    for each in stale:
        each.data = wanted[(each.translation_of_id, each.context_id)]
    StringTranslation.objects.bulk_update(stale, ["data"], batch_size=200)
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of_id=string, context_id=context, locale=locale, data=data,
                translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE, tool_name=TOOL,
            )
            for (string, context), data in wanted.items()
            if (string, context) not in there
        ],
        batch_size=200,
    )  # fmt: skip
