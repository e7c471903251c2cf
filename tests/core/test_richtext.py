from safelight.core.richtext import html_from_markdown, nodes_from_html


def test_markdown_becomes_what_the_editor_stores() -> None:
    assert html_from_markdown("One *a* **b**\nnext\n\n- x\n- y") == (
        "<p>One <i>a</i> <b>b</b><br/>next</p><ul><li>x</li><li>y</li></ul>"
    )


def test_html_in_a_starter_file_stays_text() -> None:
    assert "<script" not in html_from_markdown("<script>alert(1)</script>")


def test_rich_text_becomes_nodes_without_html() -> None:
    assert nodes_from_html("<h3>Two</h3><p>One <b>b</b></p><ol><li>x</li></ol>") == [
        {"type": "heading", "level": 3, "text": "Two"},
        {
            "type": "paragraph",
            "content": [{"type": "text", "text": "One "}, {"type": "strong", "content": [{"type": "text", "text": "b"}]}],
        },
        {"type": "list", "ordered": True, "items": [[{"type": "text", "text": "x"}]]},
    ]
