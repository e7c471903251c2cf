"""The vocabulary ladder: words that learners of an age do not read yet, as data in `rules/ladder.yaml`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import regex
from django.utils.translation import gettext as _
from pydantic import Field

from safelight.core.library.files import StarterProblems, Strict, checked, read_yaml
from safelight.safeguarding.checker.reading import fold_pattern
from safelight.safeguarding.checker.rules import RULES
from safelight.safeguarding.checker.text import Document
from safelight.safeguarding.found import LEVELS, Found, doubtful
from safelight.safeguarding.passages import Passage
from safelight.safeguarding.structure.contents import Contents
from safelight.safeguarding.structure.quoting import sources

LADDER = RULES / "ladder.yaml"
AGES = {"6-8": 6, "9-11": 9, "12-14": 12, "15-18": 15, "adults": 18, "nobody": 200}
"""Youngest reader of a word, in years."""
LANGUAGES = ("en", "es", "fr", "ar")


class RungData(Strict):
    """A word as the file has it: with which age it enters, its forms, what is said before, and where it must be found."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=30)
    enters: Literal["6-8", "9-11", "12-14", "15-18", "adults", "nobody"]
    level: Literal["block", "warn"] = "warn"
    words: dict[Literal["en", "es", "fr", "ar"], list[str]]
    instead: dict[Literal["en", "es", "fr", "ar"], str]
    found: dict[Literal["en", "es", "fr", "ar"], str]


@dataclass(frozen=True)
class Rung:
    """A word of one language, ready to match."""

    data: RungData
    pattern: Any
    instead: str


@lru_cache(maxsize=8)
def ladder(language: str, path: Path = LADDER) -> tuple[Rung, ...]:
    """Return the words of a language; none for a language that the file does not know.

    Raises:
        StarterProblems: the file is wrong, with a line for each fault.
    """
    file = read_yaml(path)
    problems, rungs = [], []
    for at, entry in enumerate(file.data):
        try:
            data = checked(file, RungData, entry, (at,))
            missing = sorted(
                code for code in LANGUAGES if not all(code in part for part in (data.words, data.instead, data.found))
            )
            if missing:
                problems.append(file.problem(f"{data.id}: nothing for {', '.join(missing)}", (at,)))
            elif language in data.words:
                rungs.append(Rung(data, _compiled(data.words[language], language), data.instead[language]))
        except StarterProblems as wrong:
            problems += wrong.problems
        except regex.error as error:
            problems.append(file.problem(f"{entry['id']}: is not a regular expression: {error}", (at, "words", language)))
    if problems:
        raise StarterProblems(problems)
    return tuple(rungs)


def _compiled(words: list[str], language: str) -> Any:
    inner = "|".join(f"(?:{fold_pattern(word, language)})" for word in words)
    return regex.compile(rf"(?<!\w)(?:{inner})(?!\w)", regex.I)


def findings(contents: Contents) -> Iterator[Found]:
    """Yield each word in what learners of a lesson read that enters with an older age."""
    age = contents.page.band.min_age
    above = [rung for rung in ladder(contents.language) if AGES[rung.data.enters] > age]
    for passage in contents.learners():
        yield from _in_passage(passage, above, contents)


def _in_passage(passage: Passage, above: list[Rung], contents: Contents) -> Iterator[Found]:
    document = Document(passage.text, contents.language)
    hits = [(rung, *match.span()) for rung in above for match in rung.pattern.finditer(document.text)]
    named = sources(document.text)
    hits = [hit for hit in hits if not any(begin <= hit[1] and hit[2] <= end for begin, end in named)]
    taken: list[tuple[int, int]] = []
    for rung, start, end in sorted(hits, key=lambda hit: (LEVELS.index(hit[0].data.level), hit[1] - hit[2])):
        if any(start < other and begin < end for begin, other in taken):
            continue
        taken.append((start, end))
        words = passage.text[document.place(start) : document.end_place(end)]
        yield doubtful(
            f"ladder-{rung.data.id}", rung.data.level, words, passage.text, _message(rung, contents), passage.place, rung.instead, "ladder"
        )  # fmt: skip


def _message(rung: Rung, contents: Contents) -> str:
    if rung.data.enters == "nobody":
        return _("This does not stand in what learners read, at any age.")
    if rung.data.enters == "adults":
        return _("This is a word for adults; it does not stand in what learners read.")
    text = _("Learners meet this word with ages %(older)s; this lesson is for ages %(own)s.")
    return text % {"older": rung.data.enters.replace("-", "–"), "own": contents.page.band}
