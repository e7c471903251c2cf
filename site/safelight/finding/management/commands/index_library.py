"""Write what the library's search knows anew."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from safelight.finding.entries import index_all, is_current


class Command(BaseCommand):
    """`manage.py index_library [--if-needed]`."""

    help = "Write the library's search index anew, for instance after restoring a backup. Readers notice nothing while it runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-needed", action="store_true", help="do nothing when the index has the form that this version reads"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["if_needed"] and is_current():
            return
        self.stdout.write(f"{index_all()} resources can be found.")
