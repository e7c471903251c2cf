"""A search: what the reader typed and chose, what was found, and how many each filter would leave. Nothing of it is kept."""

from dataclasses import dataclass, field
from math import log2

from rapidfuzz import process
from rapidfuzz.distance import OSA

from safelight.finding.concepts import Match, having, matches, single_words
from safelight.finding.index import Document, Index
from safelight.finding.memory import Memory, current
from safelight.finding.words import stem, tokens

MOST_WORDS = 12
PAGE = 48
"""Results on one page."""
COMMON = 0.5
"""A word that stands in more than this share of resources narrows nothing."""
Score = dict[int, int]


@dataclass
class Result:
    """What a search found."""

    total: int = 0
    documents: list[Document] = field(default_factory=list)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    """For each facet and value: how many results it leaves, all other filters held."""
    concepts: list[Match] = field(default_factory=list)
    corrected: dict[str, str] = field(default_factory=dict)
    """Words that nothing has, with the words that were searched instead."""
    elsewhere: dict[str, int] = field(default_factory=dict)
    """When nothing is found: how many results other languages have."""


def search(language: str, words: str, chosen: dict[str, str], facets: list[str], page: int = 1) -> Result:
    """Return what is published in a language for some words and filters (facet → value); `page` counts from 1."""
    memory = current()
    index = memory.index(language)
    result = Result()
    typed = tokens(words)[:MOST_WORDS]
    found, scores = (index.all, []) if not typed else _find(index, typed, result)
    if typed and (result.corrected or not found):
        result.elsewhere = _elsewhere(memory, language, typed)
    having_all = {name: index.having(name, value) for name, value in chosen.items()}
    for name in facets:
        others = found
        for other, which in having_all.items():
            if other != name:
                others &= which
        counts = {value: (others & which).bit_count() for value, which in index.tags.get(name, {}).items()}
        result.counts[name] = {value: count for value, count in counts.items() if count}
    for which in having_all.values():
        found &= which
    result.total = found.bit_count()
    result.documents = index.ranked(found, scores, (page - 1) * PAGE, PAGE)
    return result


def _find(index: Index, typed: list[str], result: Result) -> tuple[int, list[Score]]:
    """Return the resources for what was typed: those that have all of it, else those that have some of it."""
    result.concepts, left = matches(typed, index.language)
    scores = [having(index, match.concept) for match in result.concepts]
    for word in left:
        score = index.with_word(word)
        if not any(score.values()) and (instead := _meant(index, word)):
            result.corrected[word] = instead
            corrected, plain = matches([instead], index.language)
            result.concepts += [m for m in corrected if m.concept not in [c.concept for c in result.concepts]]
            score = index.with_word(instead) if plain else having(index, corrected[0].concept)
        scores.append(score)
    anywhere = [_any(score) for score in scores]
    known = [which for which in anywhere if which]
    if not known:
        return 0, []
    everything = index.all
    for which in known:
        everything &= which
    if len(known) < len(anywhere) and not (result.concepts or len(known) > len(anywhere) / 2):
        everything = 0  # most of what was typed stands nowhere
    if not everything:
        telling = [which for which in known if which.bit_count() <= COMMON * index.all.bit_count()]
        for which in telling or known:
            everything |= which
    return everything, [_weighed(index, score) for score in scores]


def _any(score: Score) -> int:
    found = 0
    for which in score.values():
        found |= which
    return found


def _weighed(index: Index, score: Score) -> Score:
    """Weigh rare words more than common ones (inverse document frequency)."""
    total, here = index.all.bit_count(), _any(score).bit_count()
    factor = 1 + round(4 * log2(1 + total / here)) if here else 1
    weighed: Score = {}
    for points, which in score.items():
        weighed[points * factor] = weighed.get(points * factor, 0) | which
    return weighed


def _meant(index: Index, word: str) -> str | None:
    """Return the word that a misspelling most likely meant; None for short words and when nothing is near."""
    far = 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3  # noqa: PLR2004
    if not far:
        return None
    best = None
    for candidates in (single_words(), index.heads):
        hit = process.extractOne(word, candidates.keys(), scorer=OSA.distance, score_cutoff=far)
        if hit and (best is None or hit[1] < best[1]) and (hit[0] in single_words() or index.knows(hit[0])):
            best = hit
    return best[0] if best else None


def _elsewhere(memory: Memory, language: str, typed: list[str]) -> dict[str, int]:
    """Return how many resources of other languages have every word that was typed."""
    found = {}
    for code, index in memory.indexes.items():
        if code == language:
            continue
        every = index.all
        for word in typed:
            every &= _any(index.with_word(word))
        if every and any(stem(word, code) for word in typed):
            found[code] = every.bit_count()
    return found
