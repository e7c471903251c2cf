"""A kit is built in a real browser: picked, ordered, given a logo, downloaded, and its ZIP checked; without scripts and by keyboard alone."""

import io
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

pytestmark = pytest.mark.browser
KIT = "/en/build/?item=parents-evening.letter&item=my-helpers.handouts&language=en"


def test_a_kit_is_picked_and_ordered_without_scripts(visit: Any) -> None:
    page = visit("/en/build/", java_script_enabled=False)
    page.locator("summary", has_text="Lessons").click()
    page.locator('input[value="my-helpers.plan"]').check()
    page.locator('input[value="who-can-i-tell.plan"]').check()
    page.locator("details[open] .btn").click()
    assert [title.inner_text() for title in page.locator(".picked h3").all()] == ["My helpers", "Who can I tell?"]
    page.get_by_role("button", name="Up: Who can I tell?, Lesson plan").click()
    assert page.locator(".picked h3").first.inner_text() == "Who can I tell?"
    page.get_by_label("Place of Who can I tell?, Lesson plan").fill("2")
    page.get_by_role("button", name="Update the kit").click()
    assert page.locator(".picked h3").first.inner_text() == "My helpers"
    assert page.url.endswith("?item=my-helpers.plan&item=who-can-i-tell.plan&language=en")
    page.get_by_role("button", name="Take out: My helpers, Lesson plan").click()
    assert page.locator(".picked h3").count() == 1


def test_choices_made_by_keyboard_stand_in_the_address(visit: Any) -> None:
    page = visit(KIT)
    page.get_by_label("Your group").focus()
    page.keyboard.type("Riverside Club")
    page.keyboard.press("Tab")
    page.keyboard.type("Drop-in")
    page.keyboard.press("Enter")
    page.wait_for_url("**group=Riverside*")
    assert page.locator(".picked h3").count() == 2
    assert page.get_by_label("Service near you").input_value() == "Drop-in"
    page.locator("#b-language").focus()
    page.keyboard.press("Tab")
    for _step in range(3):
        page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Update the kit").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**beside=ar*")


def test_a_kit_with_a_logo_is_built_and_its_zip_is_genuine(visit: Any, tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (300, 120), "teal").save(out, "PNG")
    page = visit(KIT)
    page.set_input_files("#b-logo", {"name": "logo.png", "mimeType": "image/png", "buffer": out.getvalue()})
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ZIP with the logo").click()
    file = tmp_path / "kit.zip"
    waiting.value.save_as(file)
    assert waiting.value.suggested_filename == "safelight-kit-en-a4.zip"
    page.goto(page.url.partition("/build/")[0] + "/verify/")
    page.set_input_files("#file", file)
    page.locator("#verdict li").first.wait_for()
    said = [line.inner_text() for line in page.locator("#verdict li").all()]
    assert len(said) == 2
    assert len({line.partition(": ")[2] for line in said}) == 1
    assert "unchanged" in said[0]


def test_a_wrong_logo_is_a_sentence_and_the_kit_is_still_there(visit: Any) -> None:
    page = visit(KIT)
    page.set_input_files("#b-logo", {"name": "logo.png", "mimeType": "image/png", "buffer": b"<svg/>"})
    page.get_by_role("button", name="One PDF with the logo").click()
    page.get_by_role("alert").wait_for()
    assert "An SVG can hold programs" in page.get_by_role("alert").inner_text()
    assert page.locator(".picked h3").count() == 2
    assert page.context.cookies() == []


def test_one_pdf_in_two_languages_comes_from_the_button(visit: Any, tmp_path: Path) -> None:
    page = visit(KIT + "&beside=ar")
    address = page.evaluate(
        "() => { const form = document.querySelector('form.kit'); const to = form.querySelector('.btn-act').formAction;"
        " return to + '?' + new URLSearchParams(new FormData(form)) }"
    )
    answer = page.request.get(address)
    assert answer.headers["content-type"] == "application/pdf"
    with pypdfium2.PdfDocument(io.BytesIO(answer.body())) as opened:
        assert len(opened) > 6


@pytest.mark.parametrize("kind", ["lesson", "guide", "campaign", "kit"])
def test_every_kind_of_page_leads_to_the_builder(visit: Any, kind: str) -> None:
    page = visit(kind)
    page.get_by_role("link", name="Add to a kit").click()
    assert page.locator(".picked h3").count() == 1
    assert page.locator(".said").count() == 0
