"""Bars for everyone: a title, a description, and text in its own size."""

from safelight.evidence.drawing import bars_svg

BARS = [{"label": "increased", "value": 26}, {"label": "not reported as increased", "value": 6}]


def test_a_chart_has_a_name_and_a_description() -> None:
    svg = bars_svg("ga-1", "Has it increased?", "increased: 26", BARS)
    assert 'role="img"' in svg
    assert '<title id="ga-1-t">Has it increased?</title>' in svg
    assert '<desc id="ga-1-d">increased: 26</desc>' in svg


def test_the_longest_bar_leaves_room_for_its_figure() -> None:
    assert 'width="84.0%"' in bars_svg("k", "t", "d", BARS)


def test_bars_grow_from_the_right_where_one_reads_from_the_right() -> None:
    assert 'x="100%"' in bars_svg("k", "t", "d", BARS, rtl=True)
    assert 'x="16.0%"' in bars_svg("k", "t", "d", BARS, rtl=True)


def test_labels_are_escaped_and_nothing_at_all_is_no_error() -> None:
    assert "<b>" not in bars_svg("k", "t", "d", [{"label": "<b>", "value": 0}])
    assert "<rect" not in bars_svg("k", "t", "d", [])
