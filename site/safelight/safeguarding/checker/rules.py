"""The rules of a language: YAML files read, checked and made ready to match; every fault has file, line and reason."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import regex

from safelight.core.library.files import Problem, StarterProblems, checked, read_yaml
from safelight.safeguarding.checker.cues import Cues, compile_cues
from safelight.safeguarding.checker.format import MacroData, SourceData, TitleData
from safelight.safeguarding.checker.lookup import Index
from safelight.safeguarding.checker.reading import GROUPS, expand, fold_pattern, read_macros, read_rules
from safelight.safeguarding.checker.rule import Pattern, Rule
from safelight.safeguarding.checker.text import fold

RULES = Path(__file__).resolve().parent.parent / "rules"
__all__ = ["GROUPS", "LEVELS", "RULES", "Pattern", "Rule", "RuleSet", "UnknownLanguage", "base_language", "languages", "rule_set"]

LEVELS = ("block", "warn", "advise")


@dataclass(frozen=True)
class RuleSet:
    """The rules of a language with its cues and titles, and an index from literals to patterns."""

    lang: str
    rules: tuple[Rule, ...]
    cues: Cues
    titles: Any
    version: str

    @cached_property
    def pairs(self) -> tuple[tuple[Rule, Pattern], ...]:
        return tuple((rule, pattern) for rule in self.rules for pattern in rule.patterns)

    @cached_property
    def index(self) -> Index[tuple[Rule, Pattern]]:
        return Index((literal, pair) for pair in self.pairs for literal in pair[1].literals or ())

    @cached_property
    def always(self) -> tuple[tuple[Rule, Pattern], ...]:
        """Patterns without a literal: they are tried on every sentence."""
        return tuple(pair for pair in self.pairs if not pair[1].literals)


class UnknownLanguage(ValueError):
    """There are no rules for this language."""


def languages(directory: Path = RULES) -> list[str]:
    """Return the codes of the languages that have rules."""
    return sorted(path.parent.name for path in directory.glob("*/_macros.yaml"))


def base_language(lang: str, directory: Path = RULES) -> str:
    """Return the language whose rules `lang` (perhaps with a region) uses.

    Raises:
        UnknownLanguage: nobody has written rules for it.
    """
    known = languages(directory)
    for code in (lang, lang.lower(), re.split("[-_]", lang.lower())[0]):
        if code in known:
            return code
    raise UnknownLanguage(f"There are no rules for the language “{lang}”; there are for {', '.join(known)}.")


@lru_cache(maxsize=32)
def rule_set(lang: str, directory: Path = RULES) -> RuleSet:
    """Return the rules of a language, read once.

    Raises:
        UnknownLanguage: nobody has written rules for it.
        StarterProblems: a rule file is wrong.
    """
    return _load(base_language(lang, directory), directory)


def _load(lang: str, directory: Path) -> RuleSet:
    problems: list[Problem] = []
    sources = _sources(directory)
    macros = read_macros(lang, directory)
    rules = _rules_of(lang, directory, macros, sources, problems)
    for other in macros.also:
        rules += _rules_of(other, directory, read_macros(other, directory), sources, problems, fold_as=lang)
    if problems:
        raise StarterProblems(problems)
    cues = _merged_cues(lang, directory, macros)
    version = hashlib.sha256(
        b"".join(path.read_bytes() for code in (lang, *macros.also) for path in sorted((directory / code).glob("*.yaml")))
        + b"".join(path.read_bytes() for path in sorted(directory.glob("*.yaml")))
    ).hexdigest()[:12]
    return RuleSet(lang, tuple(rules), cues, _titles(lang, directory), version)


def _merged_cues(lang: str, directory: Path, macros: MacroData) -> Cues:
    lists: dict[str, list[str]] = {}
    for code in (lang, *macros.also):
        data = macros if code == lang else read_macros(code, directory)
        for name, parts in data.cues.items():
            lists.setdefault(name, []).extend(fold_pattern(expand(part, data.macros), lang) for part in parts)
    return compile_cues(lists)


def _sources(directory: Path) -> set[str]:
    path = directory / "sources.yaml"
    if not path.is_file():
        raise StarterProblems([Problem("sources.yaml", 1, "is missing")])
    file = read_yaml(path)
    for key, value in (file.data or {}).items():
        checked(file, SourceData, value, (key,))
    return set(file.data or {})


def _titles(lang: str, directory: Path) -> Any:
    path = directory / "titles.yaml"
    if not path.is_file():
        return None
    file = read_yaml(path)
    parts: list[str] = []
    for code, value in file.data.items():
        data = checked(file, TitleData, value, (code,))
        parts += [re.escape(fold(title, lang)).replace(r"\ ", r"\s+") for title in data.titles]
        if code in {lang, "all"}:
            parts += [fold_pattern(pattern, lang) for pattern in data.patterns]
    parts.sort(key=len, reverse=True)
    return regex.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", regex.I) if parts else None


def _rules_of(
    lang: str, directory: Path, macros: MacroData, sources: set[str], problems: list[Problem], fold_as: str | None = None
) -> list[Rule]:
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    for path in sorted((directory / lang).glob("*.yaml")):
        if path.name.startswith("_"):
            continue
        try:
            rules += read_rules(path, lang, macros, sources, seen, fold_as or lang)
        except StarterProblems as error:
            problems += error.problems
    return rules
