"""Load the starter library: idempotent, and it never overwrites what a person edited."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from safelight.core.library.files import StarterProblems
from safelight.translating.loading import Loading


class Command(BaseCommand):
    """`manage.py load_library [--language es] [--dry-run]`."""

    help = "Load the starter library. Checks every file first and changes nothing when one is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--language", action="append", help="only this translation besides English; may be repeated")
        parser.add_argument("--dry-run", action="store_true", help="check the files and stop")

    def handle(self, *_args: Any, **options: Any) -> None:
        known = [code for code, _name in settings.LANGUAGES]
        languages = options["language"] or known
        if wrong := sorted(set(languages) - set(known)):
            raise CommandError(f"Unknown language {', '.join(wrong)}. Allowed: {', '.join(known)}.")
        try:
            loading = Loading(languages)
            if options["dry_run"]:
                self.stdout.write(f"{loading.size} entries are in order. Nothing was changed.")
                return
            report = loading.run(progress=options["verbosity"] > 0, to=self.stderr)
        except StarterProblems as problems:
            raise CommandError(f"Nothing was changed. {len(problems.problems)} problem(s):\n{problems}") from problems
        self.stdout.write(report.summary())
