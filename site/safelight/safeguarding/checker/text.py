"""A text made ready for matching: folded copy with a way back to the original, blocks, sentences and quotations."""

import bisect
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from safelight.safeguarding.checker import arabic

_DROPPED = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_LATIN = frozenset({"en", "es", "fr", "pt", "tl"})
_COMMON = {
    **dict.fromkeys("“”„‟«»〝〞＂❝❞″", '"'),
    **dict.fromkeys("‘’‚‛ʼ＇′‹›`´", "'"),
    **dict.fromkeys("‐‑‒−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\t\r", " "),
    **{chr(0x0660 + n): str(n) for n in range(10)},
    **{chr(0x06F0 + n): str(n) for n in range(10)},
    **{chr(0x0966 + n): str(n) for n in range(10)},
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
}
_HINDI = {"ँ": "ं", "़": ""}
_END = re.compile(r"[.!?…؟۔।]+[\"')\]]*(?=\s|$)|[؟۔।]")
_ITEM = re.compile(r"^[ >]*(?:[-*+•–]|\d{1,2}[.)]|#{1,6}|\|)(?:\s+|(?=\|))")
# Before a name; before a number only, for it is also a word (“no.”, “art.”); one capital letter.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Fr|Sgt|Lt|Det|Insp|vs|v|e\.g|i\.e|cf|approx|Jr|Sr|Sra|Srta|Dra|Ud|Uds|Mme|Mlle|etc|et al|"
    r"Av|Avda|Exmo|Exma|Profa|вул|пров|просп|бул|пл|ім|див|напр|проф|акад|доц|гр|м|с|смт|о|т\. ?зв|(?-i:[A-ZА-ЯІЇЄҐ])|[A-Z]\.[A-Z])\.$",
    re.I,
)
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(\"'])(?:No|Nos|n|Art|Arts|Sec|Fig|num|núm|pag|pág|pp?|vol|tel|ст|ст\. ?ст|ч|п|пп|кв|буд|тел|стор)\.$", re.I
)
QUOTED_LIMIT = 320  # characters: a longer “quotation” is more likely an unpaired mark


def fold_character(character: str, lang: str) -> str:
    """Return what a character (with its marks) counts as when patterns are matched; often the character itself."""
    if character < "\x80":
        return character
    if character in _DROPPED:
        return ""
    if character in _COMMON:
        return _COMMON[character]
    if lang == "ar":
        return arabic.fold(character)[0]
    if lang == "hi":
        return "".join(_HINDI.get(part, part) for part in unicodedata.normalize("NFD", character))
    if lang == "uk":
        return "" if character == "\u0301" else character
    if lang in _LATIN:
        return "".join(part for part in unicodedata.normalize("NFD", character) if not unicodedata.combining(part))
    return character


def fold(text: str, lang: str) -> str:
    """Return `text` folded as the checker folds it (spaces kept as they are): for patterns and literals."""
    return "".join(fold_character(character, lang) for character in unicodedata.normalize("NFC", text))


