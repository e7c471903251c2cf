import pytest

from safelight.translating.loading import Loading, _line, unknown_names

pytestmark = pytest.mark.usefixtures("library")


def test_a_name_that_no_file_has_is_looked_up_in_the_parts_too_and_named_with_its_line() -> None:
    loading = Loading([])
    spec = next(spec for spec in loading.pages if spec.key == "lesson:my-helpers")
    rows = [shelf for shelf in loading.rows if shelf.model.__name__ not in ("GlossaryTerm", "Topic")]
    problems = [p for p in unknown_names(rows, loading.pages) if p.file == spec.where]
    assert any(p.reason == "glossary term: trusted-adult is not known" for p in problems)
    assert any(p.reason == "topics: feelings is not known" for p in problems)
    assert all(p.line > 1 for p in problems)


def test_a_key_is_found_as_it_is_or_in_words_and_not_inside_another() -> None:
    loading = Loading([])
    spec = next(spec for spec in loading.pages if spec.key == "lesson:my-helpers")
    assert _line(spec, "trusted-adult") > 1
    assert _line(spec, "trusted-adul") == 1
    assert _line(spec, "nowhere-at-all") == 1
