"""Two languages side by side, level with each other."""

from safelight.printing.pairs import spread

TEXT = {"type": "paragraph", "content": []}


def heading(text, level=1):
    return {"type": "heading", "level": level, "text": text}


def rows(runs):
    return [row for run in runs if run["type"] == "pairs" for row in run["rows"]]


def test_blocks_stand_beside_their_translation_and_a_heading_with_what_follows():
    found = rows(spread([heading("One"), TEXT, TEXT], [heading("واحد"), TEXT, TEXT]))
    assert [[node["type"] for node in row["a"]] for row in found] == [["heading", "paragraph"], ["paragraph"]]
    assert [len(row["b"]) for row in found] == [2, 1]
    assert found[0]["b"][0]["text"] == "واحد"


def test_what_one_side_lacks_leaves_its_place_empty_and_the_rest_is_level():
    quote, list_ = {"type": "quotation"}, {"type": "list"}
    found = rows(spread([TEXT, quote, list_], [TEXT, list_]))
    assert [(len(row["a"]), len(row["b"])) for row in found] == [(1, 1), (1, 0), (1, 1)]
    assert found[2]["b"][0]["type"] == "list"


def test_steps_and_paragraphs_are_level_one_by_one():
    steps = {"type": "steps", "steps": [{"title": "1"}, {"title": "2"}]}
    prose = {"type": "prose", "title": "Home", "text": [TEXT, TEXT], "rows": [{"cells": []}]}
    found = rows(spread([steps, prose], [steps, prose]))
    assert [len(row["a"]) for row in found] == [1, 1, 2, 1, 1]
    assert found[1]["a"][0]["steps"] == [{"title": "2"}]


def test_pages_to_cut_and_pages_for_learners_stand_alone_first_language_first():
    slip = {"type": "slip", "title": "x"}
    learners = {"type": "work_page", "title": "Quiz", "for": "learners", "content": [TEXT]}
    found = spread([slip, learners], [slip, learners])
    assert [(run["type"], run["side"]) for run in found] == [("single", "a"), ("single", "b")] * 2


def test_a_letter_is_read_across_on_a_page_of_its_own_in_larger_type():
    letter = {"type": "work_page", "title": "Letter", "note": "", "for": "families", "content": [TEXT]}
    found = spread([TEXT, letter], [TEXT, letter])
    assert [run["type"] for run in found] == ["pairs", "pairs"]
    assert (found[0]["size"], found[1]["size"]) == (0, 10.8)


def test_what_a_document_has_for_itself_is_left_out():
    assert spread([{"type": "contents"}, {"type": "page_total"}], [{"type": "contents"}]) == []