@dataclass(frozen=True)
class Sentence:
    """A sentence of the folded text: `start` and `end` are folded offsets."""

    start: int
    end: int
    block: int


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or list item; `intro` is the index of the block that introduces it with a colon."""

    start: int
    end: int
    item: bool
    intro: int | None = None


@dataclass
class Document:
    """A text in a language, folded once and cut into blocks and sentences."""

    original: str
    lang: str
    text: str = ""
    lower: str = ""
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._map: list[int] = []
        self._fold()
        self.lower = _lower(self.text)
        self._cut()

    def _fold(self) -> None:
        out: list[str] = []
        places: list[int] = []
        lang = self.lang
        original = unicodedata.normalize("NFC", self.original)
        if original != self.original:
            original = self.original  # composed below, cluster by cluster, so that offsets stay those of the given text
        size, index = len(original), 0
        cache: dict[str, str] = {}
        while index < size:
            start = index
            character = original[index]
            index += 1
            if character < "\x80" and (index >= size or original[index] < "\x80"):
                folded = " " if character in "\t\r" else character
            else:
                while index < size and "\u0300" <= original[index] <= "\u036f":
                    index += 1
                cluster = original[start:index]
                if cluster not in cache:
                    cache[cluster] = fold(cluster, lang)
                folded = cache[cluster]
            if folded == " " and out and out[-1] in " \n":
                continue
            for part in folded:
                out.append(part)
                places.append(start)
        places.append(size)
        self.text, self._map = "".join(out), places

    def number(self, sentence: Sentence) -> int:
        """Return the place of a sentence among the sentences."""
        return bisect.bisect_left(self.sentences, sentence.start, key=lambda other: other.start)

    def place(self, offset: int) -> int:
        """Return the offset in the original of a folded offset."""
        return self._map[offset]

    def end_place(self, offset: int) -> int:
        """Return the offset in the original of the end of a folded span."""
        if offset == 0:
            return 0
        end = self._map[offset]
        last = self._map[offset - 1]
        while end > last + 1 and self.original[end - 1].isspace():
            end -= 1
        return end

    def _cut(self) -> None:
        lines: list[tuple[int, int]] = []
        at = 0
        for line in self.text.split("\n"):
            lines.append((at, at + len(line)))
            at += len(line) + 1
        current: list[int] | None = None
        item = False
        intro: int | None = None

        def close() -> None:
            nonlocal current, intro
            if current is not None:
                start, end = current
                self.blocks.append(Block(start, end, item, intro if item else None))
                if not item or intro is None:
                    intro = len(self.blocks) - 1 if self.text[start:end].rstrip(" *\"'").endswith(":") else None
            current = None

        for start, end in lines:
            line = self.text[start:end]
            mark = _ITEM.match(line)
            if not line.strip():
                close()
            elif mark:
                close()
                item = not line.lstrip(" >").startswith("#")
                current = [start + mark.end(), end]
            elif current is None:
                item = False
                current = [start, end]
            else:
                current[1] = end
        close()
        for number, block in enumerate(self.blocks):
            self._sentences(number, block)

    def _sentences(self, number: int, block: Block) -> None:
        text = self.text[block.start : block.end]
        quoted = quotations(text)
        start = 0
        for match in _END.finditer(text):
            end = match.end()
            if end < len(text) and not self._ends(text, match, quoted):
                continue
            self._add(text, start, end, number, block)
            start = end
        self._add(text, start, len(text), number, block)

    def _add(self, text: str, start: int, end: int, number: int, block: Block) -> None:
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            self.sentences.append(Sentence(block.start + start + lead, block.start + start + len(piece.rstrip()), number))

    @staticmethod
    def _ends(text: str, match: re.Match[str], quoted: list[tuple[int, int]]) -> bool:
        place = match.start()
        if any(start < place < end and match.end() < end for start, end in quoted):
            return False
        following = text[match.end() :].lstrip(" \n\"'([¿¡*_")
        if match[0].startswith("."):
            before = text[max(0, place - 8) : place + 1]
            if _ABBREVIATION.search(before) or (following[:1].isdigit() and _BEFORE_NUMBER.search(before)):
                return False
        return not following[:1].islower()

    @cached_property
    def line_starts(self) -> list[int]:
        """Return the original offset at which each line begins."""
        return [0, *(index + 1 for index, character in enumerate(self.original) if character == "\n")]

    def line_of(self, place: int) -> int:
        """Return the 1-based line of an original offset."""
        return bisect.bisect_right(self.line_starts, place)


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks or emphasis marks in a folded text, marks left out."""
    spans: list[tuple[int, int]] = []
    for pattern in (_DOUBLE, _SINGLE, _EMPHASIS):
        spans += [match.span(1) for match in pattern.finditer(text)]
    return sorted(spans)


_DOUBLE = re.compile(rf'"([^"]{{1,{QUOTED_LIMIT}}})"')
_SINGLE = re.compile(rf"(?<![\w'])'(?=[\w¿¡.…#-])((?:[^'\n]|(?<=\w)'(?=\w)){{1,{QUOTED_LIMIT}}})'(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,2}(?=[\w\"'])([^*_\n]{1,120})[*_]{1,2}(?![\w*])")
