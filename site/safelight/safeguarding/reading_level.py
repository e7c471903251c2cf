"""How hard a text is to read, and by which measure: formulas where a language has one, lengths where it has none."""

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[.!?؟…]+|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = {
    "en": re.compile(r"[aeiouy]+"),
    "es": re.compile(r"[aeiouáéíóúü]+"),
    "fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüœ]+"),
    "pt": re.compile(r"[aeiouáàâãéêíóôõúü]+"),
}
_EASE = {
    "es": ("Fernández Huerta", 206.84, 1.02, 60.0),
    "fr": ("Kandel-Moles", 207.0, 1.015, 73.6),
    "pt": ("Flesch, Martins", 248.835, 1.015, 84.6),
}
"""Flesch's ease by language: the measure's name, its constant, the weight of words a sentence and of syllables a word."""


@dataclass(frozen=True)
class Grade:
    """A school grade (1 to 12 and above), and the name of the measure that gave it."""

    value: float
    measure: str


def reading_grade(texts: list[str], language: str) -> Grade | None:
    """Return the grade of texts in a language; None where there is too little text (under 30 words) or no measure.

    English: Flesch-Kincaid grade. Spanish: Fernández Huerta, French: Kandel-Moles, Portuguese: Flesch as
    adapted by Martins, all turned into a grade by the bands of Flesch's ease. Arabic: words a sentence and letters a word alone (said so in the measure's name), since syllables are
    not written.
    """
    text = "\n".join(t if re.search(r"[.!?:؟]$", t.strip()) else f"{t}." for t in texts)
    words = _WORD.findall(text)
    told = sentences(text)
    if len(words) < 30 or not told:  # noqa: PLR2004
        return None
    per_sentence = len(words) / len(told)
    if language == "ar":
        letters = sum(map(len, words)) / len(words)
        return Grade(0.5 * per_sentence + 1.6 * (letters - 3.2), "sentence and word length")
    if language not in _VOWELS:
        return None
    syllables = sum(_syllables(word.lower(), language) for word in words) / len(words)
    if language == "en":
        return Grade(0.39 * per_sentence + 11.8 * syllables - 15.59, "Flesch-Kincaid")
    measure, start, by_sentence, by_syllable = _EASE[language]
    return Grade(_grade_of_ease(start - by_sentence * per_sentence - by_syllable * syllables), measure)


def measure_of(language: str) -> str:
    """Return the name of the measure of a language; empty where there is none."""
    grade = reading_grade(["a b c d e f g h i j."] * 3, language)
    return grade.measure if grade else ""


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, without their marks; what has no word is none."""
    return [part.strip() for part in _SENTENCE.split(text) if _WORD.search(part)]


def _syllables(word: str, language: str) -> int:
    count = len(_VOWELS[language].findall(word))
    if language == "en" and word.endswith("e") and not word.endswith("le") and count > 1:
        count -= 1
    if language == "fr" and word.endswith(("e", "es", "ent")) and count > 1:
        count -= 1
    return max(1, count)


def _grade_of_ease(ease: float) -> float:
    """Flesch's bands: 90 and above is grade 5, 60 to 70 grade 8 to 9, below 30 grade 16."""
    bands = [(90, 5), (80, 6), (70, 7), (60, 8.5), (50, 11), (30, 14)]
    for place, (bound, grade) in enumerate(bands):
        if ease >= bound:
            above = 100 if place == 0 else bands[place - 1][0]
            lower = 3 if place == 0 else bands[place - 1][1]
            return grade - (grade - lower) * min(1.0, (ease - bound) / (above - bound))
    return 16
