"""Files to edit: opened by the library that wrote them and by LibreOffice, which did not."""

import io
import os
import shutil
import subprocess

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation

from curricula.models import LessonPage
from safelight.printing.editable import Sought, build_editable
from safelight.printing.office import language_tag
from safelight.printing.plan_file import docx, plan
from safelight.printing.slides import deck
from safelight.printing.slides_file import pptx

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None and "CI" not in os.environ, reason="LibreOffice is not here; in CI it must be"
)


def opened(data):
    return Presentation(io.BytesIO(data))


def as_pdf(data, ending, folder):
    path = folder / f"file.{ending}"
    path.write_bytes(data)
    home = f"-env:UserInstallation=file://{folder}/office"
    subprocess.run(
        ["soffice", "--headless", home, "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        check=True,
        timeout=180,
        capture_output=True,
    )
    document = pypdfium2.PdfDocument(folder / "file.pdf")
    return [page.get_textpage().get_text_range() for page in document]


def test_slides_have_titles_in_placeholders_and_notes_for_the_teacher(page_of):
    shown = deck(page_of("sextortion-a-way-out"), "gb")
    file = opened(pptx(shown, "t"))
    assert len(file.slides) == len(shown.slides)
    assert [page.shapes.title.text_frame.text for page in file.slides] == [slide.title for slide in shown.slides]
    assert all(shape.is_placeholder for page in file.slides for shape in page.shapes)
    assert "Do not show examples of threats" in file.slides[4].notes_slide.notes_text_frame.text
    assert "If a child tells you something" in file.slides[-1].notes_slide.notes_text_frame.text
    assert file.slide_width / file.slide_height == pytest.approx(16 / 9, abs=0.01)


def test_arabic_slides_run_from_right_to_left_in_their_language(page_of):
    file = opened(pptx(deck(page_of("sextortion-a-way-out", "ar"), "ma"), "t"))
    marks = [p._p.pPr for page in file.slides for shape in page.shapes for p in shape.text_frame.paragraphs]
    assert {(mark.get("rtl"), mark.get("algn")) for mark in marks} == {("1", "r")}
    tags = {
        run._r.rPr.get("lang") for page in file.slides for s in page.shapes for p in s.text_frame.paragraphs for run in p.runs
    }
    assert tags == {"ar-MA"}
    assert file.core_properties.language == "ar-MA"


def test_a_story_is_hidden_until_somebody_goes_there(page_of):
    shown = deck(page_of("sextortion-a-way-out"))
    file = opened(pptx(shown, "t"))
    hidden = [page._element.get("show") == "0" for page in file.slides]
    assert hidden == [slide.extra for slide in shown.slides]
    jumps = [
        e for page in file.slides for e in page._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick")
    ]
    assert len(jumps) == sum(node["type"] == "choice" and bool(node["to"]) for slide in shown.slides for node in slide.body)


def test_the_same_words_give_the_same_bytes(page_of):
    shown = deck(page_of("my-helpers"))
    assert pptx(shown, "t") == pptx(shown, "t")


def test_a_file_is_kept_and_named_as_people_save_it(page_of, print_root):
    page = page_of("sextortion-a-way-out")
    first = build_editable(page, Sought.parse("slides-gb.pptx", 30))
    assert first.name == "safelight-sextortion-a-way-out-slides-en-gb-30min.pptx"
    assert build_editable(page, Sought.parse("slides-gb.pptx", 30)) == first
    assert build_editable(page, Sought.parse("slides-gb.pptx")).sha256 != first.sha256


@pytest.mark.parametrize("name", ["slides.docx", "plan.pptx", "slides-xx.pptx", "slides-gb-a4.pptx", ".pptx", "poem.pptx"])
def test_what_does_not_exist_is_not_found(client, library, name):
    assert client.get(f"/en/print/sextortion-a-way-out/{name}").status_code == 404


def test_a_guide_has_no_slides(client, library):
    assert client.get("/en/print/grooming-signs-and-what-to-do/slides.pptx").status_code == 404


def test_a_language_tag_is_one_that_office_programs_know():
    assert [language_tag("ar", ""), language_tag("ar", "ma"), language_tag("en", "zz"), language_tag("fr", "")] == [
        "ar-SA",
        "ar-MA",
        "en-GB",
        "fr-FR",
    ]


@needs_office
@pytest.mark.parametrize("language", ["en", "ar"])
def test_libreoffice_opens_the_slides(page_of, tmp_path, language):
    shown = deck(page_of("sextortion-a-way-out", language), "ma")
    pages = as_pdf(pptx(shown, "t"), "pptx", tmp_path)
    assert len(pages) == sum(not slide.extra for slide in shown.slides)
    assert all(text.strip() for text in pages)


def test_every_lesson_of_every_language_has_a_plan_to_edit(library):
    for page in LessonPage.objects.live().filter(alias_of__isnull=True):
        text = words_of_docx(docx(plan(page, "", 0), "t"))
        assert page.title in text
        assert all(step["title"] in text for step in page.steps)


def words_of_docx(data):
    file = Document(io.BytesIO(data))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in file.paragraphs), *cells])


def test_a_plan_has_headings_header_rows_and_the_disclosure_card(page_of):
    file = Document(io.BytesIO(docx(plan(page_of("sextortion-a-way-out"), "gb", 0), "t")))
    styles = [paragraph.style.name for paragraph in file.paragraphs]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") > 8
    heads = [p.text for p in file.paragraphs if p.style.name == "Heading 1"]
    assert "If a child tells you something" in heads
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in file.tables)


def test_an_arabic_plan_runs_from_right_to_left(page_of):
    file = Document(io.BytesIO(docx(plan(page_of("sextortion-a-way-out", "ar"), "ma", 0), "t")))
    written = [paragraph for paragraph in file.paragraphs if paragraph.text]
    assert [p.text for p in written if p._p.pPr is None or p._p.pPr.find(qn("w:bidi")) is None] == []
    assert all(run.font.rtl for paragraph in written for run in paragraph.runs if run.text.strip())
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in file.tables)
    assert file.core_properties.language == "ar-MA"


def test_a_fitted_plan_leaves_steps_out_and_keeps_the_card(page_of):
    text = words_of_docx(docx(plan(page_of("sextortion-a-way-out"), "gb", 20), "t"))
    assert "Five quick questions (" not in text
    assert "Close: four things to take away (3 min)" in text
    assert "If a child tells you something" in text


def test_the_plan_has_the_same_bytes_each_time(page_of):
    told = plan(page_of("my-helpers", "fr"), "", 0)
    assert docx(told, "t") == docx(told, "t")


@needs_office
@pytest.mark.parametrize("language", ["en", "ar"])
def test_libreoffice_opens_the_plan(page_of, tmp_path, language):
    pages = as_pdf(docx(plan(page_of("my-helpers", language), "ma", 0), "t"), "docx", tmp_path)
    assert len(pages) > 3
    assert all(text.strip() for text in pages)
