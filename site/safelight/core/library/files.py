"""Starter files: YAML, or Markdown with YAML before it; every fault is named with file, line and reason."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from django.conf import settings
from pydantic import BaseModel, ConfigDict, ValidationError

Model = TypeVar("Model", bound=BaseModel)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader, in C where the wheel has it."""
_SECTION = re.compile(r"^## ([^\n{]*?)\s*\{#([a-z0-9-]+)\}[ \t]*$", re.M)


class Fault(ValueError):
    """A fault of a whole that lies in one of its parts: `place` (keys and indexes) leads to that part's line."""

    def __init__(self, reason: str, *place: str | int) -> None:
        super().__init__(reason)
        self.place = place


class Strict(BaseModel):
    """A part of a starter file: a field that nobody knows is a misspelt field."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class StarterProblems(Exception):
    """Files that cannot be loaded; nothing was changed."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, sorted(problems))))
        self.problems = sorted(problems)


@dataclass(frozen=True)
class Section:
    """A `## Title {#id}` section with its Markdown."""

    key: str
    title: str
    text: str


@dataclass
class StarterFile:
    """One file as read: plain data, sections, and the line of each value."""

    path: Path
    data: Any
    sections: dict[str, Section] = field(default_factory=dict)
    node: yaml.Node | None = None
    first_line: int = 1
    section_lines: dict[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The path from the top of the project, for messages."""
        return self.path.relative_to(settings.ROOT).as_posix() if self.path.is_relative_to(settings.ROOT) else self.path.name

    def line_of(self, place: tuple) -> int:
        """Return the line on which the value at `place` (keys and indexes) begins, or its nearest parent's."""
        node, line = self.node, 1
        for step in place:
            if node is None:
                break
            line = node.start_mark.line + 1
            node = _child(node, step)
        if node is not None:
            line = node.start_mark.line + 1
        return line + self.first_line - 1

    def problem(self, reason: str, place: tuple = ()) -> Problem:
        """Return a problem at a place of this file."""
        return Problem(self.name, self.line_of(place), reason)


def _child(node: yaml.Node, step: object) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


def read_yaml(path: Path) -> StarterFile:
    """Read a YAML file.

    Raises:
        StarterProblems: it is not UTF-8 or not YAML.
    """
    return _parse(path, _text(path), 1)


def read_markdown(path: Path) -> StarterFile:
    """Read YAML front matter and the sections after it.

    Raises:
        StarterProblems: no front matter, broken YAML, or text before the first section.
    """
    text = _text(path)
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        raise StarterProblems([Problem(_name(path), 1, "begins with --- and has --- after the front matter")])
    end = lines.index("---", 1)
    file = _parse(path, "\n".join(lines[1:end]), 2)
    body = "\n".join(lines[end + 1 :])
    matches = list(_SECTION.finditer(body))
    before = body[: matches[0].start()] if matches else body
    if before.strip():
        raise StarterProblems([Problem(file.name, end + 2, "text before the first section “## Title {#id}”")])
    ends = [match.start() for match in matches[1:]] + [len(body)]
    for match, end_at in zip(matches, ends, strict=True) if matches else ():
        text = body[match.end() : end_at].strip()
        file.sections[match[2]] = Section(match[2], match[1], text)
        file.section_lines[match[2]] = end + 2 + body[: match.start()].count("\n")
    return file


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise StarterProblems([Problem(_name(path), line, "is not UTF-8")]) from error


def _name(path: Path) -> str:
    return StarterFile(path, None).name


def _parse(path: Path, text: str, first_line: int) -> StarterFile:
    try:
        return StarterFile(path, yaml.load(text, Loader=LOADER), {}, yaml.compose(text, Loader=LOADER), first_line)  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + first_line
        raise StarterProblems([Problem(_name(path), line, f"is not YAML: {getattr(error, 'problem', error)}")]) from error


def checked(file: StarterFile, model: type[Model], data: Any = None, place: tuple = ()) -> Model:
    """Return `data` (the whole file by default) as a `model`.

    Raises:
        StarterProblems: with one problem for each field that is missing, unknown or wrong.
    """
    try:
        return model.model_validate(file.data if data is None else data)
    except ValidationError as error:
        raise StarterProblems([_problem(file, place + fault["loc"], fault) for fault in error.errors()]) from error


def _problem(file: StarterFile, place: tuple, fault: Any) -> Problem:
    inner = getattr(fault.get("ctx", {}).get("error"), "place", ())
    named = ".".join(map(str, place + inner))
    return file.problem(f"{named}: {_reason(fault)}" if named else _reason(fault), place + inner)


def _reason(fault: Any) -> str:
    if fault["type"] == "extra_forbidden":
        return "is not a field of this format"
    if fault["type"] == "missing":
        return "is missing"
    return fault["msg"].removeprefix("Value error, ")
