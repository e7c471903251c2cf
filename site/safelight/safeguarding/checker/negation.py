"""Negation: “it is not your fault” and “never pay” say the opposite of what a pattern finds."""

import regex

from safelight.safeguarding.checker.cues import Cues

WORDS_AFTER = 5
WORDS_BEFORE = 9  # a negator further away than this many words does not count
_HARD = regex.compile(r"[;:?!؛؟।]|\. |—| - |–")
_COMMA = regex.compile(r"[,،]")
_WORD = regex.compile(r"\w+(?:'\w+)?")


def negated(sentence: str, start: int, end: int, cues: Cues) -> bool:
    """Tell whether the span of a folded sentence stands under a negator of its own clause."""
    before = _clause_before(sentence, start, end, cues)
    words = list(_WORD.finditer(before))
    if len(words) > WORDS_BEFORE:
        before = before[words[-WORDS_BEFORE].start() :]
    if cues.negators and any(_reaches(before, negator, cues) for negator in cues.negators.finditer(before)):
        return True
    return bool(cues.negators_after and cues.negators_after.search(_clause_after(sentence, end, cues)))


def _reaches(before: str, negator: regex.Match, cues: Cues) -> bool:
    """Tell whether a negator reaches the end of `before`: a weak one stops at a later finite verb, if nothing carries it on."""
    if not (cues.weak_negators and cues.finite and cues.weak_negators.fullmatch(negator[0])):
        return True
    between = before[negator.end() :]
    return not cues.finite.search(between) or bool(cues.carriers and cues.carriers.search(between))


def _clause_before(sentence: str, start: int, end: int, cues: Cues) -> str:
    before = sentence[:start]
    for mark in _HARD.finditer(before):
        before = " " * mark.end() + before[mark.end() :]
    if cues.contrast:
        # Asked of the match too, for a language may need its first word: “no esperes y paga”.
        for word in cues.contrast.finditer(before + sentence[start:end]):
            if word.end() <= start:
                before = " " * word.end() + before[word.end() :]
    commas = list(_COMMA.finditer(before))
    if commas:
        last = commas[-1].end()
        near = sentence[last : min(len(sentence), end + 40)]
        if not (cues.alternative and cues.alternative.search(near)):
            before = " " * last + before[last:]
    return before


def _clause_after(sentence: str, end: int, cues: Cues) -> str:
    after = sentence[end:]
    cut = regex.search(r"[;:?!,،؛؟।]|\. |—", after)
    after = after[: cut.start()] if cut else after
    if cues.contrast and (word := cues.contrast.search(after)):
        after = after[: word.start()]
    words = list(_WORD.finditer(after))
    return after[: words[WORDS_AFTER].start()] if len(words) > WORDS_AFTER else after
