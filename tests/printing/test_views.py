"""Files on demand, by their address alone."""

import pytest

from safelight.printing import engine
from safelight.printing.fake import FakeEngine


@pytest.fixture
def fake(monkeypatch, print_root):
    one = FakeEngine()
    monkeypatch.setattr(engine, "engine", lambda: one)
    return one


def test_a_file_is_shown_under_the_name_that_people_save_it_by(client, library, fake):
    response = client.get("/ar/print/family-guide-3/one-page-ma-a4.pdf")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="family-guide-3-one-page-ar-ma-a4.pdf"'
    assert b"".join(response.streaming_content).startswith(b"%PDF")


@pytest.mark.parametrize(
    "address",
    [
        "/en/print/parents-evening/kit-a5.pdf", "/en/print/parents-evening/poem-a4.pdf", "/en/print/parents-evening/kit-xx-a4.pdf",
        "/en/print/nobody/kit-a4.pdf", "/en/print/library/kit-a4.pdf", "/en/print/parents-evening/kit-a4.exe",
    ],
)  # fmt: skip
def test_what_does_not_exist_is_not_found(client, library, fake, address):
    assert client.get(address).status_code == 404
    assert fake.asked == []


def test_a_page_that_is_not_published_has_no_files(client, page_of, fake):
    page_of("parents-evening").unpublish()
    assert client.get("/en/print/parents-evening/kit-a4.pdf").status_code == 404


def test_a_failing_build_is_a_plain_page_and_never_a_part_of_a_file(client, library, fake, print_root, caplog):
    fake.fails = "out of paper"
    response = client.get("/en/print/parents-evening/letter-a4.pdf")
    assert response.status_code == 503
    assert "text/html" in response["Content-Type"]
    assert "This file cannot be made at the moment" in response.content.decode()
    assert not print_root.exists() or not [path for path in print_root.rglob("*") if path.is_file()]


def test_the_printed_address_leads_to_the_page_for_the_country_of_the_paper(client, library):
    assert client.get("/en/print/parents-evening/")["Location"].endswith("/en/campaigns/parents-evening/")
    assert client.get("/en/print/parents-evening/ma/")["Location"].endswith("/en/campaigns/parents-evening/?country=ma")
    assert client.get("/en/print/parents-evening/xx/").status_code == 404


def test_the_tag_makes_addresses_and_builds_nothing(page_of, fake):
    from safelight.printing.templatetags.printing_tags import printables

    offered = printables(page_of("parents-evening", "ar"), "MA")
    assert offered[0]["href"] == "/ar/print/parents-evening/kit-ma-a4.pdf"
    assert offered[0]["letter_mono"] == "/ar/print/parents-evening/kit-ma-letter-mono.pdf"
    assert [item["key"] for item in offered][:3] == ["kit", "handouts", "cards"]
    assert fake.asked == []
    assert printables(page_of("library")) == []


def test_every_address_that_the_tag_makes_is_served(client, page_of, fake):
    from safelight.printing.templatetags.printing_tags import printables

    for slug in ("parents-evening", "family-guide-3", "sextortion-a-way-out", "not-your-fault"):
        for item in printables(page_of(slug), "gb"):
            assert client.get(item["href"]).status_code == 200, item
            assert client.get(item.get("letter_mono", item["href"])).status_code == 200, item
