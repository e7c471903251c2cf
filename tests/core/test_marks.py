"""Marks inside a line: services of the reader's country, and the date of their last check."""

from safelight.core.inline import Places, parse_inline, plain_text, render_inline
from safelight.core.richtext import nodes_from_html, with_marks

LINE = "Call someone: [[services: report, young-people]] · last checked [[checked]]"
PLACES = Places("/en/evidence/", "/en/help/ma/", "22 November 2026")


def test_a_line_keeps_its_marks_as_nodes() -> None:
    assert parse_inline(LINE) == [
        {"type": "text", "text": "Call someone: "},
        {"type": "services", "slots": ["report", "young-people"]},
        {"type": "text", "text": " · last checked "},
        {"type": "checked"},
    ]


def test_marks_are_found_inside_emphasis() -> None:
    assert parse_inline("*[[checked]]*") == [{"type": "emph", "content": [{"type": "checked"}]}]


def test_a_mark_that_nobody_knows_stays_as_it_was_written() -> None:
    assert parse_inline("[[unknown]]") == [{"type": "text", "text": "[[unknown]]"}]


def test_marks_become_a_link_and_a_date() -> None:
    assert render_inline(parse_inline(LINE), PLACES) == (
        'Call someone: <a href="/en/help/ma/">services in your country</a> · last checked 22 November 2026'
    )


def test_without_places_there_are_words_and_no_dead_link() -> None:
    assert "<a" not in render_inline(parse_inline(LINE))


def test_plain_words_name_the_services() -> None:
    assert plain_text(parse_inline("See [[services: crisis]].")) == "See services in your country."


def test_rich_text_has_the_same_marks() -> None:
    html = "<p>In the UK (statistic <code>report-remove-2024</code>) ask [[services: report]].</p>"
    assert with_marks(html, PLACES) == (
        '<p>In the UK <a href="/en/evidence/#report-remove-2024">(statistic</a>) ask <a href="/en/help/ma/">services in your country</a>.</p>'
    )
    assert {"type": "services", "slots": ["report"]} in nodes_from_html(html)[0]["content"]


def test_what_a_mark_puts_in_is_escaped() -> None:
    assert "<script>" not in with_marks("<p>[[checked]]</p>", Places(checked="<script>"))
