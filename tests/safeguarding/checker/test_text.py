import pytest

from safelight.safeguarding.checker.text import Document, fold, quotations


def sentences(text, lang="en"):
    document = Document(text, lang)
    return [document.text[sentence.start : sentence.end] for sentence in document.sentences]


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("One. Two! Three?", "en", 3),
        ("Dr. Smith met Mr. Jones on No. 5 St. James.", "en", 1),
        ("It costs 3.50 now. Fine.", "en", 2),
        ("The child said no. Then she left.", "en", 2),
        ("They study art. Nobody else does.", "en", 2),
        ("La niña dijo que no. Después se fue.", "es", 2),
        ("La ley, art. 189 y núm. 4, lo prohíbe.", "es", 1),
        ("Справу за ч. 2 ст. 152 КК передали до суду.", "uk", 1),
        ("Це сталося на вул. Шевченка в м. Львів, див. Додаток.", "uk", 1),
        ("Суддя І. Франко дослухав. Потім пішов.", "uk", 2),
        ("Так сказала і я. Потім пішла.", "uk", 2),
        ("He said “Why? Because.” and left. Then she went.", "en", 2),
        ("كيف حالك؟ أنا بخير.", "ar", 2),
        ("यह एक वाक्य है। यह दूसरा है।", "hi", 2),
        ("¿Por qué? Porque sí.", "es", 2),
        ("A Profa. Dra. Ana falou. Depois saiu.", "pt", 2),
        ("Heading\n\nText without a stop\n- item one\n- item two", "en", 4),
    ],
)
def test_sentences_end_where_they_end(text, lang, count):
    assert len(sentences(text, lang)) == count


def test_accents_are_folded_where_headlines_drop_them():
    assert fold("niña", "es") == "nina"
    assert fold("naïve", "en") == "naive"
    assert fold("Aliciação, vítima, mãe", "pt") == "Aliciacao, vitima, mae"
    assert fold("їжак", "uk") == "їжак"


def test_arabic_is_folded_to_one_spelling():
    assert fold("إِبَاحِيَّة", "ar") == fold("اباحية", "ar")


def test_every_place_leads_back_to_the_original():
    text = "A\u00ad\u200b b  “c”\u0301 d"
    document = Document(text, "en")
    places = [document.place(at) for at in range(len(document.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)


def test_a_list_knows_what_introduces_it():
    document = Document("Avoid:\n\n- one\n- two\n\nText.", "en")
    assert [block.intro for block in document.blocks] == [None, 0, 0, None]


def test_quotations_are_found_and_apostrophes_are_not():
    text = "It's \"one\", 'two words' and the children's 'three'."
    assert [text[start:end] for start, end in quotations(text)] == ["one", "two words", "three"]
