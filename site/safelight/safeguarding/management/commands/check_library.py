"""Check every live page in every language: words and structure."""

import sys
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm
from wagtail.models import Page

from safelight.core.pages import SafelightPage
from safelight.safeguarding.completeness import all_languages, unprintable, untranslated
from safelight.safeguarding.findings import check_page, open_blocks, record


class Command(BaseCommand):
    """`manage.py check_library [--language es] [--show warn] [--print]`; exit status 1 when something must change."""

    help = "Check every live page in every language, keep the findings for the report, and print a table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--language", action="append", help="only this language; may be repeated")
        parser.add_argument(
            "--show", choices=["block", "warn", "advise"], default="block", help="list findings of this level and above"
        )

        parser.add_argument(
            "--print", action="store_true", dest="printing", help="also build every printable document of every page"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        known = all_languages()
        languages = options["language"] or known
        if wrong := sorted(set(languages) - set(known)):
            raise CommandError(f"Unknown language {', '.join(wrong)}. Allowed: {', '.join(known)}.")
        pages = Page.objects.live().filter(locale__language_code__in=languages).select_related("locale").specific()
        counts: Counter[tuple[str, str]] = Counter()
        shown = ["block", "warn", "advise"][: ["block", "warn", "advise"].index(options["show"]) + 1]
        failing = 0
        gaps = list(untranslated(languages))
        for page in tqdm(list(pages), unit="page", disable=options["verbosity"] == 0, file=sys.stderr, ascii=True, ncols=90):
            found = check_page(page)
            if isinstance(page, SafelightPage):
                record(page, found)
            failing += len(open_blocks(found))
            gaps += unprintable(page) if options["printing"] else []
            language = page.locale.language_code
            counts[(language, "pages")] += 1
            for f in found:
                counts[(language, "accepted" if f.accepted else f.level)] += 1
                if f.level in shown and not f.accepted:
                    tqdm.write(
                        f"{language} {page.slug}: {f.level} {f.rule} “{f.words}”: {f.message} {f.sentence[:120]}", file=sys.stderr
                    )
        self.stdout.write(f"{'language':10}{'pages':>7}{'block':>7}{'warn':>7}{'advise':>8}{'accepted':>10}")
        for language in languages:
            row = [counts[(language, name)] for name in ("pages", "block", "warn", "advise", "accepted")]
            self.stdout.write(f"{language:10}{row[0]:>7}{row[1]:>7}{row[2]:>7}{row[3]:>8}{row[4]:>10}")
        for gap in gaps:
            self.stdout.write(f"{gap.language} {gap.page}: {gap.reason}")
        if failing or gaps:
            raise CommandError(
                f"{failing} finding(s) must be changed or overridden; {len(gaps)} page(s) or document(s) are not there."
            )
