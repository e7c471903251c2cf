from pathlib import Path

import pytest

from safelight.core.library.files import StarterProblems, Strict, checked, read_markdown, read_yaml


class Two(Strict):
    name: str
    minutes: int


def write(tmp_path: Path, text: str, name: str = "page.md") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def problem(path: Path) -> str:
    with pytest.raises(StarterProblems) as caught:
        file = read_markdown(path)
        checked(file, Two)
    return str(caught.value)


def test_front_matter_and_sections_are_read(tmp_path: Path) -> None:
    file = read_markdown(
        write(tmp_path, "---\nname: a\nminutes: 5\n---\n\n## The *brief* {#brief}\n\nOne.\n\n## Home {#home}\nTwo.\n")
    )
    assert checked(file, Two) == Two(name="a", minutes=5)
    assert [(s.key, s.title, s.text) for s in file.sections.values()] == [
        ("brief", "The *brief*", "One."),
        ("home", "Home", "Two."),
    ]


def test_a_wrong_value_is_named_with_its_line(tmp_path: Path) -> None:
    assert problem(write(tmp_path, "---\nname: a\nminutes: soon\n---\n")).startswith("page.md:3: minutes: ")


def test_a_misspelt_field_is_named_with_its_line(tmp_path: Path) -> None:
    assert (
        problem(write(tmp_path, "---\nname: a\nminuts: 5\nminutes: 5\n---\n"))
        == "page.md:3: minuts: is not a field of this format"
    )


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    assert "minutes: is missing" in problem(write(tmp_path, "---\nname: a\n---\n"))


def test_broken_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    assert problem(write(tmp_path, "---\nname: a\nminutes: [5\n---\n")).startswith(
        ("page.md:3: is not YAML", "page.md:4: is not YAML")
    )


def test_a_file_without_front_matter_is_refused(tmp_path: Path) -> None:
    assert "begins with ---" in problem(write(tmp_path, "name: a\n"))


def test_text_before_the_first_section_is_refused(tmp_path: Path) -> None:
    assert "text before the first section" in problem(write(tmp_path, "---\nname: a\nminutes: 5\n---\nlost words\n\n## A {#a}\n"))


def test_bytes_that_are_not_utf8_are_refused_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.yaml"
    path.write_bytes(b"- a\n- \xff\n")
    with pytest.raises(StarterProblems, match=r"rows\.yaml:2: is not UTF-8"):
        read_yaml(path)
