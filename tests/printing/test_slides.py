"""Slides of real pages: the content note first, help last, and nothing for adults in front of learners."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricula.models import LessonPage
from safelight.printing.lengths import WrongLength, asked_minutes
from safelight.printing.slides import MOST, ROOM, TooLong, check_length, deck, item_list, lines_of, pages_of, said, words_of

LANGUAGES = ["en", "es", "fr", "ar"]


def decks(language):
    pages = LessonPage.objects.live().filter(locale__language_code=language, alias_of__isnull=True)
    return [(page, deck(page, "gb")) for page in pages]


def words(nodes):
    return " ".join(words_of(node) for node in nodes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lesson_begins_with_its_note_and_ends_with_help(library, language):
    made = decks(language)
    assert len(made) >= 5
    for page, shown in made:
        kinds = [slide.kind for slide in shown.slides]
        assert kinds[0] == "note", page
        assert kinds[-1] == "help", page
        assert kinds.count("close") >= 1, page
        assert len({slide.key for slide in shown.slides}) == len(kinds), page
        assert page.content_note in words(shown.slides[0].body) + words(shown.slides[1].body), page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_for_adults_stands_in_the_notes_alone(library, language):
    for page, shown in decks(language):
        seen = " ".join(words(slide.body) for slide in shown.slides)
        for step in page.steps:
            assert step["look_for"] == "" or step["look_for"] not in seen
            assert step["teacher_says"][0] not in seen
        feedback = [o["feedback"] for b in page.blocks_of("quiz") for q in b.value["questions"] for o in q["options"]]
        assert [text for text in feedback if text in seen] == []
        assert shown.card
        assert shown.card[0]["title"] not in seen
        assert page.supervision_text not in seen


def test_a_question_stands_with_its_answers_and_the_notes_say_which_is_right(page_of):
    quiz = [s for s in deck(page_of("sextortion-a-way-out")).slides if s.kind == "quiz"]
    assert [node["mark"] for node in quiz[0].body] == ["A", "B", "C", "D"]
    assert any("A is right" in node.get("label", "") for node in quiz[0].notes)


def test_every_choice_of_a_story_leads_to_a_slide_and_the_story_waits_to_be_asked_for(page_of):
    shown = deck(page_of("sextortion-a-way-out"))
    keys = {slide.key for slide in shown.slides}
    story = [slide for slide in shown.slides if slide.kind == "story"]
    assert story
    assert all(slide.extra for slide in story)
    assert {node["to"] for slide in story for node in slide.body if node["type"] == "choice"} <= keys


def test_services_are_those_of_the_country_and_stay_from_small_children(page_of):
    assert "0800 1111" in words(deck(page_of("sextortion-a-way-out"), "gb").slides[-1].body)
    last = deck(page_of("my-helpers"), "gb").slides[-1]
    assert "0800 1111" not in words(last.body)
    assert "0800 1111" in words(last.notes)


def test_a_shorter_lesson_has_fewer_steps_and_their_minutes_add_up(page_of):
    shown = deck(page_of("sextortion-a-way-out"), minutes=20)
    steps = {slide.step: slide.minutes for slide in shown.slides if slide.kind in ("step", "close")}
    assert sum(steps.values()) == 20
    assert not [slide for slide in shown.slides if slide.kind == "quiz"]
    with pytest.raises(WrongLength, match="between 15 and 74"):
        deck(page_of("sextortion-a-way-out"), minutes=14)


@pytest.mark.parametrize("text", ["abc", "-5", "0", "9999", "12.5", "9" * 5000, "٠"])
def test_minutes_that_cannot_be_are_refused_with_a_sentence(text):
    with pytest.raises(WrongLength, match="whole minutes"):
        asked_minutes(text)


def test_minutes_are_read_in_any_digits():
    assert (asked_minutes(""), asked_minutes(" 30 "), asked_minutes("٣٠")) == (0, 30, 30)


@given(st.lists(st.text("abc .", min_size=1, max_size=300), min_size=1, max_size=30))
def test_a_long_list_flows_on_in_order_and_nothing_is_lost(texts):
    pages = pages_of([item_list([said(text) for text in texts])])
    told = [item[0]["text"] for page in pages for node in page for item in node["items"]]
    assert told == texts
    assert all(len(page) == 1 for page in pages)
    assert all(sum(lines_of(node) for node in page) <= ROOM for page in pages)


def test_a_text_that_no_few_slides_hold_is_refused_with_the_reason():
    check_length(said("Write one sentence. " * 20))
    with pytest.raises(TooLong, match=f"at most {MOST}"):
        check_length(said("Write one sentence. " * 400))
    with pytest.raises(TooLong, match="One sentence is too long"):
        check_length(said("word " * 200))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_kit_has_its_own_slides_between_note_and_help(page_of, language):
    page = page_of("parents-evening", language)
    shown = deck(page, "ma")
    own = [item["title"] for block in page.body if block.block_type == "slides" for item in block.value["items"]]
    assert [slide.kind for slide in shown.slides[:2]] == ["note", "title"]
    assert [slide.title for slide in shown.slides[2:-1]] == own
    assert shown.slides[-1].kind == "help"
    assert all(slide.notes for slide in shown.slides[2:])
