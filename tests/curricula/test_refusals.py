"""What the editor refuses, with the reason; the loader's refusals are in tests/translating/test_load_library.py."""

import pytest
import yaml
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.blocks import StreamValue

from curricula.formats import Lesson
from curricula.library import STARTER
from curricula.models import LessonPage
from safelight.evidence.library import StatisticEntry
from safelight.evidence.models import Objective, Statistic
from tests.safeguarding.forms import form_data

pytestmark = pytest.mark.usefixtures("library")


def lesson() -> LessonPage:
    return LessonPage.objects.get(resource_key="my-helpers", locale__language_code="en")


def errors_of(name: str, change) -> str:
    """Clean one block of a lesson after a change to its value; return what is wrong as text."""
    page = lesson()
    bound = next(block for block in page.body if block.block_type == name)
    change(bound.value)
    with pytest.raises(ValidationError) as caught:
        bound.block.clean(bound.value)
    return str(caught.value.as_json_data()) if hasattr(caught.value, "as_json_data") else str(caught.value)


def test_minutes_that_do_not_add_up_are_refused_with_both_sums() -> None:
    page = lesson()
    page.minutes_full += 1
    with pytest.raises(ValidationError, match="add up to 20 minutes, not 21"):
        page.full_clean()


def test_an_objective_without_a_framework_is_refused() -> None:
    def none(value) -> None:
        value["items"][0]["frameworks"] = []

    assert "minimum number of items is 1" in errors_of("objectives", none)


def test_a_quiz_without_a_right_answer_is_refused() -> None:
    def wrong(value) -> None:
        for option in value["questions"][0]["options"]:
            option["correct"] = False

    assert "Exactly one answer must be right." in errors_of("quiz", wrong)


def test_a_lesson_without_a_quiz_is_refused() -> None:
    page = lesson()
    blocks = [(b.block_type, b.value) for b in page.body if b.block_type != "quiz"]
    page.body = StreamValue(page.body.stream_block, blocks)
    with pytest.raises(ValidationError):
        page.body.stream_block.clean(page.body)


def test_a_statistic_without_a_year_is_refused_by_the_editor_and_by_the_loader() -> None:
    figure = Statistic.objects.first()
    figure.year = " "
    with pytest.raises(ValidationError, match="year"):
        figure.full_clean()
    with pytest.raises(ValueError, match="year"):
        StatisticEntry.model_validate({"id": "a", "year": ""})


# ---- the same, through the editor's own form, as somebody who may publish


@pytest.fixture
def boss(client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("boss", password="x"))
    return client


def publish(boss: Client, **changes: str) -> str:
    """Send the form of a lesson with some fields changed, to be published; return the page that comes back."""
    page = lesson()
    data = form_data(page, get_user_model().objects.get(username="boss"))
    for end, value in changes.items():
        name = end if end in data else next(name for name in data if name.endswith(end.replace("__", "-")))
        data[name] = value
    data["action-publish"] = "action-publish"
    before = page.latest_revision_id
    response = boss.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(data.lists()), follow=True)
    assert lesson().live_revision_id == page.live_revision_id
    assert lesson().latest_revision_id == before
    return response.content.decode()


def test_the_form_refuses_minutes_that_do_not_add_up(boss: Client) -> None:
    assert "The steps add up to 20 minutes, not 21." in publish(boss, minutes_full="21")


def test_the_form_refuses_an_objective_without_a_framework(boss: Client) -> None:
    answer = publish(boss, **{"items__0__value__frameworks__0__deleted": "1"})
    assert "The minimum number of items is 1" in answer


def test_the_form_refuses_a_quiz_without_a_right_answer(boss: Client) -> None:
    page = lesson()
    data = form_data(page, get_user_model().objects.get(username="boss"))
    right = next(name for name in data if name.endswith("-correct"))
    del data[right]
    data["action-publish"] = "action-publish"
    answer = boss.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(data.lists())).content.decode()
    assert "Exactly one answer must be right." in answer


def test_the_form_refuses_a_step_without_its_opening(boss: Client) -> None:
    answer = publish(boss, **{"steps__0__value__minutes_short": "0"})
    assert "The first and the last step need minutes in both versions." in answer


@pytest.mark.parametrize("year", ["", "soon"])
def test_the_form_refuses_a_statistic_without_a_year(boss: Client, year: str) -> None:
    figure = Statistic.objects.first()
    url = reverse(Statistic.snippet_viewset.get_url_name("edit"), args=[figure.pk])
    form = boss.get(url).context["form"]
    data = {name: form[name].value() for name in form.fields}
    answer = boss.post(url, {name: value for name, value in data.items() if value is not None} | {"year": year})
    assert answer.status_code == 200
    assert answer.context["form"].errors["year"]
    assert Statistic.objects.get(pk=figure.pk).year == figure.year


def test_the_form_refuses_an_objective_of_the_evidence_without_its_framework(boss: Client) -> None:
    row = Objective.objects.first()
    url = reverse(Objective.snippet_viewset.get_url_name("edit"), args=[row.pk])
    form = boss.get(url).context["form"]
    data = {name: form[name].value() for name in form.fields} | {"framework": "  "}
    answer = boss.post(url, {name: value for name, value in data.items() if value is not None})
    assert answer.context["form"].errors["framework"]


def test_a_chat_in_which_learners_find_no_clue_is_refused_by_the_editor() -> None:
    page = LessonPage.objects.get(resource_key="sextortion-a-way-out", locale__language_code="en")
    for block in page.blocks_of("chat"):
        for turn in block.value["turns"]:
            turn["sign"] = "help"
    with pytest.raises(ValidationError, match="Learners find no clue in the chat “Sam asks why”"):
        page.clean()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "help", "label": "Help", "note": "Calm."}, "learners find no clue in it"),
        (None, "has no sign to find"),
    ],
)
def test_a_chat_in_which_learners_find_no_clue_is_refused_by_the_loader(change: dict | None, reason: str) -> None:
    raw = lesson_file("sextortion-a-way-out")
    for turn in raw["chat"]["turns"]:
        turn["sign"] = change
    with pytest.raises(ValueError, match=reason):
        Lesson.model_validate(raw)


def test_a_story_page_that_leads_nowhere_is_refused_by_the_loader() -> None:
    raw = lesson_file("sextortion-a-way-out")
    raw["story"]["nodes"][0]["choices"][0]["to"] = "start"
    raw["story"]["nodes"][1]["choices"] = [{"text": "Again", "to": "breathe"}]
    with pytest.raises(ValueError, match="these pages do not lead on"):
        Lesson.model_validate(raw)


def lesson_file(name: str) -> dict:
    """The head of a lesson's file, as it was written."""
    text = (STARTER / "lessons" / f"{name}.md").read_text(encoding="utf-8")
    return yaml.safe_load(text.split("---")[1])
