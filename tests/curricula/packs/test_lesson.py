"""What is in a package: the learners' part and all that it needs, and nothing else."""

import hashlib
import re

import pytest
from django.test import Client
from django.utils.html import escape
from django.utils.translation import gettext, override

from safelight.printing.editable import Sought, build_editable
from safelight.publishing.models import Release
from tests.curricula.packs.conftest import LANGUAGES, lesson

LOADS = re.compile(r"""<(?:link|script|img|iframe|source|object|embed)\b[^>]*?(?:href|src|data)="([^"]*)\"""")


@pytest.mark.parametrize("slug", ["sextortion-a-way-out", "my-helpers"])
@pytest.mark.parametrize("name", ["cartridge.imscc", "scorm-gb.zip"])
def test_the_page_loads_only_what_lies_beside_it(unpack, slug, name):
    files = unpack(name, slug)
    folder = "lesson/" if "lesson/index.html" in files else ""
    html = files[f"{folder}index.html"].decode()
    assert {f"{folder}{one}" for one in LOADS.findall(html)} <= set(files)
    assert "url(" not in files[f"{folder}style.css"].decode()
    assert "@import" not in files[f"{folder}style.css"].decode()
    assert not re.search(r"<(style|form|iframe)|\son\w+=|\sstyle=|<script>", html)
    leads = re.findall(r'href="([^"#][^"]*)"', html)
    assert all(re.match(r"(https?://|tel:|style\.css$|handouts\.pdf$)", one) for one in leads), leads


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", ["sextortion-a-way-out", "my-helpers"])
def test_help_and_it_is_not_your_fault_are_in_every_page_in_its_language_and_direction(unpack, language, slug):
    html = unpack("scorm-ma.zip", slug, language)["index.html"].decode()
    with override(language):
        said = escape(gettext("Whatever has happened, it is not your fault. You can tell somebody, now or later."))
    block = html[html.index('id="who-can-help"') :]
    assert said in block
    assert 'href="tel:' in block
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html


def test_nothing_for_the_teacher_is_inside(unpack):
    page = lesson("sextortion-a-way-out")
    html = unpack("cartridge.imscc")["lesson/index.html"].decode()
    for block in page.blocks_of("handout"):
        answers = [card["teacher_point"] for card in block.value["cards"]] + [block.value["adult_note"]]
        assert not [answer for answer in answers if answer and answer in html]
    assert not [step["teacher_does"] for step in page.steps if step["teacher_does"] in html]


def test_the_pdf_has_the_learners_handouts_and_no_answer_side(library):
    from safelight.printing.document import document

    told = document(lesson("not-who-they-say-they-are"), part="learners")
    sheets = [node for node in told["body"] if node["type"] == "handout"]
    assert [node["key"] for node in sheets] == [b.value["key"] for b in lesson("not-who-they-say-they-are").blocks_of("handout")]
    assert not [node for node in sheets if node.get("side") == "answers"]


def test_the_same_lesson_gives_the_same_bytes_and_one_entry_in_the_ledger(unpack):
    page, sought = lesson("sextortion-a-way-out"), Sought.parse("cartridge-gb.imscc")
    first = build_editable(page, sought)
    data = first.path.read_bytes()
    first.path.unlink()
    again = build_editable(page, sought)
    assert again.path.read_bytes() == data
    entry = Release.objects.get(sha256=hashlib.sha256(data).hexdigest())
    assert (entry.part, entry.kind, entry.country, entry.name) == ("cartridge", "imscc", "gb", first.name)
    assert first.name == "safelight-sextortion-a-way-out-cartridge-en-gb.imscc"


def test_a_length_makes_no_other_package(unpack):
    page = lesson("sextortion-a-way-out")
    assert build_editable(page, Sought.parse("scorm.zip", 30)) == build_editable(page, Sought.parse("scorm.zip"))


@pytest.mark.parametrize(
    ("name", "kind"), [("cartridge.imscc", "application/vnd.ims.imsccv1p3"), ("scorm.zip", "application/zip")]
)
def test_a_package_is_a_file_to_keep(unpack, client: Client, name: str, kind: str) -> None:
    response = client.get(f"/en/print/sextortion-a-way-out/{name}")
    assert (response.status_code, response["Content-Type"]) == (200, kind)
    assert response["Content-Disposition"].startswith("attachment")
    assert b"".join(response.streaming_content)[:2] == b"PK"


def test_a_page_without_one_says_so_in_a_sentence(unpack, client: Client) -> None:
    response = client.get("/en/print/family-guide-3/scorm.zip")
    assert response.status_code == 404
    assert "This page has no file of this kind" in response.content.decode()
    assert client.get("/en/print/sextortion-a-way-out/scorm-zz.zip").status_code == 404
    assert client.get("/en/print/sextortion-a-way-out/cartridge.zip").status_code == 404


def test_the_lesson_page_offers_both(client: Client, library: None) -> None:
    html = client.get(lesson("my-helpers").get_url()).content.decode()
    assert 'href="/en/print/my-helpers/cartridge.imscc"' in html
    assert 'href="/en/print/my-helpers/scorm.zip"' in html
