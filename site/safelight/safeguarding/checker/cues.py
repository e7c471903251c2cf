"""The small words of a language that tell use from mention and yes from no; read from `rules/<lang>/_macros.yaml`."""

from dataclasses import dataclass
from typing import Any

import regex


@dataclass(frozen=True)
class Cues:
    """Compiled cue patterns of one language; a missing one is None.

    mention: a sentence with one of these and the match in quotation marks speaks about the words.
    before: directly before the match (with or without marks): “the term …”, “instead of …”, “no such thing as …”.
    after: directly after the match: “… is the wrong word”, “… is a myth”.
    governs: somewhere before the match in the sentence, with no contrast word between: “do not say …”, “words such as …”.
    opening: at the head of the sentence or of what introduces a list: “Myth:”, “Avoid:”.
    refuted: at the head of the next sentence, when that answers this one: “This is a myth.”, “Fact:”.
    answered: the same after a question only: “No.”, “Never.”
    reported: somebody else’s thought or lie in the same clause: “you may feel that …”, “they threaten that …”;
        not for terminology, method, identifying or graphic detail, or what is said of offenders.
    negators, negators_after, contrast, alternative, weak_negators, finite, carriers: see `negation`.
    statute: a citation of law: terminology that blocks then only warns.
    """

    mention: Any = None
    before: Any = None
    after: Any = None
    governs: Any = None
    opening: Any = None
    refuted: Any = None
    answered: Any = None
    reported: Any = None
    negators: Any = None
    negators_after: Any = None
    contrast: Any = None
    alternative: Any = None
    weak_negators: Any = None
    finite: Any = None
    carriers: Any = None
    statute: Any = None


_HEAD = r"^[\s\"'(*_#❌✗-]*(?:{})"
_FORMS = {
    "before": r"(?<!\w)(?:{})[\s\"'(:*_]*$",
    "after": r"^[\s\"')*_,.?!]*(?:{})(?!\w)",
    "opening": _HEAD,
    "refuted": _HEAD + r"(?!\w)",
    "answered": _HEAD + r"(?!\w)",
}


def compile_cues(patterns: dict[str, list[str]]) -> Cues:
    """Return the cues of a language from its lists of folded patterns."""
    return Cues(
        **{
            name: regex.compile(
                _FORMS.get(name, r"(?<!\w)(?:{})(?!\w)").replace("{}", "|".join(f"(?:{part})" for part in parts)), regex.I
            )
            for name, parts in patterns.items()
            if parts
        }
    )
