"""Check every live page in every language: words, structure, and whether the library is whole."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm
from wagtail.models import Page

from safelight.core.pages import SafelightPage
from safelight.safeguarding.completeness import Gap, all_languages, documents, unprintable, untranslated
from safelight.safeguarding.findings import check_page, open_blocks, record
from safelight.safeguarding.found import LEVELS, Found
from safelight.safeguarding.reading_level import measure_of
from safelight.safeguarding.tally import Tally


class Command(BaseCommand):
    """`manage.py check_library [--language es] [--show warn] [--print [--country ma]]`; exit status 1 when something must change."""

    help = "Check every live page in every language, keep the findings for the report, and print a table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--language", action="append", help="only this language; may be repeated")
        parser.add_argument("--show", choices=LEVELS, default="block", help="list findings of this level and above")
        parser.add_argument("--print", action="store_true", dest="printing", help="also build every document of every page")
        parser.add_argument("--country", default="", help="with --print: with the services of this country, such as ma")

    def handle(self, *_args: Any, **options: Any) -> None:
        languages = self._languages(options["language"])
        tally = Tally(languages)
        tally.measures = {code: measure for code in languages if (measure := measure_of(code))}
        gaps = list(untranslated(languages))
        tally.gaps("missing", gaps)
        failing = 0
        for page in self._pages(languages, quiet=options["verbosity"] == 0):
            found = check_page(page)
            if isinstance(page, SafelightPage):
                record(page, found)
            failing += len(open_blocks(found))
            tally.page(page.locale.language_code, found)
            self._list(page, found, options["show"])
            if options["printing"]:
                gaps += self._print(page, options["country"], tally)
        for line in [*tally.table(printing=options["printing"]), *(f"{gap.language} {gap.page}: {gap.reason}" for gap in gaps)]:
            self.stdout.write(line)
        if failing or gaps:
            raise CommandError(
                f"{failing} finding(s) must be changed or overridden; {len(gaps)} page(s) or document(s) are not whole."
            )

    def _languages(self, asked: list[str] | None) -> list[str]:
        known = all_languages()
        if wrong := sorted(set(asked or ()) - set(known)):
            raise CommandError(f"Unknown language {', '.join(wrong)}. Allowed: {', '.join(known)}.")
        return asked or known

    def _pages(self, languages: list[str], *, quiet: bool) -> Iterable[Page]:
        pages = Page.objects.live().filter(locale__language_code__in=languages).select_related("locale").specific()
        return tqdm(list(pages), unit="page", disable=quiet, file=sys.stderr, ascii=True, ncols=90)

    def _list(self, page: Page, found: list[Found], level: str) -> None:
        for f in found:
            if LEVELS.index(f.level) <= LEVELS.index(level) and not f.accepted:
                place = f"{page.locale.language_code} {page.slug}"
                tqdm.write(f"{place}: {f.level} {f.rule} “{f.words}”: {f.message} {f.sentence[:120]}", file=sys.stderr)

    def _print(self, page: Page, country: str, tally: Tally) -> list[Gap]:
        gaps = list(unprintable(page, country))
        tally.counts[page.locale.language_code, "printed"] += len(documents(page))
        tally.gaps("faulty", gaps)
        return gaps
