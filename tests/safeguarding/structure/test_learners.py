import pytest
from wagtail.blocks import StreamBlock

from curricula.blocks import GUIDE, LESSON
from safelight.evidence.models import Guidance, Statistic
from safelight.safeguarding.structure import Contents, learners
from tests.safeguarding.pages import TEENS, found, guide, lesson, with_part

pytestmark = pytest.mark.usefixtures("library")


def test_a_lesson_offers_no_list_of_signs() -> None:
    assert "signs" in dict(GUIDE)
    assert "signs" not in dict(LESSON)


def test_a_list_of_signs_that_came_into_a_lesson_all_the_same_must_change() -> None:
    signs = next(block for block in guide().body if block.block_type == "signs")
    page = lesson(TEENS)
    wider = StreamBlock([*LESSON, ("signs", signs.block)])
    page.body = wider.to_python(
        [*page.body.get_prep_value(), {"type": "signs", "value": signs.block.get_prep_value(signs.value), "id": "s"}]
    )
    assert [(f.rule, f.level, f.place) for f in learners.findings(Contents.of(page))] == [("STR-26", "block", "body.s")]


def test_guidance_that_lists_signs_for_adults_is_looked_at_in_a_lesson_and_fine_in_a_guide() -> None:
    page, row = lesson(TEENS), Guidance.objects.get(key="gi-05")
    page.guidance.add(row)
    assert [(f.level, f.words) for f in found(page, "STR-29")] == [("warn", "gi-05")]
    assert guide().guidance.filter(key__startswith="gi-").exists()
    assert found(guide(), "STR-29") == []


def test_a_figure_that_is_not_for_learners_must_leave_what_they_read() -> None:
    adult, teens = (Statistic.objects.filter(for_teens=value).first() for value in (False, True))
    part = {"key": "home", "title": "", "text": "", "rows": []}
    for row, count in ((adult, 1), (teens, 0)):
        page = with_part(lesson(TEENS), "prose", part | {"text": f"<p>This is a number <code>{row.key}</code>.</p>"})
        assert len(found(page, "STR-27")) == count
    page = with_part(
        lesson(TEENS), "prose", part | {"key": "brief", "text": f"<p>This is a number <code>{adult.key}</code>.</p>"}
    )
    assert found(page, "STR-27") == []
