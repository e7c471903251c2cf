import pytest

from tests.safeguarding.pages import EARLY, TEENS, found, lesson

pytestmark = pytest.mark.usefixtures("library")


def without(page: object, name: str) -> object:
    raw = [part for part in page.body.get_prep_value() if part["type"] != name]
    page.body = page._meta.get_field("body").stream_block.to_python(raw)
    return page


def test_a_lesson_without_the_disclosure_card_must_change() -> None:
    assert [f.level for f in found(without(lesson(), "disclosure_card"), "STR-12")] == ["block"]


def test_minutes_that_do_not_add_up_must_change() -> None:
    page = lesson()
    page.minutes_short += 1
    assert [(f.level, f.place) for f in found(page, "STR-09")] == [("block", "minutes_short")]


def test_a_young_reader_of_a_sensitive_lesson_is_told_that_it_is_not_their_fault() -> None:
    page = lesson(TEENS)
    page.title = page.summary = page.question = ""
    page.body = page._meta.get_field("body").stream_block.to_python(
        [p for p in page.body.get_prep_value() if p["type"] in ("steps", "disclosure_card")]
    )
    for step in page.steps:
        step["teacher_says"] = step["teacher_says"].__class__(step["teacher_says"].list_block, [])
    assert [f.level for f in found(page, "STR-03")] == ["block"]
    page.summary = "Whatever happened, it is not your fault."
    assert found(page, "STR-03") == []


def test_text_above_the_age_is_looked_at_and_the_measure_is_named() -> None:
    page = lesson()
    quiz = next(block for block in page.body if block.block_type == "quiz")
    hard = "Comprehensive organisational methodologies necessitate interdisciplinary institutional accountability regarding administrative jurisdictions."
    for question in quiz.value["questions"]:
        question["question"] = hard
        for option in question["options"]:
            option["feedback"] = hard
    fault = found(page, "STR-08")[0]
    assert fault.place == f"body.{quiz.id}"
    assert "Flesch-Kincaid" in fault.message


def test_a_band_that_is_read_aloud_has_no_grade_and_short_sentences() -> None:
    page = lesson(EARLY)
    assert page.band.reading_ceiling is None
    assert found(page, "STR-08") == []
    quiz = next(block for block in page.body if block.block_type == "quiz")
    quiz.value["questions"][0]["question"] = "Who helps? Which one of your five helpers do you want to tell first today?"
    assert [f.words for f in found(page, "STR-08")] == ["Which one of your five helpers do you want to tell first today"]
