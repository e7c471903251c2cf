"""Bars as SVG, drawn on the server: widths in percent and text in its own size, so that it reads alike on every screen."""

from collections.abc import Sequence
from textwrap import wrap

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

LINE, BAR, GAP = 22, 22, 20
"""Height of a line of label, of a bar, and of the space after it, in pixels."""
COLUMNS = 36
"""Longest line of a label, in characters: what fits on a telephone."""


def bars_svg(key: str, title: str, description: str, bars: Sequence[dict], *, rtl: bool = False) -> SafeString:
    """Return one bar for each `{"label", "value"}`; the longest fills the width that its figure leaves.

    The drawing has a title and a description for readers who do not see it; its table stands beside it.
    """
    most = max((bar["value"] for bar in bars), default=0) or 1
    parts, y = [], 0
    for bar in bars:
        lines = wrap(str(bar["label"]), COLUMNS) or [""]
        parts.append(_bar(lines, bar["value"], 84 * bar["value"] / most, y, rtl=rtl))
        y += len(lines) * LINE + BAR + GAP
    return format_html(
        '<svg class="bars" role="img" width="100%" height="{}" aria-labelledby="{}-t {}-d"><title id="{}-t">{}</title>'
        '<desc id="{}-d">{}</desc>{}</svg>',
        y, key, key, key, title, key, description, format_html_join("", "{}", ((part,) for part in parts)),
    )  # fmt: skip


def _bar(lines: list[str], value: int, percent: float, y: int, *, rtl: bool) -> SafeString:
    start = "100%" if rtl else "0"
    label = format_html_join(
        "", '<text x="{}" y="{}">{}</text>', ((start, y + 16 + n * LINE, line) for n, line in enumerate(lines))
    )
    top = y + len(lines) * LINE
    x = 100 - percent if rtl else 0
    beside = 100 - percent - 1.5 if rtl else percent + 1.5
    return format_html(
        '{}<rect x="{}%" y="{}" width="{}%" height="{}" rx="3"/><text class="n" x="{}%" y="{}">{}</text>',
        label, f"{x:.1f}", top, f"{percent:.1f}", BAR, f"{beside:.1f}", top + 17, value,
    )  # fmt: skip
