"""Prove that the release ledger is whole, or name the first entry that was changed."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from safelight.printing.sources import replace_whole
from safelight.publishing.ledger import audit, plain, whole_ledger
from safelight.publishing.models import Release
from safelight.publishing.offline import BadLedger, read_ledger


class Command(BaseCommand):
    """`manage.py audit_ledger [--ledger FILE] [--export FILE]`; exit status 1 when it is not whole."""

    help = "Walk the chain of the release ledger (of an exported one with --ledger) and name the first fault."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--ledger", type=Path, help="audit this exported ledger instead of the database")
        parser.add_argument("--export", type=Path, help="write the ledger as JSON lines, one entry a line, if it is whole")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            entries = read_ledger(options["ledger"]) if options["ledger"] else [plain(e) for e in Release.objects.iterator()]
        except (OSError, BadLedger) as error:
            raise CommandError(str(error)) from error
        fault = audit(entries) if options["ledger"] else whole_ledger()
        if fault:
            raise CommandError(f"The ledger is not whole: {fault.reason}.")
        if options["export"]:
            lines = "".join(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n" for entry in entries)
            replace_whole(options["export"], lines.encode())
        head = entries[-1]["digest"] if entries else "none"
        self.stdout.write(f"{len(entries)} entries, all whole. Hash of the last: {head}")
