"""Figures in running text, as numbers: “one in four” and “25 %” are the same amount, in four languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٪٫٬", "0123456789%.,")
_NUMBERS = {
    "en": "one two three four five six seven eight nine ten",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez",
    "fr": "un deux trois quatre cinq six sept huit neuf dix",
    "ar": "واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
}
_VALUES = {word: at for words in _NUMBERS.values() for at, word in enumerate(words.split(), 1)}
_VALUES |= {
    "una": 1,
    "un": 1,
    "une": 1,
    "واحدة": 1,
    "twenty": 20,
    "veinte": 20,
    "vingt": 20,
    "عشرين": 20,
    "hundred": 100,
    "cien": 100,
    "cent": 100,
    "مئة": 100,
}
_COUNT = rf"(?:\d+|{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
_WHOLE = rf"(?:[2-9]|\d{{2,}}|{'|'.join(sorted((word for word, value in _VALUES.items() if value > 1), key=len, reverse=True))})"
_OF = {
    "en": r"(?:in|out of)(?: every)?",
    "es": r"de cada",
    "fr": r"(?:[^\W\d_]+ )?sur",
    "ar": r"من (?:بين )?(?:كل|أصل)",
}
_PERCENT = r"(?P<percent>\d+(?:[.,]\d+)?)\s?(?:%|per ?cent|por ciento|pour ?cent|في ال?مئة|في المائة|بالمئة|بالمائة)"
_MILLIONS = r"(?:(?P<millions>\d+(?:[.,]\d+)?)\s)?(?:millions?|millones|ملايين|مليون)"
_LARGE = r"(?P<large>\d{1,3}(?:[.,\u202f\xa0 ]\d{3})+|\d{5,})"
_OFTEN = r"(?:every|cada|toutes les|كل) (?P<often>\d+) (?:seconds|minutes|segundos|minutos|secondes|ثانية|ثوان|دقيقة|دقائق)"
_FIGURE = {
    language: re.compile(
        rf"(?<![\w.,])(?:{_PERCENT}|(?P<some>{_COUNT}) {of} (?P<all>{_WHOLE})|{_MILLIONS}|{_LARGE}|{_OFTEN})(?!\w)", re.I
    )
    for language, of in _OF.items()
}
_FRACTIONS = {"two thirds": 2 / 3, "a third": 1 / 3, "half": 1 / 2, "three quarters": 3 / 4, "a quarter": 1 / 4}
_FRACTION = re.compile(rf"\b(?:{'|'.join(_FRACTIONS)})\b", re.I)
NEAR = 0.05
"""Two shares count as the same within five points (“eight in ten” for 84 %), two numbers within five in a hundred."""


@dataclass(frozen=True)
class Amount:
    """A figure as it stands in a text, and its value: a share from 0 to 1, or a number."""

    words: str
    value: float
    is_share: bool = False

    def is_like(self, other: "Amount") -> bool:
        """Whether both say about the same; what some do, the rest do not."""
        if self.is_share and other.is_share:
            return min(abs(self.value - other.value), abs(1 - self.value - other.value)) <= NEAR
        return self.is_share == other.is_share and abs(self.value - other.value) <= NEAR * max(self.value, other.value)


def western(text: str) -> str:
    """Return a text of the same length with its figures as 0 to 9."""
    return text.translate(_DIGITS)


def amounts(text: str, language: str) -> Iterator[Amount]:
    """Yield the figures of a text in a language; none in a language that is not known here."""
    pattern = _FIGURE.get(language)
    for match in pattern.finditer(western(text)) if pattern else ():
        yield _amount(match, text[match.start() : match.end()])


def stated(text: str) -> list[Amount]:
    """Return the figures of an English statement of our evidence, those in words included (“almost two thirds”)."""
    in_words = [
        Amount(match[0], _FRACTIONS[match[0].lower()], is_share=True) for match in _FRACTION.finditer(text.replace("-", " "))
    ]
    return [*amounts(text, "en"), *in_words]


def _amount(match: re.Match[str], words: str) -> Amount:
    if percent := match["percent"]:
        return Amount(words, float(percent.replace(",", ".")) / 100, is_share=True)
    if match["some"]:
        some, of = _number(match["some"]), _number(match["all"])
        return Amount(words, some / of if of else 0, is_share=True)
    if large := match["large"]:
        return Amount(words, float(re.sub(r"\D", "", large)))
    if often := match["often"]:
        return Amount(words, float(often))
    return Amount(words, float((match["millions"] or "1").replace(",", ".")) * 1_000_000)


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(_VALUES[word.lower()])
