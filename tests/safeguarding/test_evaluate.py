"""The figures of the development set are held: a rule that makes the checker worse fails here."""

import pytest

from safelight.safeguarding.checker.engine import check
from tests.safeguarding.evaluate import DEVSET, VIEWS, read

LEAST = {"block": (0.95, 0.90), "block or warn": (0.90, 0.85)}
"""Precision and recall, by what counts as found."""
LANGUAGES = sorted(path.stem for path in DEVSET.glob("*.jsonl"))


def test_the_development_set_is_large_and_hard_enough() -> None:
    rows = read(sorted(DEVSET.glob("*.jsonl")))
    assert len(rows) >= 400
    assert sum(row["level"] == "ok" for row in rows) >= len(rows) * 0.3
    assert {"en", "es", "fr", "pt", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("view", sorted(VIEWS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_precision_and_recall_are_held(language: str, view: str) -> None:
    levels = VIEWS[view]
    right = false = missed = 0
    for row in read([DEVSET / f"{language}.jsonl"]):
        found = any(f.level in levels for f in check(row["text"], language))
        wanted = row["level"] in levels
        right += wanted and found
        false += found and not wanted
        missed += wanted and not found
    precision, recall = LEAST[view]
    assert right / (right + false) >= precision
    assert right / (right + missed) >= recall
