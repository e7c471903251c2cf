"""Topics and age bands of the starter library."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from safelight.core.library.files import StarterFile, StarterProblems, Strict, checked, read_yaml
from safelight.core.library.shelves import Rows
from safelight.core.models import AgeBand, Topic

STARTER = Path(__file__).resolve().parents[1] / "starter"


class TopicEntry(Strict):
    """One topic."""

    id: str
    name: str


class AgeBandEntry(Strict):
    """One age band; ages in years, length in minutes."""

    id: str
    name: str
    focus: str
    min_age: int
    max_age: int
    lesson_minutes: int
    reading_ceiling: int | None


def entries(path: Path, model: type[Strict]) -> tuple[StarterFile, list[Any]]:
    """Read a file that is a list of entries of one kind.

    Raises:
        StarterProblems: with the problems of all entries.
    """
    file = read_yaml(path)
    if not isinstance(file.data, list):
        raise StarterProblems([file.problem("is not a list")])
    found, problems = [], []
    for at, data in enumerate(file.data):
        try:
            found.append(checked(file, model, data, (at,)))
        except StarterProblems as wrong:
            problems.extend(wrong.problems)
    key = next(iter(model.model_fields))
    seen: set[str] = set()
    for at, entry in enumerate(found):
        if (name := getattr(entry, key)) in seen:
            problems.append(file.problem(f"{name} stands here twice", (at,)))
        seen.add(name)
    if problems:
        raise StarterProblems(problems)
    return file, found


class TaxonomyShelf:
    """Topics and age bands: first, for everything names them."""

    order = 10

    def read(self) -> Iterable[Rows]:
        """Return both lists."""
        file, topics = entries(STARTER / "topics.yaml", TopicEntry)
        yield Rows(Topic, "key", [{"key": t.id, "name": t.name} for t in topics], ("name",), where=file.name)
        file, bands = entries(STARTER / "age_bands.yaml", AgeBandEntry)
        rows = [{"key": b.id} | b.model_dump(exclude={"id"}) for b in bands]
        yield Rows(AgeBand, "key", rows, ("name", "focus"), where=file.name)


SHELVES = [TaxonomyShelf()]
