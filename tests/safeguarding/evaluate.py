"""Measure the language checker: `python -m tests.safeguarding.evaluate [FILE…] [--misses]`, without arguments on the development set.

A sentence counts as found when the checker gives it at least the level that is asked for. Precision and recall are per
language; per group, recall is over the sentences labelled with the group, and precision over the findings of the group.
"""

import argparse
import json
import os
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DEVSET = Path(__file__).parent / "devset"
VIEWS = {"block": {"block"}, "block or warn": {"block", "warn"}}


@dataclass
class Count:
    """How often the checker and the label agreed."""

    right: int = 0
    false: int = 0
    missed: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def read(paths: list[Path]) -> list[dict[str, Any]]:
    """Return the labelled sentences: text, lang, level (block, warn, advise, ok), group (null for ok)."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def measure(rows: list[dict[str, Any]]) -> dict[str, dict[tuple[str, str], Count]]:
    """Return, for each view, the counts by (language, group); the group “all” is about the whole sentence."""
    from safelight.safeguarding.checker.engine import check

    counts: dict[str, dict[tuple[str, str], Count]] = {view: defaultdict(Count) for view in VIEWS}
    for row in rows:
        findings = check(row["text"], row["lang"])
        for view, levels in VIEWS.items():
            found = {finding.group for finding in findings if finding.level in levels}
            wanted = {row["group"]} if row["level"] in levels else set()
            tally(counts[view][row["lang"], "all"], bool(wanted), bool(found), row["text"], findings)
            for group in wanted | found:
                # In its own group a sentence that is harmful for another reason is not a false alarm of this one.
                if group in wanted or row["level"] in {"ok", "advise"}:
                    tally(counts[view][row["lang"], str(group)], group in wanted, group in found, row["text"], findings)
    return counts


def tally(count: Count, wanted: bool, found: bool, text: str, findings: list[Any]) -> None:
    """Add one sentence to a count."""
    count.right += wanted and found
    count.false += found and not wanted
    count.missed += wanted and not found
    if wanted != found:
        rules = ", ".join(f"{finding.rule} «{finding.words}»" for finding in findings)
        count.examples.append(f"{'missed' if wanted else 'false '} {text}" + (f"   <- {rules}" if rules else ""))


def table(counts: dict[str, dict[tuple[str, str], Count]]) -> str:
    """Return the figures as a table for a terminal."""
    keys = sorted({key for view in counts.values() for key in view}, key=lambda key: (key[0], key[1] != "all", key[1]))
    lines = [f"{'':24}{'block':^24}{'block or warn':^24}", f"{'lang group':24}" + f"{'P':>6}{'R':>6}{'n':>6}{'':6}" * 2]
    for lang, group in keys:
        line = f"{lang:5}{group:19}"
        for view in VIEWS:
            count = counts[view].get((lang, group), Count())
            line += f"{count.precision:6.2f}{count.recall:6.2f}{count.right + count.missed:6}{'':6}"
        lines.append(line)
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="print each sentence on which checker and label differ")
    options = parser.parse_args(arguments)
    rows = read(options.files or sorted(DEVSET.glob("*.jsonl")))
    counts = measure(rows)
    print(table(counts))  # noqa: T201
    if options.misses:
        for view in VIEWS:
            for (lang, group), count in sorted(counts[view].items()):
                if group == "all" and count.examples:
                    print(f"\n{view}, {lang}:", *count.examples, sep="\n  ")  # noqa: T201


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "safelight.settings.test")
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[2] / "site")]
    import django

    django.setup()
    main(sys.argv[1:])
