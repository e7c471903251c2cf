"""`make bench`: every figure beside an alternative in the same run; writes docs/performance.md. No test depends on a time."""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POSTGRES = "postgresql://postgres@127.0.0.1:5432/safelight_bench"
SUBJECTS = {"library": ["sqlite", "postgresql"], "kits": ["sqlite"]}
"""What is measured, and on which databases."""


def main() -> None:
    """Measure each subject in a process and a database of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subject", nargs="?", choices=SUBJECTS, help="measure only this, and do not write the page")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        inside(options.subject)
        return
    from tests.bench.rows import HEAD

    lines = [HEAD]
    for subject, databases in SUBJECTS.items():
        if options.subject in (None, subject):
            for database in databases:
                lines += run(subject, database)
    print("\n".join(lines))  # noqa: T201
    if options.subject is None:
        page = ROOT / "docs" / "performance.md"
        page.write_text(written("\n".join(lines)), encoding="utf-8")


def run(subject: str, database: str) -> list[str]:
    """Return the printed rows of a subject on a database."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"SAFELIGHT_VAR": folder, "DJANGO_SETTINGS_MODULE": "safelight.settings.dev"}
        if database == "postgresql":
            if not created():
                return [f"| {subject}: PostgreSQL is not running here | – | – | – | – |"]
            environment["DATABASE_URL"] = POSTGRES
        command = [sys.executable, "-m", "tests.bench", subject, "--inside"]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return [line for line in done.stdout.splitlines() if line.startswith("|")]


def created() -> bool:
    """Make the benchmark's own database anew; False when there is no PostgreSQL."""
    base = ["psql", "-q", "-h", "127.0.0.1", "-U", "postgres", "-c"]
    try:
        for statement in ("DROP DATABASE IF EXISTS safelight_bench", "CREATE DATABASE safelight_bench"):
            subprocess.run([*base, statement], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def inside(subject: str) -> None:
    """Measure one subject on the database of the settings, and print its rows."""
    import django

    django.setup()
    from importlib import import_module

    from django.conf import settings

    settings.ALLOWED_HOSTS = ["*"]
    for row in import_module(f"tests.bench.{subject}").measure():
        print(row)  # noqa: T201


def written(table: str) -> str:
    """Return the page of figures."""
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    return (
        "# Figures\n\nWritten by `make bench`; medians of alternating runs. Absolute figures drift from machine to machine: quote the ratio.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d}, {machine}.\n\n{table}\n"
    )


if __name__ == "__main__":
    main()
