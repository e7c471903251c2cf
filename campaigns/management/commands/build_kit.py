"""`manage.py build_kit SLUG --language ar --country ma --paper a4 --output DIR`: all files of a kit, a ZIP and a manifest."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from campaigns.models import KitPage
from safelight.printing.document import INKS
from safelight.printing.engine import PrintError
from safelight.printing.files import PAPER_NAMES
from safelight.printing.package import build_package, wanted_files


class Command(BaseCommand):
    """Build every file of one kit for one language, country and paper. Two runs give the same bytes."""

    help = "Build all files of a kit, one ZIP of them and manifest.json."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="The kit, as in its address.")
        parser.add_argument("--language", default="en")
        parser.add_argument("--country", default="", help="Two letters; without one, the worldwide services are printed.")
        parser.add_argument("--paper", default="a4", help=f"One of: {', '.join(PAPER_NAMES)}.")
        parser.add_argument("--ink", default="colour", help=f"One of: {', '.join(INKS)}.")
        parser.add_argument("--output", required=True, type=Path, help="The folder for the files; made if it is missing.")

    def handle(self, *args: Any, **options: Any) -> None:
        page = self._page(options["slug"], options["language"])
        try:
            wanted = wanted_files(page, options["country"], options["paper"], options["ink"])
            bar = tqdm(wanted, unit="file", file=sys.stderr, ascii=True, ncols=90, disable=options["verbosity"] == 0)
            entries = build_package(page, bar, options["output"])
        except (ValueError, PrintError, OSError) as error:
            raise CommandError(str(error)) from error
        pages = sum(entry["pages"] for entry in entries if entry["pages"])
        self.stdout.write(f"{len(entries)} files, {pages} pages of paper, in {options['output']}")

    def _page(self, slug: str, language: str) -> KitPage:
        kits = KitPage.objects.live().filter(alias_of__isnull=True)
        page = kits.filter(slug=slug, locale__language_code=language).first()
        if page is None:
            languages = sorted(kits.filter(slug=slug).values_list("locale__language_code", flat=True))
            if languages:
                raise CommandError(f"The kit {slug!r} is not published in {language!r}. Allowed: {', '.join(languages)}.")
            raise CommandError(
                f"There is no kit {slug!r}. Allowed: {', '.join(sorted(set(kits.values_list('slug', flat=True)))) or 'none'}."
            )
        return page
