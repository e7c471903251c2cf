"""Setting type: the same bytes twice, real words in Arabic, tags, and errors that name the place."""

import io
import re

import pypdfium2
import pytest

from safelight.printing.engine import OwnProcess, PrintError, render
from safelight.printing.fake import FakeEngine

ARABIC = re.compile(r"[\u0621-\u064A]{2,}")
VOWELS = re.compile(r"[\u064B-\u0652\u0640]")

KIT_PAGES = [
    ("parents-evening", "kit"), ("parents-evening", "handouts"), ("parents-evening", "cards"), ("parents-evening", "certificate"),
    ("parents-evening", "letter"), ("parents-evening", "pulse"), ("parents-evening", "card"), ("parents-evening", "services"),
    ("parents-evening", "sign-in"), ("parents-evening", "slides"), ("sextortion-a-way-out", "plan"), ("sextortion-a-way-out", "handouts"),
    ("sextortion-a-way-out", "all"), ("my-helpers", "plan"), ("my-helpers", "handouts"), ("family-guide-3", "guide"),
    ("family-guide-3", "one-page"), ("family-guide-3", "all"), ("not-your-fault", "plan"), ("not-your-fault", "letter"), ("not-your-fault", "posters"),
]  # fmt: skip


def words_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def arabic_words(value: object) -> set[str]:
    """Every unvowelled Arabic word of a tree."""
    if isinstance(value, dict):
        return (
            set().union(*(arabic_words(inner) for key, inner in value.items() if key not in ("where", "key", "href")))
            if value
            else set()
        )
    if isinstance(value, list):
        return set().union(*(arabic_words(inner) for inner in value)) if value else set()
    return set(ARABIC.findall(value)) if isinstance(value, str) and not VOWELS.search(value) else set()


@pytest.mark.parametrize(("slug", "part"), KIT_PAGES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_part_is_set_as_tagged_pdf(document_of, slug, part, language):
    made = render(document_of(slug, part, language, country="ma"))
    assert made.data.startswith(b"%PDF")
    assert made.pages >= 1
    assert b"/StructTreeRoot" in made.data or b"/MarkInfo" in made.data or b"/ObjStm" in made.data


@pytest.mark.parametrize(("paper", "ink"), [("letter", "colour"), ("a4", "mono"), ("letter", "mono")])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_kit_is_set_on_every_paper_in_every_ink(document_of, paper, ink, language):
    assert render(document_of("parents-evening", "kit", language, country="eg", paper=paper, ink=ink)).pages > 20


def test_two_runs_give_the_same_bytes(document_of):
    one = document_of("parents-evening", "kit", "ar", country="ma")
    two = document_of("parents-evening", "kit", "ar", country="ma")
    assert render(one).data == render(two).data


def test_the_process_beside_gives_the_same_bytes_as_this_one(document_of):
    tree = document_of("family-guide-3", "one-page", "ar", country="ma")
    beside = OwnProcess()
    try:
        assert render(tree, by=beside).data == render(tree).data
    finally:
        beside.stop()


def test_arabic_words_can_be_read_aloud_and_copied(document_of):
    tree = document_of("parents-evening", "kit", "ar", country="ma")
    read = set(ARABIC.findall(words_of(render(tree).data)))
    shown = [
        node
        for node in tree["body"]
        if node["type"] in ("segments", "misconceptions", "what_if", "pairs", "chat", "audience_questions", "roles")
    ]
    written = {word for node in shown for word in arabic_words(node)}
    assert len(written) > 800
    right = len(written & read) / len(written)
    assert right >= 0.95, f"{right:.3f}; missing: {sorted(written - read)[:20]}"


def test_a_kit_carries_language_title_and_bookmarks(document_of):
    pdf = render(document_of("parents-evening", "kit", "ar", country="ma")).data
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        assert opened.get_metadata_value("Title") == "Family evening: papers" or opened.get_metadata_value("Title")
        assert opened.is_tagged()
        assert len(list(opened.get_toc())) >= 15


def test_one_page_is_one_page(document_of):
    for language in ("en", "ar"):
        for paper in ("a4", "letter"):
            assert render(document_of("family-guide-3", "one-page", language, country="us", paper=paper)).pages == 1


def test_text_too_long_for_one_page_stops_the_build_and_says_where(document_of):
    tree = document_of("family-guide-3", "one-page")
    prose = next(node for node in tree["body"] if node["type"] == "prose")
    prose["text"] += [{"type": "paragraph", "content": [{"type": "text", "text": "More and more words. " * 400}]}]
    with pytest.raises(PrintError, match="too long for one page"):
        render(tree)


def test_a_slip_too_long_for_its_sheet_is_named(document_of):
    tree = document_of("parents-evening", "handouts")
    tree["body"][1]["intro"] = [{"type": "text", "text": "Far too many words for half a page. " * 60}]
    with pytest.raises(PrintError, match=r"Parents’ evening: slip: .*too long for its sheet: Handout: words that help"):
        render(tree)


def test_a_letter_that_no_font_has_is_an_error_that_names_page_and_block(document_of):
    tree = document_of("parents-evening", "kit")
    node = next(node for node in tree["body"] if node["type"] == "misconceptions")
    node["items"][0]["fact"] = [{"type": "text", "text": "This is \U0001f600."}]
    with pytest.raises(PrintError, match="Parents’ evening: misconceptions in “What you may hear”"):
        render(tree)


def test_an_unknown_block_is_named(document_of):
    tree = document_of("parents-evening", "letter")
    tree["body"].append({"type": "poem", "where": "poem"})
    with pytest.raises(PrintError, match="unknown block: poem"):
        render(tree)


def test_a_stuck_process_is_ended_and_the_next_document_is_set(document_of):
    tree = document_of("parents-evening", "letter")
    hasty = OwnProcess(timeout=0.0)
    try:
        with pytest.raises(PrintError, match="not finished within 0 seconds"):
            hasty.set_type(tree, "pdf")
        hasty.timeout = 30
        assert hasty.set_type(tree, "pdf")[0].startswith(b"%PDF")
    finally:
        hasty.stop()


def test_a_killed_process_is_replaced(document_of):
    tree = document_of("parents-evening", "letter")
    beside = OwnProcess()
    try:
        beside.set_type(tree, "pdf")
        assert beside._process is not None
        beside._process.kill()
        beside._process.wait()
        assert beside.set_type(tree, "pdf")[0].startswith(b"%PDF")
    finally:
        beside.stop()


def test_a_preview_is_a_picture(document_of):
    assert render(document_of("parents-evening", "certificate"), "png").data.startswith(b"\x89PNG")


def test_the_fake_sets_nothing_and_remembers(document_of):
    fake = FakeEngine()
    made = render(document_of("parents-evening", "letter"), by=fake)
    assert made.pages == 1
    assert fake.asked[0]["meta"]["version"].encode() in made.data
