"""Bring this copy up to date in one go: messages, database, static files, starter library. Quick when nothing changed."""

import hashlib
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

SOURCES = ("site/**/*", "curricula/**/*", "campaigns/**/*", "locale/**/*.po")


class Command(BaseCommand):
    """`manage.py prepare`: what `make run` does before it serves."""

    help = (
        "Compile messages, migrate, collect static files and load the starter library, if anything changed since the last time."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--messages-only", action="store_true", help="compile the interface's messages and stop")

    def handle(self, *_args: Any, **options: Any) -> None:
        compile_messages(settings.ROOT / "locale")
        if options["messages_only"]:
            return
        mark = settings.VAR / "prepared"
        now = fingerprint(settings.ROOT, settings.DATABASES["default"])
        if mark.exists() and mark.read_text(encoding="ascii") == now:
            return
        settings.VAR.mkdir(parents=True, exist_ok=True)
        self.stdout.write("Preparing the database …")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        self.stdout.write("Loading the starter library …")
        call_command("load_library", stdout=self.stdout, stderr=self.stderr)
        call_command("index_library", "--if-needed", stdout=self.stdout)
        mark.write_text(now, encoding="ascii")


def compile_messages(folder: Path) -> list[Path]:
    """Write `django.mo` beside each `django.po` that is newer; return what was written. Needs no gettext."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/django.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file)
        partial = target.with_suffix(".mo.part")
        with partial.open("wb") as file:
            write_mo(file, catalogue)
        partial.replace(target)
        written.append(target)
    return written


def fingerprint(root: Path, database: dict) -> str:
    """Return a hash of the names, sizes and times of all sources, and of which database they go to."""
    name = Path(str(database["NAME"]))
    present = name.exists() if database["ENGINE"].endswith("sqlite3") else True
    found = hashlib.sha256(f"{database['ENGINE']} {name} {present}".encode())
    for path in _files(root):
        status = path.stat()
        found.update(f"{path.relative_to(root)} {status.st_size} {status.st_mtime_ns}\n".encode())
    return found.hexdigest()


def _files(root: Path) -> Iterable[Path]:
    for pattern in SOURCES:
        yield from sorted(p for p in root.glob(pattern) if p.is_file() and p.suffix not in (".pyc", ".mo"))
