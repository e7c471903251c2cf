"""`check`: the findings of a text, as an expert editor in child protection would mark it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from safelight.safeguarding.checker.mention import AVOID_SIDES, Masks, mentioned
from safelight.safeguarding.checker.negation import negated
from safelight.safeguarding.checker.rules import LEVELS, Pattern, Rule, RuleSet, rule_set
from safelight.safeguarding.checker.text import Document, Sentence, quotations

TIME_LIMIT = 2.0  # seconds of the clock, for a busy machine must not make a text uncheckable; for one pattern on one sentence


@dataclass(frozen=True)
class Finding:
    """What was found, where in the original text (characters), why, and what to write instead."""

    rule: str
    group: str
    level: str
    start: int
    end: int
    words: str
    message: str
    suggestion: str
    source: tuple[str, ...]
    replacement: str | None = None
    sentence: str = ""
    lang: str = ""


@dataclass(frozen=True)
class _Hit:
    rule: Rule
    level: str
    start: int
    end: int
    sentence: Sentence


def check(
    text: str,
    lang: str,
    *,
    audience: str | None = None,
    band: str | None = None,
    block: str | None = None,
    side: str | None = None,
    rules: RuleSet | None = None,
) -> list[Finding]:
    """Return the findings of `text` in reading order.

    `side` names the part of a say/avoid pair or of a myth and its answer; what stands on an avoid side is mentioned, not used.

    Raises:
        UnknownLanguage: there are no rules for `lang`.
        StarterProblems: a rule file is wrong.
        TimeoutError: a pattern took too long; the text counts as unchecked.
    """
    known = rules or rule_set(lang)
    document = Document(text, known.lang)
    hidden = Masks(document, known.titles)
    lines = [_Line(document, sentence) for sentence in document.sentences]
    hits: list[_Hit] = []
    for (rule, pattern), wanted in _work(lines, known):
        if not rule.applies(audience, band, block) or (side in AVOID_SIDES and rule.data.mention != "flag"):
            continue
        for line in wanted:
            hits += _hits(document, line, rule, pattern, known, hidden)
    hits = _counted(hits, document)
    return [_finding(document, hit) for hit in _merged(hits)]


class _Line:
    """One sentence as patterns see it: on one line, and once more without quotation marks (‘had sex’ with pupil)."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.sentence = sentence
        self.text = document.text[sentence.start : sentence.end].replace("\n", " ")
        self.lower = document.lower[sentence.start : sentence.end].replace("\n", " ")
        marks = {place for start, end in quotations(self.text) for place in (start - 1, end) if self.text[place] in "\"'"}
        self.places = [place for place in range(len(self.text)) if place not in marks] if marks else []
        self.bare = "".join(self.text[place] for place in self.places)
        self.seen: set[tuple[str, int]] = set()

    def spans(self, pattern: Pattern) -> Iterator[tuple[int, int]]:
        for match in pattern.compiled.finditer(self.text, timeout=TIME_LIMIT):
            if match.end() > match.start():
                yield match.span()
        if self.bare:
            for match in pattern.compiled.finditer(self.bare, timeout=TIME_LIMIT):
                if match.end() > match.start():
                    yield self.places[match.start()], self.places[match.end() - 1] + 1


def _work(lines: list[_Line], known: RuleSet) -> Iterator[tuple[tuple[Rule, Pattern], list[_Line]]]:
    """Yield each pattern with the sentences it may match: pattern by pattern, for a processor keeps only a few of them at hand."""
    wanted: dict[int, list[_Line]] = {}
    for line in lines:
        lower = f"{line.lower}\n{line.bare.lower()}" if line.bare else line.lower
        for pair in (*known.index.candidates(lower), *known.always):
            wanted.setdefault(id(pair[1]), []).append(line)
    for pair in known.pairs:
        if found := wanted.get(id(pair[1])):
            yield pair, found


def _hits(document: Document, line: _Line, rule: Rule, pattern: Pattern, known: RuleSet, hidden: Masks) -> Iterator[_Hit]:
    sentence, text = line.sentence, line.text
    for start, end in line.spans(pattern):
        if (rule.id, start) in line.seen or not _stands(document, sentence, text, start, end, rule, known, hidden):
            continue
        line.seen.add((rule.id, start))
        level = rule.level
        if rule.group == "terminology" and level == "block" and known.cues.statute and known.cues.statute.search(text):
            level = "warn"
        yield _Hit(rule, level, sentence.start + start, sentence.start + end, sentence)


def _stands(
    document: Document, sentence: Sentence, text: str, start: int, end: int, rule: Rule, known: RuleSet, hidden: Masks
) -> bool:
    """Tell whether a match is a finding: no exception speaks for it."""
    if hidden.hides(sentence, sentence.start + start, sentence.start + end, rule.group):
        return False
    for pattern in rule.unless:
        for other in pattern.compiled.finditer(text, timeout=TIME_LIMIT):
            if other.start() < (start if pattern.before else end) and start < other.end():
                return False
    for pattern, wanted, within in rule.needs:
        if bool(pattern.compiled.search(_within(document, sentence, text, start, end, within), timeout=TIME_LIMIT)) != wanted:
            return False
    if rule.data.negation != "flag" and negated(text, start, end, known.cues) == (rule.data.negation == "ok"):
        return False
    return rule.data.mention == "flag" or not mentioned(document, sentence, start, end, rule, known.cues)


def _within(document: Document, sentence: Sentence, text: str, start: int, end: int, within: str) -> str:
    if within == "block":
        block = document.blocks[sentence.block]
        return document.text[block.start : block.end]
    return {"sentence": text, "before": text[:start], "after": text[end:]}[within]


def _counted(hits: list[_Hit], document: Document) -> list[_Hit]:
    """An occurrence rule speaks at each place after the first `at_most`; a metric rule after `at_most` for each 100 words."""
    seen: dict[str, int] = {}
    kept = []
    for hit in sorted(hits, key=lambda one: (one.start, one.end)):
        seen[hit.rule.id] = seen.get(hit.rule.id, 0) + 1
        data = hit.rule.data
        limit = data.at_most * len(document.text.split()) / 100 if data.kind == "metric" else data.at_most
        if data.kind not in {"occurrence", "metric"} or seen[hit.rule.id] > limit:
            kept.append(hit)
    return kept


def _merged(hits: list[_Hit]) -> list[_Hit]:
    """Overlapping findings of one group are one: the gravest, then the longest, then the first rule."""
    order = sorted(hits, key=lambda hit: (LEVELS.index(hit.level), hit.start - hit.end, hit.start, hit.rule.id))
    kept: list[_Hit] = []
    for hit in order:
        if not any(hit.start < other.end and other.start < hit.end and hit.rule.group == other.rule.group for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end))


def _finding(document: Document, hit: _Hit) -> Finding:
    start, end = document.place(hit.start), document.end_place(hit.end)
    words = document.original[start:end]
    data = hit.rule.data
    found = Finding(
        rule=hit.rule.id,
        group=hit.rule.group,
        level=hit.level,
        start=start,
        end=end,
        words=words,
        message=data.reason,
        suggestion=hit.rule.prefer,
        source=tuple(data.source),
        sentence=document.original[document.place(hit.sentence.start) : document.end_place(hit.sentence.end)],
        lang=hit.rule.lang,
    )
    return replace(found, replacement=replacement(words, data.replace))


def replacement(words: str, table: dict[str, str]) -> str | None:
    """Return what to put in place of `words`, with their first letter's case, or None."""
    for old, new in table.items():
        if old.casefold() == words.casefold():
            return new[:1].upper() + new[1:] if words[:1].isupper() else new
    return None
