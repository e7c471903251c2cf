"""The order in which files of a folder are read, and so in which their pages stand."""

from pathlib import Path

from campaigns.formats import Kit
from campaigns.library import STARTER
from safelight.core.library.resources import by_name, read_all


def test_numbers_in_names_count_as_numbers() -> None:
    names = ["a-12-14.md", "a-3-5.md", "b.md", "a-9-11.md", "a.md"]
    assert [path.stem for path in sorted(map(Path, names), key=by_name)] == ["a", "a-3-5", "a-9-11", "a-12-14", "b"]


def test_the_classroom_kits_stand_by_age() -> None:
    ages = [kit.minutes for _file, kit in read_all(STARTER / "kits", Kit) if kit.id.startswith("classroom")]
    assert ages == [20, 40, 50, 50, 60]
