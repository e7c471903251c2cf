import pytest

from safelight.evidence.models import Statistic
from safelight.safeguarding.found import Found
from tests.safeguarding.pages import found, guide, lesson, with_part

pytestmark = pytest.mark.usefixtures("library")


def told(text: str, language: str = "en") -> list[Found]:
    page = guide(language=language)
    page.statistics.clear()
    return found(with_part(page, "checklist", {"title": "x", "items": [{"type": "item", "value": text, "id": "i"}]}), "STR-05")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One in five children is affected."),
        ("es", "Una de cada cinco niñas lo vive."),
        ("fr", "Un enfant sur cinq le vit."),
        ("ar", "واحد من كل خمسة أطفال يتعرض لذلك."),
    ],
)
def test_a_figure_alone_must_change_in_every_language(language: str, text: str) -> None:
    fault = told(text, language)[0]
    assert (fault.level, fault.sentence, fault.place) == ("block", text, "body.added.items.i")
    assert fault.words in text


@pytest.mark.parametrize(
    "text",
    [
        "One in five children is affected (Council of Europe, 2021).",
        "In 2025 IWF counted 291,273 reports.",
        "One in nine young people had, as the statistic `thorn-2025-shared-nudes` says.",
        "Make the picture 50 % larger.",
        "Ask one in the group to read the text of 2024.",
    ],
)
def test_source_and_year_in_the_text_a_key_or_no_statistic_at_all_are_in_order(text: str) -> None:
    Statistic.objects.filter(publisher="Internet Watch Foundation").update(publisher="IWF")
    Statistic.objects.first().source.__class__.objects.update(publisher="IWF")
    assert told(text) == []


def test_a_claim_that_learners_judge_is_shown_not_said() -> None:
    card = {
        "key": "c",
        "name": "A",
        "text": "“One in two children!” (seen in a video)",
        "first_step": "",
        "who": "",
        "words": "",
        "teacher_point": "",
    }
    handout = {
        "key": "w",
        "title": "Claims",
        "kind": "sorting-cards",
        "audience": "",
        "pages": 1,
        "instructions": "Sort.",
        "parts": [],
        "adult_note": "",
    }
    for text, count in ((card["text"], 0), (card["text"].replace("“", "").replace("”", ""), 1)):
        value = handout | {"cards": [{"type": "item", "value": card | {"text": text}, "id": "i"}]}
        assert len(found(with_part(lesson(), "handout", value), "STR-05")) == count


def test_a_year_without_a_source_is_not_enough() -> None:
    assert len(told("In 2025 one in five children was affected (as we know).")) == 1


def test_a_figure_that_a_statistic_of_the_page_bears_out_is_in_order_and_another_is_not() -> None:
    page = guide()
    page.statistics.set([Statistic.objects.get(key="thorn-2025-shared-nudes")])
    item = {"type": "item", "id": "i"}
    part = {"title": "x", "items": [item | {"value": "About one in nine young people had."}]}
    assert found(with_part(page, "checklist", part), "STR-05") == []
    part = {"title": "x", "items": [item | {"value": "About one in three young people had."}]}
    assert len(found(with_part(page, "checklist", part), "STR-05")) == 1


def test_a_statistic_without_its_year_must_change_wherever_it_stands() -> None:
    row = Statistic.objects.get(key="thorn-2025-shared-nudes")
    Statistic.objects.filter(pk=row.pk).update(year="")
    assert [(f.level, f.place) for f in found(with_part(guide(), "statistic", {"statistic": row.pk}), "STR-25")] == [
        ("block", "body.added.statistic")
    ]
    page = guide()
    page.statistics.set([row.pk])
    assert [f.place for f in found(page, "STR-25")] == ["statistics"]
