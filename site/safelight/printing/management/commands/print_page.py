"""`manage.py print_page SLUG --part plan --output FILE_OR_DIR`: one file of one page."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from wagtail.models import Page

from safelight.printing.engine import PrintError
from safelight.printing.files import Wanted, build
from safelight.printing.recipes import kinds, printables_of
from safelight.printing.sources import replace_whole


class Command(BaseCommand):
    """Build one printable of a page and put it where it is wanted."""

    help = "Build one file of a page that can be printed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="The page, as in its address (its slug, or its path with slashes).")
        parser.add_argument("--part", default="", help="Which of its parts; the first one by default.")
        parser.add_argument("--language", default="en")
        parser.add_argument("--country", default="")
        parser.add_argument("--paper", default="a4")
        parser.add_argument("--ink", default="colour")
        parser.add_argument("--output", required=True, type=Path, help="A folder, or a name that ends in .pdf.")

    def handle(self, *args: Any, **options: Any) -> None:
        page = self._page(options["slug"].strip("/").split("/")[-1], options["language"])
        part = options["part"] or printables_of(page)[0].key
        try:
            built = build(page, Wanted(part, options["country"], options["paper"], options["ink"]))
            target = options["output"] if options["output"].suffix == ".pdf" else options["output"] / built.name
            replace_whole(target, built.path.read_bytes())
        except (ValueError, PrintError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{target} ({built.pages} pages, version {built.version})")

    def _page(self, slug: str, language: str) -> Any:
        pages = Page.objects.live().filter(slug=slug, locale__language_code=language, alias_of__isnull=True).specific()
        for page in pages:
            if getattr(page, "kind", "") in kinds():
                return page
        raise CommandError(f"No published page {slug!r} in {language!r} can be printed.")
