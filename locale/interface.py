"""Bring `django.po` of each language into step with the code (needs GNU gettext, for developers only).

With `--check` nothing is changed; it fails when a catalogue is out of step, or has an entry that is empty or fuzzy.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import polib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LANGUAGES = ("es", "fr", "ar")
IGNORE = (".venv/*", "var/*", "tests/*", "locale/*", "requirements/*")


def catalogue(language: str) -> Path:
    """Return where the interface's messages of a language are kept."""
    return HERE / language / "LC_MESSAGES" / "django.po"


def collect() -> None:
    """Run Django's makemessages for all languages."""
    command = [
        sys.executable,
        "manage.py",
        "makemessages",
        "--no-wrap",
        "--no-obsolete",
        "--add-location",
        "file",
        "--verbosity",
        "0",
    ]
    for language in LANGUAGES:
        command += ["--locale", language]
    for pattern in IGNORE:
        command += ["--ignore", pattern]
    subprocess.run(command, cwd=ROOT, check=True, env=os.environ | {"DJANGO_SETTINGS_MODULE": "safelight.settings.dev"})
    for language in LANGUAGES:
        tidy(catalogue(language))


def tidy(path: Path) -> None:
    """Leave out dates and names of machines: a catalogue changes only when its words do."""
    entries = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    for key in ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Language-Team", "Report-Msgid-Bugs-To"):
        entries.metadata.pop(key, None)
    entries.metadata |= {"Project-Id-Version": "Safelight interface", "X-Review": "not yet reviewed by a native speaker"}
    entries.header = ""
    entries.metadata_is_fuzzy = False
    entries.save(str(path))


def faults(language: str) -> list[str]:
    """Return the entries of a catalogue that nobody has translated, or not for certain."""
    entries = polib.pofile(str(catalogue(language)), encoding="utf-8")
    return [f"{language}: {entry.msgid[:70]!r}" for entry in entries if entry.fuzzy or not entry.translated()]


def main() -> None:
    """Collect, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    before = {language: catalogue(language).read_bytes() for language in LANGUAGES if catalogue(language).exists()}
    collect()
    if not check:
        return
    behind = [language for language in LANGUAGES if before.get(language) != catalogue(language).read_bytes()]
    for language, content in before.items():
        catalogue(language).write_bytes(content)
    if behind:
        sys.exit(f"Run make messages; out of step: {', '.join(behind)}")
    if wrong := [fault for language in LANGUAGES for fault in faults(language)]:
        sys.exit("Without a certain translation:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
