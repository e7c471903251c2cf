"""Reading a folder of resource files."""

import re
from pathlib import Path
from typing import TypeVar

from safelight.core.library.files import StarterFile, StarterProblems, checked, read_markdown
from safelight.core.library.formats import Resource, check_sections

AnyResource = TypeVar("AnyResource", bound=Resource)


def by_name(path: Path) -> list[str | int]:
    """Return what files are sorted by."""
    return [int(piece) if piece.isdigit() else piece for piece in re.split(r"([0-9]+)", path.stem)]


def read_all(folder: Path, model: type[AnyResource]) -> list[tuple[StarterFile, AnyResource]]:
    """Read and check every Markdown file of a folder, by name; numbers in names count as numbers, so that ages 9–11 come before 12–14.

    Raises:
        StarterProblems: with the problems of all files.
    """
    found, problems = [], []
    for path in sorted(folder.glob("*.md"), key=by_name):
        try:
            file = read_markdown(path)
            resource = checked(file, model)
            check_sections(file, resource.sections)
            found.append((file, resource))
        except StarterProblems as wrong:
            problems.extend(wrong.problems)
    if problems:
        raise StarterProblems(problems)
    return found
