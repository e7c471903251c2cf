"""The knowledge check as QTI 1.2.1, in what the profile of Common Cartridge allows."""

import xml.etree.ElementTree as ET

import pytest

from curricula.packs.lesson import quiz
from tests.curricula.packs.conftest import LANGUAGES, lesson
from tests.curricula.packs.manifests import names

Q = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
REMOVED = {"itemcontrol", "duration", "objectives", "qticomment", "outcomes_processing", "selection_ordering", "hint", "solution"}
"""What the profile has taken out of QTI, among what one might write (source: its schema's list of changes)."""


def assessment(files):
    (found,) = ET.fromstring(files["quiz/quiz.xml"])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_every_question_of_the_lesson_with_one_right_answer_and_feedback_on_all(unpack, language):
    told = assessment(unpack("cartridge.imscc", language=language))
    questions = quiz(lesson("sextortion-a-way-out", language))
    items = list(told.iter(f"{Q}item"))
    assert len(items) == len(questions) == 5
    for item, question in zip(items, questions, strict=True):
        assert item.find(f"{Q}presentation/{Q}material/{Q}mattext").text == question["text"]
        labels = {label.attrib["ident"]: label[0][0].text for label in item.iter(f"{Q}response_label")}
        assert list(labels.values()) == [one["text"] for one in question["options"]]
        feedback = {one.attrib["ident"]: one[0][0][0].text for one in item.findall(f"{Q}itemfeedback")}
        shown = {
            one.find(f"{Q}conditionvar/{Q}varequal").text: one.find(f"{Q}displayfeedback").attrib["linkrefid"]
            for one in item.iter(f"{Q}respcondition")
            if one.find(f"{Q}displayfeedback") is not None
        }
        assert [feedback[shown[name]] for name in labels] == [one["feedback"] for one in question["options"]]
        (right,) = [one for one in item.iter(f"{Q}respcondition") if one.find(f"{Q}setvar") is not None]
        assert labels[right.find(f"{Q}conditionvar/{Q}varequal").text] == next(
            o["text"] for o in question["options"] if o["right"]
        )


def test_it_keeps_to_the_profile(unpack):
    told = assessment(unpack("cartridge.imscc"))
    assert names(told) == ["qtimetadata", "rubric", "section"]
    assert {"ident", "title"} <= set(told.attrib)
    values = {field[0].text: field[1].text for field in told[0]}
    assert values["cc_profile"] == "cc.exam.v0p1"
    assert values["cc_maxattempts"] == "unlimited"
    assert values["qmd_feedbackpermitted"] == "Yes"
    for item in told.iter(f"{Q}item"):
        assert names(item)[:3] == ["itemmetadata", "presentation", "resprocessing"]
        assert set(names(item)[3:]) == {"itemfeedback"}
        assert item[0][0][0][1].text == "cc.multiple_choice.v0p1"
        assert [(one.attrib["varname"], one.attrib["vartype"]) for one in item.iter(f"{Q}decvar")] == [("SCORE", "Decimal")]
    assert {one.tag.removeprefix(Q) for one in told.iter()} & REMOVED == set()


def test_it_says_before_the_first_question_that_a_system_may_keep_answers(unpack):
    assert "may keep the answers" in assessment(unpack("cartridge.imscc")).find(f"{Q}rubric").findtext(f".//{Q}mattext")


def test_words_that_look_like_markup_stay_words():
    from curricula.packs.qti import assessment as made
    from curricula.packs.xml import document

    evil = "<script>alert(1)</script> ]]> \x0b & \ud800"
    question = {"key": "k", "text": evil, "options": [{"text": evil, "right": n == 1, "feedback": evil} for n in range(2)]}
    root = ET.fromstring(document(made({"id": "x", "language": "en"}, [question])))
    texts = {one.text for one in root.iter(f"{Q}mattext")}
    assert "<script>alert(1)</script> ]]>  & " in texts
    assert not list(root.iter("script"))
