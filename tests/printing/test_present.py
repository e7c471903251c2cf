"""Slides in the browser: one answer that holds everything."""

import re

import pytest

ADDRESS = "/en/present/sextortion-a-way-out/"


def test_slides_come_whole_and_ask_for_nothing_later(client, library):
    text = client.get(ADDRESS).content.decode()
    assert text.count('class="deck-slide') > 20
    assert text.index('id="note"') < text.index('id="title"') < text.index('id="help"')
    assert "fetch(" not in text
    assert not re.search(r'\sstyle="|<script>', text)
    assert "Leave this page" in text
    assert "deck-help" in text


def test_learners_see_no_notes_and_the_second_window_has_them_with_the_card(client, library):
    assert "Do not show examples of threats" not in client.get(ADDRESS).content.decode()
    notes = client.get(f"{ADDRESS}?notes").content.decode()
    assert "Do not show examples of threats" in notes
    assert "If a child tells you something" in notes


@pytest.mark.parametrize("minutes", ["abc", "5", "9999", "-1"])
def test_minutes_that_cannot_be_give_a_sentence(client, library, minutes):
    response = client.get(f"{ADDRESS}?minutes={minutes}")
    assert response.status_code == 400
    assert "minutes" in response.content.decode()


@pytest.mark.parametrize(
    "address", ["/en/present/nobody/", "/en/present/grooming-signs-and-what-to-do/", f"{ADDRESS}?country=xx"]
)
def test_what_has_no_slides_is_not_found(client, library, address):
    assert client.get(address).status_code == 404


def test_the_notes_keep_country_and_length(client, library):
    assert "?notes&amp;country=gb&amp;minutes=30" in client.get(f"{ADDRESS}?country=gb&minutes=30").content.decode()


def test_a_lesson_page_fits_its_plan_and_its_links_to_the_minutes(client, page_of):
    url = page_of("sextortion-a-way-out").url
    text = client.get(f"{url}?minutes=20").content.decode()
    assert "Five quick questions" in text.split("Left out:")[1][:300]
    assert "slides.pptx?minutes=20" in text
    assert "plan-a4.pdf?minutes=20" in text
    assert 'id="step-check"' not in text
    assert 'id="step-close"' in text
    for wrong in ("abc", "5", "9999"):
        response = client.get(f"{url}?minutes={wrong}")
        assert response.status_code == 200
        assert 'role="alert"' in response.content.decode()
