"""Mention and use: a word quoted to be explained, in an official title or on an *avoid* side is not being used."""

from typing import Any

import regex

from safelight.safeguarding.checker.cues import Cues
from safelight.safeguarding.checker.rules import Rule
from safelight.safeguarding.checker.text import Document, Sentence, quotations

AVOID_SIDES = frozenset({"avoid", "words", "heard", "never", "myth", "not", "wrong"})
NOT_REPORTED = frozenset({"terminology", "method", "identifying", "graphic", "offender", "crisis"})
MARKS = " \"'.,!?*_)("
MARKS_AT_END = " \"')*_"
_STOP = regex.compile(r"[;!?] |[؛؟।]|\. |—|: (?![\"'])")
# “Sex with a child”, “affair”: a child cannot agree.   “Young offender”, “young paedophile”.
_GLOSS = regex.compile(r'[\W_]*(?:"[^"]+"[\s,;/&.]*(?:\p{L}{1,3} )?)+(?::|(?<="[^"]+".*"[^"]+"[\s.]*)$)')
_ADDRESS = regex.compile(r"(?:https?://|www\.)[^\s)>\]]+|[\w.+-]+@[\w-]+\.[\w.]+", regex.I)


class Masks:
    """Spans that name something, looked for in a block only once something was found in it."""

    def __init__(self, document: Document, titles: Any) -> None:
        self.document, self.titles = document, titles
        self._found: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}

    def hides(self, sentence: Sentence, start: int, end: int, group: str) -> bool:
        """Tell whether a span of the folded text lies in a title, or in an address unless the group looks for addresses."""
        titles, addresses = self._of(sentence.block)
        spans = titles if group == "identifying" else titles + addresses
        return any(a <= start and end <= b for a, b in spans)

    def _of(self, number: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        if number not in self._found:
            block = self.document.blocks[number]
            text, at = self.document.text[block.start : block.end].replace("\n", " "), block.start
            self._found[number] = (
                [(at + match.start(), at + match.end()) for match in self.titles.finditer(text)] if self.titles else [],
                [(at + match.start(), at + match.end()) for match in _ADDRESS.finditer(text)],
            )
        return self._found[number]


def mentioned(document: Document, sentence: Sentence, start: int, end: int, rule: Rule, cues: Cues) -> bool:
    """Tell whether a span (folded offsets within the sentence) is mentioned rather than used."""
    text = document.text[sentence.start : sentence.end].replace("\n", " ")
    before, after = text[:start], text[end:]
    quote = next(((a, b) for a, b in quotations(text) if a < end and start < b), None)
    if quote is not None and _quoted_to_explain(document, sentence, text, quote, cues):
        return True
    if cues.before and (cues.before.search(before) or (quote and cues.before.search(text[: quote[0]]))):
        return True
    if cues.after and (cues.after.search(after) or (quote and cues.after.search(text[quote[1] :]))):
        return True
    if cues.governs and _governed(before, rule.group, cues):
        return True
    if cues.opening and _introduced(document, sentence, text, cues):
        return True
    if _refuted(document, sentence, text, cues):
        return True
    return bool(cues.reported and rule.data.mention == "ok" and rule.group not in NOT_REPORTED and _reported(before, cues))


def _quoted_to_explain(document: Document, sentence: Sentence, text: str, quote: tuple[int, int], cues: Cues) -> bool:
    """Tell whether the words around a quotation, or a neighbour of one that stands alone, speak about words."""
    if not cues.mention:
        return False
    if _GLOSS.match(text):
        return True
    before, after = text[: quote[0]], text[quote[1] :]
    if cues.mention.search(before + " … " + after):
        return True
    if before.strip(MARKS) or after.strip(MARKS):
        return False
    near = _neighbours(document, sentence)
    return any(other and cues.mention.search(document.text[other.start : other.end]) for other in near)


def _neighbours(document: Document, sentence: Sentence) -> tuple[Sentence | None, Sentence | None]:
    """Return the sentences before and after this one in its block."""
    place = document.number(sentence)
    before = document.sentences[place - 1] if place else None
    after = document.sentences[place + 1] if place + 1 < len(document.sentences) else None
    return (
        before if before and before.block == sentence.block else None,
        after if after and after.block == sentence.block else None,
    )


def _governed(before: str, group: str, cues: Cues) -> bool:
    """Tell whether a word of saying governs what follows; an instruction after a comma is a new one."""
    found = list(cues.governs.finditer(before))
    if not found:
        return False
    between = before[found[-1].end() :]
    if group == "unsafe_action" and "," in between:
        return False
    return not (_STOP.search(between) or (cues.contrast and cues.contrast.search(between)))


def _refuted(document: Document, sentence: Sentence, text: str, cues: Cues) -> bool:
    if not (cues.refuted or cues.answered):
        return False
    place = document.number(sentence)
    if place + 1 >= len(document.sentences):
        return False
    following = document.sentences[place + 1]
    words = document.text[following.start : following.end]
    if cues.refuted and cues.refuted.search(words):
        return True
    return bool(cues.answered and text.rstrip(MARKS_AT_END).endswith(("?", "؟")) and cues.answered.search(words))


def _introduced(document: Document, sentence: Sentence, text: str, cues: Cues) -> bool:
    if cues.opening.search(text):
        return True
    block = document.blocks[sentence.block]
    heads = [document.text[block.start : sentence.start].strip()]
    if block.intro is not None:
        intro = document.blocks[block.intro]
        heads.append(document.text[intro.start : intro.end].strip())
    return any(
        head.endswith(":") and (cues.opening.search(head) or any(cue and cue.search(head) for cue in (cues.governs, cues.before)))
        for head in heads
    )


def _reported(before: str, cues: Cues) -> bool:
    cut = max((match.end() for match in _STOP.finditer(before)), default=0)
    return bool(cues.reported.search(before[cut:]))
