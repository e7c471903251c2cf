"""Check texts for wording that harms: files, standard input, or one JSON object a line."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from safelight.core.library.files import StarterProblems
from safelight.safeguarding.checker.engine import Finding, check
from safelight.safeguarding.checker.report import as_data, as_line, level_of, verdict
from safelight.safeguarding.checker.rules import LEVELS, UnknownLanguage, languages


class Command(BaseCommand):
    """`manage.py check_language [--lang xx] [--format text|json|jsonl] [FILE…|-]`."""

    help = (
        "Check text or Markdown for wording that harms children and survivors. With --format jsonl, one {“text”, “lang”} a line."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", metavar="FILE", help="files in UTF-8; - or nothing: standard input")
        parser.add_argument("--lang", help="language of the text (en by default); in jsonl, of lines that name none")
        parser.add_argument("--format", choices=["text", "json", "jsonl"], default="text")
        parser.add_argument("--fail-level", choices=LEVELS, help="exit with status 1 when a finding is as grave as this")

    def handle(self, *_args: Any, **options: Any) -> None:
        names = options["files"] or ["-"]
        handler = {"text": self._text, "json": self._json, "jsonl": self._jsonl}[options["format"]]
        levels = handler(names, options["lang"])
        limit = options["fail_level"]
        if limit and any(level in LEVELS and LEVELS.index(level) <= LEVELS.index(limit) for level in levels):
            sys.exit(1)

    def _text(self, names: list[str], lang: str | None) -> list[str]:
        levels = []
        for name in names:
            text = _read(name)
            findings = _checked(text, lang or "en", name)
            for finding in findings:
                self.stdout.write(as_line(finding, name, text.count("\n", 0, finding.start) + 1))
            levels.append(level_of(findings))
            counts = ", ".join(f"{sum(finding.level == level for finding in findings)} {level}" for level in LEVELS)
            self.stdout.write(f"{name}: {counts}")
        return levels

    def _json(self, names: list[str], lang: str | None) -> list[str]:
        results: list[dict[str, Any]] = []
        for name in names:
            text = _read(name)
            findings = _checked(text, lang or "en", name)
            lines = [text.count("\n", 0, finding.start) + 1 for finding in findings]
            results.append(
                {
                    "file": name,
                    "lang": lang or "en",
                    "level": level_of(findings),
                    "findings": [{**as_data(finding), "line": line} for finding, line in zip(findings, lines, strict=True)],
                }
            )
        self.stdout.write(json.dumps(results, ensure_ascii=False, indent=2))
        return [result["level"] for result in results]

    def _jsonl(self, names: list[str], lang: str | None) -> list[str]:
        levels = []
        for name in names:
            for number, line in _lines(name):
                text, code = _entry(line, lang, f"{name}:{number}")
                result = verdict(_checked(text, code, f"{name}:{number}"))
                levels.append(result["level"])
                self.stdout.write(json.dumps(result, ensure_ascii=False))
        return levels


def _checked(text: str, lang: str, where: str) -> list[Finding]:
    try:
        return check(text, lang)
    except UnknownLanguage as error:
        raise CommandError(f"{where}: {error}") from error
    except StarterProblems as error:
        raise CommandError(f"A rule file is wrong.\n{error}") from error
    except TimeoutError as error:
        raise CommandError(f"{where}: a pattern took too long; this text is unchecked.") from error


def _bytes(name: str) -> bytes:
    if name == "-":
        stream = getattr(sys.stdin, "buffer", None)
        return stream.read() if stream is not None else sys.stdin.read().encode()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror or error}") from error


def _decoded(data: bytes, name: str, first_line: int = 1) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = first_line + data[: error.start].count(b"\n")
        raise CommandError(f"{name}:{line}: is not UTF-8 (byte {error.start + 1}).") from error


def _read(name: str) -> str:
    return _decoded(_bytes(name), name)


def _lines(name: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(_bytes(name).split(b"\n"), start=1):
        if line.strip():
            yield number, _decoded(line, name, number)


def _entry(line: str, lang: str | None, where: str) -> tuple[str, str]:
    try:
        entry = json.loads(line)
    except json.JSONDecodeError as error:
        raise CommandError(f"{where}: is not JSON: {error.msg} (column {error.colno}).") from error
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise CommandError(f"{where}: is not an object with a “text”.")
    code = entry.get("lang") or lang
    if not isinstance(code, str):
        raise CommandError(f"{where}: names no “lang” ({', '.join(languages())}); or give --lang.")
    return entry["text"], code
