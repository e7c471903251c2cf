import pytest

from safelight.evidence.models import Framework, Guidance
from tests.safeguarding.pages import found, guide, lesson, with_part

pytestmark = pytest.mark.usefixtures("library")


def prose(html: str) -> dict:
    return {"key": "", "title": "", "text": html, "rows": []}


def test_an_objective_whose_framework_was_taken_away_must_change() -> None:
    page = lesson()
    block = next(block for block in page.body if block.block_type == "objectives")
    first = block.value["items"].bound_blocks[0]
    first.value["frameworks"] = first.value["frameworks"].__class__(first.value["frameworks"].list_block, [None])
    assert [(f.level, f.place) for f in found(page, "STR-30")] == [("block", f"body.{block.id}.items.{first.id}.frameworks")]
    assert first.value["text"] in found(page, "STR-30")[0].message


def test_a_question_for_an_objective_that_is_not_there_is_looked_at() -> None:
    page = lesson()
    quiz = next(block for block in page.body if block.block_type == "quiz")
    quiz.value["questions"][0]["objective"] = "o9"
    assert [(f.level, f.words) for f in found(page, "STR-31")] == [("warn", "o9")]


def test_a_cited_statistic_that_is_not_in_the_evidence_must_change() -> None:
    page = with_part(guide(), "prose", prose("<p>So says the statistic <code>no-such-figure</code>.</p>"))
    assert [(f.level, f.words, f.place) for f in found(page, "STR-32")] == [("block", "no-such-figure", "body.added.text")]
    key = Framework.objects.first().key
    page = with_part(guide(), "prose", prose(f"<p>So says the framework <code>{key}</code>.</p>"))
    assert ("-" not in key) or found(page, "STR-32") == []


def test_guidance_without_a_source_is_looked_at() -> None:
    page = guide()
    row = Guidance.objects.create(key="x-01", text="Something we think.")
    page.guidance.add(row)
    assert [(f.level, f.words) for f in found(page, "STR-33")] == [("warn", "x-01")]


def test_a_row_that_was_chosen_and_is_gone_must_be_chosen_again() -> None:
    page = with_part(guide(), "statistic", {"statistic": 999_999})
    assert [(f.level, f.place) for f in found(page, "STR-34")] == [("block", "body.added.statistic")]
