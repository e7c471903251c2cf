from hypothesis import given
from hypothesis import strategies as st

from safelight.core.inline import parse_inline, plain_text, render_inline


def test_marks_become_nodes() -> None:
    assert parse_inline("Say *this* and **that**.") == [
        {"type": "text", "text": "Say "},
        {"type": "emph", "content": [{"type": "text", "text": "this"}]},
        {"type": "text", "text": " and "},
        {"type": "strong", "content": [{"type": "text", "text": "that"}]},
        {"type": "text", "text": "."},
    ]


def test_a_statistic_is_named_by_the_word_before_it_and_never_by_its_id() -> None:
    nodes = parse_inline("(NSPCC, 2019; statistic `nspcc-80-want-training`).")
    assert plain_text(nodes) == "(NSPCC, 2019; statistic)."
    assert render_inline(nodes, "/en/evidence/") == (
        '(NSPCC, 2019; <a href="/en/evidence/#nspcc-80-want-training">statistic</a>).'
    )


def test_a_line_break_stays_one() -> None:
    assert render_inline(parse_inline("It is\nnot your\nfault.")) == "It is<br>not your<br>fault."


def test_blanks_to_fill_in_keep_their_brackets() -> None:
    assert render_inline(parse_inline("Call **[name]**.")) == "Call <strong>[name]</strong>."


@given(st.text(max_size=200))
def test_no_text_becomes_markup(text: str) -> None:
    html = str(render_inline(parse_inline(text)))
    for tag in ("<strong>", "</strong>", "<em>", "</em>", "<br>"):
        html = html.replace(tag, "")
    assert "<" not in html
    assert ">" not in html


@given(st.text(alphabet="ab *`_\\\n[]", max_size=60))
def test_parsing_never_fails(text: str) -> None:
    assert isinstance(plain_text(parse_inline(text)), str)
