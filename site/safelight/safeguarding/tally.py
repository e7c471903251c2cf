"""The table at the end of `check_library`: what was checked in each language, and how much of it is wrong."""

from collections import Counter
from collections.abc import Iterable

from safelight.safeguarding.completeness import Gap
from safelight.safeguarding.found import LEVELS, Found

CHECKS = {
    "minutes": {"STR-09"},
    "objectives": {"STR-30", "STR-31"},
    "sources": {"STR-05", "STR-06", "STR-25", "STR-32", "STR-33", "STR-34"},
    "reading": {"STR-08"},
}
"""Name of a check → its rules: minutes add up, objectives map to a framework, cited sources exist, reading grade within the band."""
LEGEND = (
    "minutes: lessons whose steps do not add up; objectives: without a framework; sources: cited and not there, or figures without one; "
    "reading: learners' texts above the age; missing: pages not published in the language; printed, faulty: documents"
)


class Tally:
    """Counts what was seen, by language."""

    def __init__(self, languages: Iterable[str]) -> None:
        self.languages = list(languages)
        self.counts: Counter[tuple[str, str]] = Counter()
        self.measures: dict[str, str] = {}

    def page(self, language: str, found: Iterable[Found]) -> None:
        """Count one page and its findings; an accepted one counts as accepted alone."""
        self.counts[language, "pages"] += 1
        for finding in found:
            self.counts[language, "accepted" if finding.accepted else finding.level] += 1
            for name, rules in CHECKS.items():
                self.counts[language, name] += finding.rule in rules and not finding.accepted

    def gaps(self, name: str, gaps: Iterable[Gap]) -> None:
        """Count what is not there, as `missing` or `faulty`."""
        for gap in gaps:
            self.counts[gap.language, name] += 1

    def table(self, *, printing: bool) -> list[str]:
        """Return the lines of the table, with the measure of reading of each language below."""
        columns = ["pages", *LEVELS, "accepted", *CHECKS, "missing", *(["printed", "faulty"] if printing else [])]
        lines = ["language  " + "".join(f"{name:>11}" for name in columns)]
        for language in self.languages:
            lines.append(f"{language:10}" + "".join(f"{self.counts[language, name]:>11}" for name in columns))
        told = "; ".join(f"{language}: {self.measures[language]}" for language in self.languages if language in self.measures)
        return [*lines, LEGEND + ".", *([f"Reading grade by {told}."] if told else [])]
