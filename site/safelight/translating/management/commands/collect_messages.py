"""Bring `content.po` of each language into step with the starter files."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from safelight.core.library.catalogue import catalogue_path
from safelight.core.library.files import StarterProblems
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.translating.messages import collect, updated, write


class Command(BaseCommand):
    """`manage.py collect_messages [--check]`."""

    help = (
        "Update locale/<language>/LC_MESSAGES/content.po from the starter files; with --check only say whether they are in step."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail when a catalogue is out of step or incomplete"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            messages = collect()
        except StarterProblems as problems:
            raise CommandError(str(problems)) from problems
        behind = []
        for language, _name in settings.LANGUAGES:
            if language == SOURCE_LANGUAGE:
                continue
            catalogue = updated(language, messages)
            path = catalogue_path(language)
            missing = [entry.msgid for entry in catalogue if not entry.msgstr or entry.fuzzy]
            if options["check"]:
                if missing or not path.exists() or path.read_text(encoding="utf-8") != str(catalogue):
                    behind.append(f"{language} ({len(missing)} without translation)")
            else:
                write(language, catalogue)
                self.stdout.write(f"{language}: {len(catalogue)} texts, {len(missing)} without translation")
        if behind:
            raise CommandError("Run manage.py collect_messages; out of step: " + ", ".join(behind))
