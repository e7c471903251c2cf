"""One run: read everything, then write everything, in one transaction."""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models, insert_or_update_object
from modelsearch.signal_handlers import post_save_signal_handler
from tqdm import tqdm
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from safelight.core.library.catalogue import Catalogue
from safelight.core.library.files import Problem, StarterProblems
from safelight.core.library.pages import PageLoader
from safelight.core.library.raw import RawMaker
from safelight.core.library.rows import load_rows
from safelight.core.library.shelves import PageSpec, Rows, shelves
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.translating.starter import translate_page


@dataclass
class Report:
    """What a run did: entries written, entries left alone, texts without a translation by language and page."""

    written: int = 0
    left: list[str] = field(default_factory=list)
    missing: dict[str, dict[str, int]] = field(default_factory=dict)

    def summary(self) -> str:
        """The report in sentences."""
        lines = [f"Library loaded: {self.written} entries written."]
        if self.left:
            lines.append("Edited in the CMS, so left alone: " + ", ".join(sorted(self.left)))
        for language, pages in sorted(self.missing.items()):
            for page, count in sorted(pages.items()):
                lines.append(f"Not published in {language}: {page} ({count} texts have no translation)")
        return "\n".join(lines)


class Loading:
    """Everything that the installed apps have to load, read and checked.

    Raises:
        StarterProblems: with every fault of every file.
    """

    def __init__(self, languages: Iterable[str]) -> None:
        self.languages = [code for code in languages if code != SOURCE_LANGUAGE]
        self.rows: list[Rows] = []
        self.pages: list[PageSpec] = []
        problems: list[Problem] = []
        for shelf in shelves():
            try:
                for entry in shelf.read():
                    (self.rows if isinstance(entry, Rows) else self.pages).append(entry)  # type: ignore[arg-type]
            except StarterProblems as found:
                problems.extend(found.problems)
        problems.extend(unknown_names(self.rows, self.pages) if not problems else [])
        if problems:
            raise StarterProblems(problems)
        every = {code: Catalogue.read(code) for code, _name in settings.LANGUAGES if code != SOURCE_LANGUAGE}
        self.row_catalogues = list(every.values())  # a reference row holds all its languages
        self.catalogues = [every[code] for code in self.languages]

    @property
    def size(self) -> int:
        """How many entries there are: rows, and pages in each language."""
        return sum(len(rows.rows) for rows in self.rows) + len(self.pages) * (1 + len(self.languages))

    def run(self, *, progress: bool = False, to: Any = sys.stderr) -> Report:
        """Write what is new or changed and return what was done. Either all of it is written or nothing."""
        report = Report()
        bar = tqdm(total=self.size, unit="entry", disable=not progress, file=to, ascii=True, ncols=90)
        with transaction.atomic(), bar, indexes_once():
            ensure_locales()
            for rows in self.rows:
                written, left = load_rows(rows, self.row_catalogues)
                report.written += written
                report.left += [f"{rows.model._meta.verbose_name} {key}" for key in left]
                bar.update(len(rows.rows))
            self._pages(report, bar)
        return report

    def _pages(self, report: Report, bar: Any) -> None:
        loader = PageLoader()
        for spec in self.pages:
            bar.set_postfix_str(spec.key.partition(":")[2][:24], refresh=False)
            page = loader.load(spec)
            bar.update(1)
            for catalogue in self.catalogues:
                if page is not None and (missing := translate_page(loader, spec, page, catalogue)):
                    report.missing.setdefault(catalogue.language, {})[spec.key] = len(missing)
                bar.update(1)
            if spec.parent == "":
                ensure_site(page)
        report.written += loader.written
        report.left += loader.left


@contextmanager
def indexes_once() -> Iterator[None]:
    """Write the search and reference indexes once for each page that was saved, at the end, and not four times on the way."""
    saved: set[int] = set()

    def note(instance: Any, **_kwargs: object) -> None:
        if isinstance(instance, Page):
            saved.add(instance.pk)

    models = [model for model in get_indexed_models() if issubclass(model, Page)]
    for model in models:
        post_save.disconnect(post_save_signal_handler, sender=model)
    post_save.connect(note)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        post_save.disconnect(note)
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
    for page in Page.objects.filter(pk__in=saved).specific():
        insert_or_update_object(page)
        ReferenceIndex.create_or_update_for_object(page)


def unknown_names(rows: list[Rows], pages: list[PageSpec]) -> list[Problem]:
    """Return a problem for each row that a page names and no file has."""
    known: dict[str, set[str]] = {}
    for shelf in rows:
        known.setdefault(shelf.model._meta.label, set()).update(str(row[shelf.key_field]) for row in shelf.rows)
    problems = []
    for spec in pages:
        missing = [f"{name}: {key}" for name, model, key in _named(spec) if key not in known.get(model._meta.label, set())]
        problems += [Problem(spec.where, _line(spec, name.partition(": ")[2]), f"{name} is not known") for name in missing]
    return problems


def _named(spec: PageSpec) -> Iterator[tuple[str, Any, str]]:
    """Yield (field, model, key) for each row that a page names, in its fields and in its parts."""
    for name, keys in [(name, [key]) for name, key in spec.links.items()] + list(spec.many.items()):
        yield from ((name, spec.model._meta.get_field(name).related_model, key) for key in keys)
    chosen: list[tuple[Any, str]] = []
    maker = RawMaker(spec.key, lambda model, key: chosen.append((model, key)))
    for name, parts in spec.streams.items():
        maker.stream(spec.model._meta.get_field(name).stream_block, parts, name)
    yield from ((str(model._meta.verbose_name), model, key) for model, key in dict.fromkeys(chosen))


def _line(spec: PageSpec, key: str) -> int:
    """Return the line of a page's file on which a key stands, as it is or in words; 1 where it is not found."""
    path = settings.ROOT / spec.where
    words = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])".replace(r"\-", "[- ]"), re.I)
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return next((at for at, line in enumerate(lines, 1) if words.search(line)), 1)


def ensure_locales() -> None:
    """Make a locale for each language of the site."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)


def ensure_site(home: Page | None) -> None:
    """Let the site begin at our home page, and take away the welcome page that Wagtail made."""
    if home is None:
        return
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home, "site_name": "Safelight"}
    )
    welcome = Page.objects.filter(depth=2, slug="home", content_type__model="page").exclude(pk=home.pk)
    for page in welcome:
        page.delete()
