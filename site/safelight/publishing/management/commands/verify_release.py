"""Say of files whether they are ours and whether they are current."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from safelight.publishing.ledger import LINE, audit, standing
from safelight.publishing.models import Release
from safelight.publishing.offline import BadLedger, files_inside, read_ledger, sha256_of


class Command(BaseCommand):
    """`manage.py verify_release FILE… [--ledger FILE]`; exit status 1 when one is not ours, or was changed."""

    help = "Say of each file: genuine and current, genuine but older, or not ours. Needs no network; with --ledger no database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--ledger", type=Path, help="look in this exported ledger instead of the database")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            ledger = read_ledger(options["ledger"]) if options["ledger"] else None
            if ledger is not None and (fault := audit(ledger)):
                raise CommandError(f"The ledger is not whole: {fault.reason}.")
            wrong = [path for path in options["files"] if not self._one(path, ledger)]
        except (OSError, BadLedger) as error:
            raise CommandError(str(error)) from error
        if wrong:
            raise CommandError(f"{len(wrong)} of {len(options['files'])} not verified.")

    def _one(self, path: Path, ledger: list[dict[str, Any]] | None) -> bool:
        found = lookup(sha256_of(path), ledger)
        self.stdout.write(f"{path}: {said(found)}")
        if found:
            return True
        inside = files_inside(path)
        for one in inside or []:
            self.stdout.write(f"  {one.name}: {one.state}")
        return False


def lookup(sha256: str, ledger: list[dict[str, Any]] | None) -> dict[str, Any] | None:
    """Return the standing of a file in the database's ledger or in an exported one; None when it is not there."""
    if ledger is None:
        entry = Release.objects.filter(sha256=sha256).first()
        return standing(entry) if entry else None
    known = next((e for e in ledger if e["sha256"] == sha256), None)
    if known is None:
        return None
    latest = [e for e in ledger if all(e[name] == known[name] for name in LINE)][-1]
    return known | {
        "current": latest is known,
        "newest": latest["made"][:10],
        "words_changed": latest["version"] != known["version"],
    }


def said(found: dict[str, Any] | None) -> str:
    """Return what is known of a file, as a sentence."""
    if found is None:
        return "not one of our files, or changed since"
    if found["current"]:
        return f"genuine and current (entered {found['made'][:10]})"
    what = "words or services have changed" if found["words_changed"] else "only its form has changed"
    return f"genuine but older (entered {found['made'][:10]}; the newest is of {found['newest']}; {what})"
