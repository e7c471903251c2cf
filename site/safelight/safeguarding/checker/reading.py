"""Reads one file of rules, or the macros of a language; every fault has file, line and reason."""

import re
from dataclasses import replace
from pathlib import Path

import regex

from safelight.core.library.files import Problem, StarterFile, StarterProblems, checked, read_yaml
from safelight.safeguarding.checker import arabic
from safelight.safeguarding.checker.cues import Cues
from safelight.safeguarding.checker.format import MacroData, RuleData
from safelight.safeguarding.checker.literals import required
from safelight.safeguarding.checker.rule import Pattern, Rule
from safelight.safeguarding.checker.text import fold

GROUPS = (
    "terminology",
    "blame",
    "fear",
    "offender",
    "minimising",
    "method",
    "identifying",
    "graphic",
    "absolutes",
    "stigma",
    "gendered",
    "unsafe_action",
    "crisis",
)
DEEPEST = 6  # macros within macros
_MACRO = re.compile(r"\{([A-Z][A-Z0-9_]*)\}")
_NON_ASCII = re.compile(r"[^\x00-\x7f]+")


def read_macros(lang: str, directory: Path) -> MacroData:
    """Return the macros and cues of a language.

    Raises:
        StarterProblems: the file is missing or wrong.
    """
    path = directory / lang / "_macros.yaml"
    if not path.is_file():
        raise StarterProblems([Problem(f"{lang}/_macros.yaml", 1, "is missing")])
    file = read_yaml(path)
    data = checked(file, MacroData)
    unknown = set(data.cues) - set(Cues.__dataclass_fields__)
    if unknown:
        name = sorted(unknown)[0]
        raise StarterProblems([file.problem(f"cues.{name}: is not a field of this format", ("cues", name))])
    problems = []
    for kind, values in (("cues", data.cues), ("macros", {key: [value] for key, value in data.macros.items()})):
        for name, parts in values.items():
            for number, part in enumerate(parts):
                try:
                    regex.compile(fold_pattern(expand(part, data.macros), lang))
                except (regex.error, KeyError) as error:
                    place = (kind, name, number) if kind == "cues" else (kind, name)
                    problems.append(file.problem(f"{kind}.{name}: {_fault(error)}", place))
    if problems:
        raise StarterProblems(problems)
    return data


def fold_pattern(pattern: str, lang: str) -> str:
    """Return a pattern with its letters folded as the text will be; Arabic words may also carry particles."""
    if lang == "ar" and _NON_ASCII.search(pattern):
        return arabic.pattern(pattern)
    return _NON_ASCII.sub(lambda match: fold(match[0], lang), pattern)


def expand(pattern: str, macros: dict[str, str], depth: int = 0) -> str:
    if depth > DEEPEST:
        raise KeyError("a macro that contains itself")
    return _MACRO.sub(lambda match: expand(f"(?:{macros[match[1]]})", macros, depth + 1), pattern)


def _fault(error: Exception) -> str:
    return f"no macro {error}" if isinstance(error, KeyError) else f"is not a regular expression: {error}"


class _Reader:
    """Turns one file into rules and gathers what is wrong with it."""

    def __init__(self, lang: str, file: StarterFile, macros: MacroData, fold_as: str) -> None:
        self.lang, self.file, self.macros, self.fold_as = lang, file, macros, fold_as
        self.problems: list[Problem] = []

    def pattern(self, text: str, place: tuple, *, case: bool = False, edges: bool = True) -> Pattern | None:
        flags = 0 if case else regex.I
        try:
            inner = fold_pattern(expand(text, self.macros.macros), self.fold_as)
            source = inner
            if edges:
                before, after = self.macros.edges.get("before", ""), self.macros.edges.get("after", "")
                source = rf"(?<!\w){fold_pattern(before, self.fold_as)}(?:{inner}){fold_pattern(after, self.fold_as)}(?!\w)"
            try:
                literals = required(inner)
            except (re.error, OverflowError):
                regex.compile(source, flags)
                literals = None
        except (regex.error, KeyError) as error:
            self.problems.append(self.file.problem(_fault(error), place))
            return None
        return Pattern(source, flags, literals)

    def patterns(self, texts: list[str], place: tuple, **options: bool) -> tuple[Pattern, ...]:
        found = (self.pattern(text, (*place, number), **options) for number, text in enumerate(texts))
        return tuple(pattern for pattern in found if pattern)


def read_rules(
    path: Path, lang: str, macros: MacroData, sources: set[str], seen: dict[str, str] | None = None, fold_as: str | None = None
) -> list[Rule]:
    """Return the rules of one file.

    Raises:
        StarterProblems: one problem for each thing that is wrong, with its line.
    """
    file = read_yaml(path)
    seen = {} if seen is None else seen
    reader = _Reader(lang, file, macros, fold_as or lang)
    if path.stem not in GROUPS:
        raise StarterProblems([file.problem(f"“{path.stem}” is not a group; the groups are {', '.join(GROUPS)}")])
    if not isinstance(file.data, list):
        raise StarterProblems([file.problem("is not a list of rules")])
    rules = []
    for number, entry in enumerate(file.data):
        try:
            data = checked(file, RuleData, entry, (number,))
        except StarterProblems as error:
            reader.problems += error.problems
            continue
        rules.append(_rule(data, number, reader, path.stem))
        if data.id in seen:
            reader.problems.append(file.problem(f"the id {data.id} is taken in {seen[data.id]}", (number, "id")))
        seen[data.id] = file.name
        for at, key in enumerate(data.source):
            if key not in sources:
                reader.problems.append(file.problem(f"{data.id}: no source “{key}” in sources.yaml", (number, "source", at)))
    if reader.problems:
        raise StarterProblems(reader.problems)
    return rules


def _rule(data: RuleData, number: int, reader: _Reader, group: str) -> Rule:
    file = reader.file
    if data.kind == "substitution" and not data.replace:
        reader.problems.append(file.problem(f"{data.id}: a substitution names what to put in place: replace", (number,)))
    if data.kind == "conditional" and not data.needs:
        reader.problems.append(file.problem(f"{data.id}: a conditional rule says what it needs", (number,)))
    texts = data.patterns
    if data.kind == "sequence":
        texts = [rf"(?:\W+(?:\w\S*\W+){{0,{data.gap}}}?)".join(f"(?:{part})" for part in data.patterns)]
    if data.kind == "metric":
        texts = [rf"(?:{'|'.join(data.patterns)})"]
    patterns = reader.patterns(texts, (number, "patterns"), case=data.case, edges=data.edges)
    unless = tuple(
        replace(pattern, before=text.startswith("{OTHERS}"))
        for text, pattern in zip(data.unless, reader.patterns(data.unless, (number, "unless")), strict=False)
    )
    needs = []
    for at, need in enumerate(data.needs):
        text = need.near or need.not_near
        if not text or (need.near and need.not_near):
            reader.problems.append(file.problem(f"{data.id}: a need is one of near, not_near", (number, "needs", at)))
            continue
        pattern = reader.pattern(text, (number, "needs", at))
        if pattern:
            needs.append((pattern, need.near is not None, need.within))
    return Rule(
        data.id, reader.lang, group, data.level, data, patterns, unless, tuple(needs), (file.name, file.line_of((number,)))
    )
