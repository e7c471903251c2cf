"""Names, addresses, and files that are there whole or not at all."""

import pytest

from safelight.printing.engine import PrintError
from safelight.printing.fake import FakeEngine
from safelight.printing.files import Wanted, build, people_name


def everything(folder):
    return [path for path in folder.rglob("*") if path.is_file()] if folder.exists() else []


@pytest.mark.parametrize(
    "name",
    ["kit-a4.pdf", "kit-ma-a4.pdf", "kit-ma-letter-mono.pdf", "one-page-ma-a4.pdf", "one-page-letter.pdf", "sign-in-a4-mono.pdf"],
)
def test_an_address_is_read_as_it_is_written(name):
    assert Wanted.parse(name).name == name


@pytest.mark.parametrize("name", ["kit-a5.pdf", "kit.pdf", "kit-a4.doc", "a4", ".pdf", "kit-a4-mono-mono.pdf"])
def test_an_unknown_address_is_refused(name, page_of):
    with pytest.raises(ValueError, match=r"Allowed|has no part"):
        Wanted.parse(name).check(page_of("parents-evening"))


def test_names_say_what_a_file_is(page_of):
    kit = page_of("parents-evening", "ar")
    assert people_name(kit, Wanted("kit")) == "safelight-parents-evening-ar-a4.pdf"
    assert people_name(kit, Wanted("kit", "ma", "letter", "mono")) == "safelight-parents-evening-ar-ma-letter-mono.pdf"
    assert people_name(kit, Wanted("cards", "ma")) == "safelight-parents-evening-cards-ar-ma-a4.pdf"


def test_a_neutral_page_has_only_its_slug_in_the_name(page_of):
    assert people_name(page_of("family-guide-3", "ar"), Wanted("guide", "ma")) == "family-guide-3-ar-ma-a4.pdf"


def test_a_file_is_built_once_and_kept(page_of, print_root):
    fake = FakeEngine()
    first = build(page_of("parents-evening"), Wanted("letter"), by=fake)
    second = build(page_of("parents-evening"), Wanted("letter"), by=fake)
    assert first == second
    assert len(fake.asked) == 1
    assert everything(print_root) == [first.path]


def test_a_failing_build_leaves_no_file(page_of, print_root):
    with pytest.raises(PrintError):
        build(page_of("parents-evening"), Wanted("letter"), by=FakeEngine(fails="out of paper"))
    assert everything(print_root) == []


def test_another_country_is_another_file(page_of, print_root):
    page = page_of("parents-evening")
    assert build(page, Wanted("services", "gb")).path != build(page, Wanted("services", "ma")).path


def test_a_sheet_for_the_wall_comes_on_wall_papers_and_a_plan_does_not(page_of):
    guide = page_of("family-guide-3")
    assert build(guide, Wanted("first-words", "gb", "a3")).pages == 1
    assert build(guide, Wanted("first-words", "", "tabloid", "mono")).pages == 1
    with pytest.raises(ValueError, match="a4, letter"):
        build(guide, Wanted("guide", "", "a3"))
