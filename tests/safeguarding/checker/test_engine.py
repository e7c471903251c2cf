from itertools import pairwise

import pytest

from safelight.safeguarding.checker.engine import check, replacement
from safelight.safeguarding.checker.report import level_of, verdict


def found(text, lang="en", **about):
    return {finding.rule for finding in check(text, lang, **about)}


def blocks(text, **about):
    return level_of(check(text, "en", **about)) == "block"


def test_a_finding_says_what_where_why_and_what_instead():
    (finding,) = check("Police found child pornography.", "en")
    assert (finding.rule, finding.group, finding.level) == ("TERM-001", "terminology", "block")
    assert (finding.start, finding.end, finding.words) == (13, 30, "child pornography")
    assert finding.replacement == "child sexual abuse material"
    assert finding.message.endswith("a crime against a child.")
    assert "INTERPOL" in finding.source


@pytest.mark.parametrize(
    "text",
    [
        "“Caf\u00e9” — he kept child\u00a0pornography there.",
        "\u200bHe   kept   child \u00adpornography   there.",
        "Cafe\u0301 owner kept child pornography.",
        "First line.\n\nHe kept child\npornography there.",
        "😀 He kept **child pornography** there.",
    ],
)
def test_offsets_are_those_of_the_given_text(text):
    (finding,) = [finding for finding in check(text, "en") if finding.rule == "TERM-001"]
    assert text[finding.start : finding.end] == finding.words
    assert finding.words.startswith("child")
    assert finding.words.endswith("pornography")


def test_curly_straight_and_missing_marks_are_alike():
    for text in (
        "Teacher ‘had sex’ with pupil",
        "Teacher 'had sex' with pupil",
        "Teacher “had sex” with pupil",
        "Teacher had sex with pupil",
    ):
        assert blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is not your fault.",
        "It's never your fault.",
        "Nobody has the right to say it was your fault.",
        "Do not pay.",
        "Never forward the image to the police.",
        "Do not copy, save or forward the image to us.",
        "You should not confront the abuser.",
    ],
)
def test_negation_counts(text):
    assert not check(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Do not wait: confront the abuser in person.",
        "Do not panic, but pay the ransom.",
        "Don't tell anyone, delete all the messages.",
        "Children who talk to people they do not know are putting themselves at risk.",
    ],
)
def test_a_negation_reaches_no_further_than_its_clause(text):
    assert blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The term “child pornography” is misleading.",
        "Avoid terms such as child porn, child prostitute and kiddie porn.",
        "Instead of “had sex with a pupil”, write “raped”.",
        "Myth: she was asking for it.",
        "“It was your own fault.” This is never true.",
        "Was it your own fault? No.",
        "Do not ask: “Why did you send it?”",
        "You may feel that it was your own fault.",
        "Groomers tell children that it was their own fault.",
        "Avoid:\n\n- child pornography\n- child prostitute",
    ],
)
def test_what_is_mentioned_is_not_used(text):
    assert not blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Teacher “had sex with” pupil, court hears",
        "“She was asking for it,” he told the jury.",
        "Fury as judge says girl 'led him on'",
    ],
)
def test_marks_alone_excuse_nothing(text):
    assert blocks(text)


def test_an_official_title_is_no_finding_and_a_near_title_is():
    assert not check("Optional Protocol on the sale of children, child prostitution and child pornography", "en")
    assert blocks("A protocol about child pornography")


def test_a_citation_of_law_only_warns():
    text = "He was charged with possession of child pornography under 18 U.S.C. 2252."
    assert level_of(check(text, "en")) == "warn"


def test_the_avoid_side_of_a_pair_is_mentioned():
    assert blocks("child pornography", side="say")
    assert not check("child pornography", "en", side="avoid")


def test_an_address_is_not_read():
    assert not check("See https://example.org/child-pornography for the law.", "en")


def test_a_question_that_stands_alone_is_used():
    assert "BLAME-003" in found("Why did you send it?")


def test_findings_of_one_group_do_not_overlap():
    findings = check("The child sex ring sold child pornography of a naked girl.", "en")
    for group in {finding.group for finding in findings}:
        spans = sorted((finding.start, finding.end) for finding in findings if finding.group == group)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_a_replacement_keeps_the_first_capital():
    assert replacement("Child porn", {"child porn": "child sexual abuse material"}) == "Child sexual abuse material"
    assert replacement("kid porn", {"child porn": "x"}) is None


def test_a_clean_text_is_ok():
    assert verdict(check("You are not alone. Talk to an adult you trust.", "en")) == {"level": "ok", "findings": []}


def test_an_empty_text_has_no_findings():
    assert check("", "en") == check("\n\n  \n", "en") == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A rapariga deixou-se enganar por um perfil falso.", "pt-BLAME-006"),  # the pronoun after the verb, as in Portugal
        ("A garota se deixou enganar por um perfil falso.", "pt-BLAME-006"),  # and before it, as in Brazil
        ("Partilhe a fotografia da menina para alertar outros pais.", "pt-ACT-002"),
        ("Compartilhe a foto da menina para alertar outros pais.", "pt-ACT-002"),
    ],
)
def test_portuguese_of_both_shores_is_read(text, rule):
    assert rule in found(text, "pt")


@pytest.mark.parametrize(
    "text",
    [
        "A culpa não é tua.",
        "Não é culpa sua.",
        "Nunca partilhe a imagem, nem para avisar outros pais.",
        "O termo “pornografia infantil” engana.",
    ],
)
def test_negation_and_mention_count_in_portuguese(text):
    assert not found(text, "pt")
