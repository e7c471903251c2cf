"""Cards, captions, calendar and the ZIP of everything: the right size, the same bytes twice, nothing lost at the edge."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest
from django.test import Client
from docx import Document
from icalendar import Calendar
from PIL import Image

from campaigns.bundle import bundle, papers_of, prints
from campaigns.captions import captions, captions_csv, captions_docx, safe_cell
from campaigns.cards import Card, build_card, cards_of
from campaigns.dates import WrongDay, asked_day
from campaigns.naming import part_name
from campaigns.schedule import schedule
from safelight.printing.pictures import SIZES
from safelight.printing.signals import file_served
from safelight.publishing.models import Release

GROUND = (15, 29, 58)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("shape", SIZES)
def test_a_card_has_its_size_and_nothing_at_its_edge(page_of: Any, print_root: Any, language: str, shape: str) -> None:
    page = page_of("not-your-fault", language)
    for post in range(1, 7):
        image = Image.open(build_card(page, Card(post, shape)).path).convert("RGB")
        assert image.size == SIZES[shape]
        width, height = image.size
        inner = (int(width * 0.08), int(height * 0.08), width - int(width * 0.08), height - int(height * 0.08))
        image.paste(GROUND, inner)
        assert image.getcolors() == [(width * height, GROUND)]


def test_a_card_is_the_same_each_time_and_webp_loses_nothing(page_of: Any, print_root: Any) -> None:
    page = page_of("not-your-fault")
    first = build_card(page, Card(1, "square"))
    first.path.unlink()
    again = build_card(page, Card(1, "square"))
    assert again == first
    webp = build_card(page, Card(1, "square", "webp"))
    one, two = (Image.open(built.path).convert("RGB") for built in (again, webp))
    assert one.tobytes() == two.tobytes()
    assert webp.name == "not-your-fault_post-1_square_en.webp"


def test_every_post_comes_in_every_shape(page_of: Any) -> None:
    assert len(cards_of(page_of("not-your-fault"))) == 18
    assert cards_of(page_of("parents-evening")) == []


def test_a_card_enters_the_ledger(page_of: Any, print_root: Any) -> None:
    built = build_card(page_of("not-your-fault"), Card(2, "story"))
    entry = Release.objects.get(sha256=built.sha256)
    assert (entry.part, entry.kind, entry.country) == ("post-2-story", "png", "")


def test_captions_carry_the_services_of_the_country(page_of: Any) -> None:
    told = captions(page_of("not-your-fault"), "gb")
    rows = list(csv.reader(io.StringIO(captions_csv(told, "").decode("utf-8-sig"))))
    assert len(rows) == 7
    assert "0800 1111" in rows[1][2]
    assert "[[" not in captions_csv(told, "").decode()
    words = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(captions_docx(told, ""))).paragraphs)
    assert "0800 1111" in words
    assert "An amber lamp with three rings of light." in words


def test_no_cell_is_taken_for_a_formula() -> None:
    assert safe_cell("=1+1") == "'=1+1"
    assert safe_cell("It is not your fault.") == "It is not your fault."


@pytest.mark.parametrize(("text", "day"), [("2026-12-07", date(2026, 12, 7)), (" ٢٠٢٦-١٢-٠٧ ", date(2026, 12, 7)), ("", None)])
def test_a_day_is_read_from_an_address(text: str, day: date | None) -> None:
    assert asked_day(text) == day


@pytest.mark.parametrize(
    "text", ["x", "2026-13-01", "2026-02-30", "20261207", "1900-01-01", "9999-12-31", "2026-12-07T10:00", "²026-12-07"]
)
def test_a_day_that_cannot_be_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(WrongDay, match="2026-12-07"):
        asked_day(text)


def test_the_calendar_has_floating_times_and_one_entry_a_post(page_of: Any) -> None:
    data = schedule(page_of("not-your-fault", "ar"), date(2026, 12, 7), "ma")
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [event.decoded("dtstart").date().day for event in events] == [7, 10, 11, 14, 17, 18]
    assert all(event.decoded("dtstart").tzinfo is None for event in events)
    assert len({event["uid"] for event in events}) == 6
    assert "2511" in events[0]["description"]
    assert data == schedule(page_of("not-your-fault", "ar"), date(2026, 12, 7), "ma")


@pytest.mark.parametrize(
    ("country", "papers"),
    [("gb", ("a4", "a3")), ("us", ("letter", "tabloid")), ("ph", ("letter", "tabloid")), ("", ("a4", "a3"))],
)
def test_papers_are_those_of_the_region(page_of: Any, country: str, papers: tuple[str, str]) -> None:
    assert papers_of(country) == papers
    assert {wanted.paper for _item, wanted in prints(page_of("not-your-fault"), country)} == set(papers)


def test_names_of_files(page_of: Any) -> None:
    page = page_of("not-your-fault")
    name = part_name(page, "poster-a", paper="a3", ink="mono", country="gb", ending="pdf")
    assert name == "not-your-fault_poster-a_a3_bw_en-gb.pdf"
    assert part_name(page, ending="zip") == "not-your-fault_en.zip"
    assert part_name(page, "window-card", paper="a4", country="gb", ending="pdf", neutral=True) == "window-card_a4_en-gb.pdf"


@pytest.mark.parametrize(("slug", "some"), [("not-your-fault", 57), ("parents-evening", 10)])
def test_the_zip_is_whole(page_of: Any, print_root: Any, slug: str, some: int) -> None:
    name, data = bundle(page_of(slug), "gb")
    assert name == f"{slug}_en-gb.zip"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        told = json.loads(archive.read("manifest.json"))
        sums = dict(reversed(line.split("  ")) for line in archive.read("SHA256SUMS").decode().splitlines())
        assert set(archive.namelist()) == {one["name"] for one in told["files"]} | {"manifest.json", "SHA256SUMS"}
        assert len(told["files"]) >= some
        for one in told["files"]:
            assert sums[one["name"]] == one["sha256"] == hashlib.sha256(archive.read(one["name"])).hexdigest()
    assert bundle(page_of(slug), "gb")[1] == data
    assert Release.objects.get(sha256=hashlib.sha256(data).hexdigest()).kind == "zip"


def test_a_zip_with_a_calendar_is_not_kept(page_of: Any, print_root: Any) -> None:
    page = page_of("not-your-fault")
    bundle(page, "gb")
    before = Release.objects.count(), len(list(print_root.rglob("*.zip")))
    _name, data = bundle(page, "gb", date(2026, 12, 7))
    assert "not-your-fault_calendar_en-gb.ics" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert (Release.objects.count(), len(list(print_root.rglob("*.zip")))) == before


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("not-your-fault/calendar-gb.ics?from=2026-12-07", 200), ("not-your-fault/calendar.ics", 200), ("not-your-fault/calendar.ics?from=soon", 400),
        ("not-your-fault/all.zip?from=soon", 400), ("not-your-fault/all-xx.zip", 404), ("not-your-fault/post-9-square.png", 404),
        ("not-your-fault/post-1-round.png", 404), ("not-your-fault/post-0-square.png", 404), ("parents-evening/calendar.ics", 404),
        ("parents-evening/post-1-square.png", 404), ("my-helpers/all.zip", 404), ("nothing/all.zip", 404),
    ],
)  # fmt: skip
def test_addresses(library: None, client: Client, address: str, status: int) -> None:
    answer = client.get(f"/en/print/{address}")
    assert answer.status_code == status
    if status == 400:
        assert b"2026-12-07" in answer.content


def test_without_a_day_the_calendar_asks_for_one(library: None, client: Client) -> None:
    answer = client.get("/en/print/not-your-fault/calendar-gb.ics")
    assert b'name="from"' in answer.content
    assert (
        client.get("/en/print/not-your-fault/calendar-gb.ics?from=2026-12-07").headers["Content-Type"].startswith("text/calendar")
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("post-1-square.webp", ("post-1-square", "webp")), ("calendar.ics?from=2026-12-07", ("calendar", "ics")), ("all.zip", ("all", "zip")),
        ("calendar.ics", None),
    ],
)  # fmt: skip
def test_a_download_is_told_and_a_question_is_not(library: None, client: Client, print_root: Any, name: str, told: Any) -> None:
    heard: list[tuple[str, str]] = []

    def hear(part: str, kind: str, **_more: Any) -> None:
        heard.append((part, kind))

    file_served.connect(hear)
    try:
        client.get(f"/en/print/not-your-fault/{name}")
    finally:
        file_served.disconnect(hear)
    assert heard == ([told] if told else [])
