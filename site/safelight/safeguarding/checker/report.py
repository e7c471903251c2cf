"""Findings for people and for programs."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from safelight.core.library.files import read_yaml
from safelight.safeguarding.checker.engine import Finding
from safelight.safeguarding.checker.rules import LEVELS, RULES


def level_of(findings: Iterable[Finding]) -> str:
    """Return the gravest level among the findings, or “ok”."""
    found = {finding.level for finding in findings}
    return next((level for level in LEVELS if level in found), "ok")


@lru_cache(maxsize=4)
def sources(directory: Path = RULES) -> dict[str, dict[str, str]]:
    """Return the documents that rules rest on: title and url by key."""
    return read_yaml(directory / "sources.yaml").data


def source_titles(keys: Iterable[str]) -> str:
    """Return the titles of sources as one string."""
    known = sources()
    return "; ".join(known[key]["title"] if key in known else key for key in keys)


def as_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as the command line and the editor's requests speak of it; offsets count characters."""
    return {
        "rule": finding.rule,
        "group": finding.group,
        "level": finding.level,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "source": source_titles(finding.source),
    }


def verdict(findings: list[Finding]) -> dict[str, Any]:
    """Return the level of a text and its findings."""
    return {"level": level_of(findings), "findings": [as_data(finding) for finding in findings]}


def as_line(finding: Finding, name: str, line: int) -> str:
    """Return a finding as one line for a terminal."""
    return f"{name}:{line}: {finding.level}: “{finding.words}”: {finding.message} Better: {finding.suggestion} [{finding.rule}]"
