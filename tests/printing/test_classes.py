"""Sheets for a class: sets in different orders, the same on every day."""

import pytest

from safelight.printing.classes import MOST, CardSets, Copies, WrongClass, asked_class, orderings
from safelight.printing.document import document
from safelight.printing.files import Wanted, build


def test_no_two_sets_are_alike_while_there_are_other_orders():
    made = orderings(6, MOST, "cards")
    assert len(set(made)) == MOST
    assert made[0] == (0, 1, 2, 3, 4, 5)
    assert all(sorted(order) == [0, 1, 2, 3, 4, 5] for order in made)


def test_few_cards_have_all_their_orders_before_one_comes_again():
    assert len(set(orderings(3, 6, "x"))) == 6
    assert len(orderings(3, 24, "x")) == 24
    assert orderings(1, 3, "x") == [(0,)] * 3


def test_the_same_class_gets_the_same_sets_and_a_larger_one_goes_on_from_them():
    assert orderings(5, 12, "x") == orderings(5, 30, "x")[:12]
    assert orderings(5, 12, "x") != orderings(5, 12, "y")


def test_a_card_keeps_its_number_and_says_its_set():
    nodes = [{"type": "handout", "key": "k", "cards": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}]
    made = CardSets("cards")(nodes, 4)
    assert [node["set"] for node in made] == [1, 2, 3, 4]
    for node in made:
        assert {card["name"]: card["number"] for card in node["cards"]} == {"A": 1, "B": 2, "C": 3}


def test_slips_are_counted_out_without_a_number():
    slip = {"type": "slip"}
    assert Copies(2)([slip], 25) == [slip] * 13
    assert Copies(4)([slip], 4) == [slip]


@pytest.mark.parametrize("text", ["1", "0", "41", "-3", "2.5", "many", "9" * 50, "²", "24;"])
def test_a_class_that_cannot_be_is_refused_with_a_sentence(text):
    with pytest.raises(WrongClass, match="from 2 to 40"):
        asked_class(text)


@pytest.mark.parametrize(("text", "size"), [("", 0), ("  ", 0), ("24", 24), (" 2 ", 2), ("40", 40), ("٢٤", 24)])
def test_a_class_is_read_in_digits_of_any_script(text, size):
    assert asked_class(text) == size


@pytest.mark.parametrize(
    ("slug", "part", "field"), [("sextortion-a-way-out", "cards", "cards"), ("parents-evening", "cards", "items")]
)
def test_a_document_has_a_set_for_each(page_of, slug, part, field):
    body = document(page_of(slug), part=part, class_size=24)["body"]
    assert [node["set"] for node in body] == list(range(1, 25))
    assert len({tuple(card["key"] for card in node[field]) for node in body}) == 24
    assert all(len(node[field]) == len(body[0][field]) for node in body)


def test_what_is_the_same_for_every_class_says_so(page_of):
    with pytest.raises(WrongClass, match="the same for every class"):
        document(page_of("sextortion-a-way-out"), part="plan", class_size=24)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_sheets_are_printed_with_the_number_of_their_set(page_of, print_root, language):
    import pypdfium2

    page = page_of("sextortion-a-way-out", language)
    built = build(page, Wanted("cards", "ma", class_size=3))
    single = build(page, Wanted("cards", "ma"))
    assert built.pages == single.pages * 3
    assert built.name == f"safelight-sextortion-a-way-out-cards-{language}-ma-a4-class-of-3.pdf"
    if language == "en":
        with pypdfium2.PdfDocument(built.path) as opened:
            text = "\n".join(sheet.get_textpage().get_text_range() for sheet in opened)
        assert [text.count(f"Set {n}") for n in (1, 2, 3)] == [8, 8, 8]  # six cards, and the head of both sheets
    again = built.path.read_bytes()
    built.path.unlink()
    assert build(page, Wanted("cards", "ma", class_size=3)).path.read_bytes() == again


def test_an_address_gives_a_class_its_sheets_and_a_wrong_number_a_sentence(client, library, print_root):
    address = "/en/print/sextortion-a-way-out/cards-a4.pdf"
    assert client.get(f"{address}?class=2")["Content-Type"] == "application/pdf"
    for wrong in ("1", "41", "abc", "%00", "9" * 400):
        response = client.get(f"{address}?class={wrong}")
        assert response.status_code == 400
        assert "from 2 to 40" in response.content.decode()
    response = client.get("/en/print/sextortion-a-way-out/plan-a4.pdf?class=24")
    assert response.status_code == 400
    assert "the same for every class" in response.content.decode()
    assert client.get("/en/print/my-helpers/cards-a4.pdf?class=24").status_code == 404


def test_pages_with_cards_or_slips_offer_it_and_others_do_not(client, page_of):
    lesson = client.get(page_of("sextortion-a-way-out").get_url()).content.decode()
    assert '<form action="/en/print/sextortion-a-way-out/cards-a4.pdf" method="get">' in lesson
    assert "for-a-class" not in client.get(page_of("my-helpers").get_url()).content.decode()
    kit = client.get(page_of("parents-evening").get_url()).content.decode()
    assert kit.count('name="class"') == 3
