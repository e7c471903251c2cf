"""Verifying a file in a real browser: it stays there, and only five digits of its hash are asked for."""

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_our_file_is_genuine_and_a_changed_one_is_not(visit: Any, tmp_path: Path) -> None:
    page = visit("/en/verify/")
    asked: list[Any] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108  (Playwright cannot wrap a built-in)
    data = page.request.get(page.url.replace("/en/verify/", "/en/print/my-helpers/plan-a4.pdf")).body()
    good, bad = tmp_path / "plan.pdf", tmp_path / "changed.pdf"
    good.write_bytes(data)
    bad.write_bytes(data + b" ")
    page.set_input_files("#file", good)
    page.locator("#verdict", has_text="Genuine and current").wait_for()
    page.set_input_files("#file", bad)
    page.locator("#verdict", has_text="not one of our files").wait_for()
    paths = [request.url.rpartition("/")[2] for request in asked if "/verify/" in request.url]
    assert paths
    assert [path for path in paths if not re.fullmatch(r"[0-9a-f]{5}\.json", path)] == []
