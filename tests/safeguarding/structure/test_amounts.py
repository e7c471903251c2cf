import pytest

from safelight.safeguarding.structure.amounts import Amount, amounts, stated


@pytest.mark.parametrize(
    ("language", "text", "value", "share"),
    [
        ("en", "One in four young people", 0.25, True),
        ("en", "8 out of 10", 0.8, True),
        ("en", "12.5% of them", 0.125, True),
        ("en", "62 percent", 0.62, True),
        ("en", "36.2 million reports", 36_200_000, False),
        ("en", "275,652 cases", 275_652, False),
        ("en", "every 8 minutes", 8, False),
        ("es", "una de cada cinco", 0.2, True),
        ("es", "el 62 % de", 0.62, True),
        ("es", "14.300 casos", 14_300, False),
        ("fr", "un enfant sur cinq", 0.2, True),
        ("fr", "toutes les 2 minutes", 2, False),
        ("fr", "62 % des", 0.62, True),
        ("ar", "واحد من كل خمسة", 0.2, True),
        ("ar", "٦٢٪ من", 0.62, True),
        ("ar", "62 في المئة", 0.62, True),
    ],
)
def test_a_figure_is_read_in_every_language(language: str, text: str, value: float, share: bool) -> None:
    found = list(amounts(text, language))
    assert [(round(a.value, 4), a.is_share) for a in found] == [(value, share)]
    assert found[0].words in text


@pytest.mark.parametrize(
    "text", ["In 2024 we met.", "Step 3 of 5", "12 to 14 years", "Call 1-800-843-5678", "1.2.3", "Two in the room"]
)
def test_years_ages_steps_and_numbers_to_dial_are_no_statistics(text: str) -> None:
    assert list(amounts(text, "en")) == []


def test_about_the_same_counts_as_the_same_and_so_does_the_rest() -> None:
    eight = Amount("eight in ten", 0.8, is_share=True)
    assert eight.is_like(Amount("84%", 0.84, is_share=True))
    assert eight.is_like(Amount("20%", 0.2, is_share=True))
    assert not eight.is_like(Amount("62%", 0.62, is_share=True))
    assert not eight.is_like(Amount("1", 0.8))
    assert Amount("14,300", 14_300).is_like(Amount("more than 14,000", 14_000))


def test_fractions_in_the_words_of_our_evidence_are_read() -> None:
    assert [round(a.value, 2) for a in stated("More than 14,300 contacts; almost two thirds were from teens.")] == [14300, 0.67]


def test_an_unknown_language_has_no_figures() -> None:
    assert list(amounts("62 %", "uk")) == []


def test_one_of_three_places_is_no_share_in_arabic() -> None:
    assert list(amounts("في واحد من ثلاثة أماكن", "ar")) == []


def test_a_finger_on_a_picture_is_no_share() -> None:
    assert list(amounts("un doigt sur une image", "fr")) == []
