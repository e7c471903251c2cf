r"""Arabic for matching: one spelling for many, and the particles that are written onto a word.

Two functions, both pure:

- `fold(text)` gives a copy for matching and, for each of its characters, the offset in the original.
- `pattern(source)` turns a rule's regular expression, written in plain Arabic words, into one for folded text. Every
  word of it may carry the particles that are written onto a word (و ف ب ك ل س ال لل): the start of the pattern and each
  plain space in it accept them. A rule that needs a bare space writes `\s`; endings are written out in the rule ({PRON}).
"""

from collections.abc import Sequence

# One letter for the forms that writers, keyboards and headlines mix.
_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",  # Farsi yeh, common in copied text
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ک": "ك",  # keheh
    "ڤ": "ف",
    "پ": "ب",
    "گ": "ك",
}
# Vowel marks, the small Koranic signs, tatweel, the superscript alef, the free hamza, and the marks of direction and joining.
_DROPPED = frozenset(
    [chr(code) for code in (*range(0x0610, 0x061B), *range(0x064B, 0x0660), *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9))]
    + list("ـٰء\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff")
)
_DIGITS = {chr(0x0660 + digit): str(digit) for digit in range(10)} | {chr(0x06F0 + digit): str(digit) for digit in range(10)}
_TABLE = {**_LETTERS, **_DIGITS}

# What may stand before a word: and/so, then by/like/for with or without the article, “for the”, or the future س.
PARTICLES = "(?:[وف]?(?:[بك]?ال|لل|[بكلس])?)"
_SPACE = rf"(?:[\s\u00a0]+{PARTICLES})"


def fold(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` in one spelling, and for each character of it the offset in `text` (one more at the end)."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, letter in enumerate(text):
        if letter in _DROPPED:
            continue
        letters.append(_TABLE.get(letter, letter))
        offsets.append(offset)
    offsets.append(len(text))
    return "".join(letters), offsets


def pattern(source: str) -> str:
    """Return a rule's expression for folded text in which every word may carry particles."""
    folded = "".join(_TABLE.get(letter, letter) for letter in source if letter not in _DROPPED)
    parts: list[str] = []
    in_class = escaped = False
    for letter in folded:
        if escaped or letter == "\\":
            escaped = not escaped
        elif letter == "[":
            in_class = True
        elif letter == "]":
            in_class = False
        elif letter == " " and not in_class:
            parts.append(_SPACE)
            continue
        parts.append(letter)
    return f"{PARTICLES}(?:{''.join(parts)})"
