"""What a text only shows: words between quotation marks, and a source with its year in brackets."""

import re

from safelight.safeguarding.structure.amounts import western

_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“]*“|\"[^\"]*\"")
_SOURCE = re.compile(r"\((?=[^()]*[^\W\d_]{3})[^()]*(?<!\d)(?:19|20)\d\d(?!\d)[^()]*\)")
_JUDGED = {"handout", "quiz", "story", "chat"}


def judged(part: str, text: str, words: str) -> bool:
    """Whether words stand between quotation marks in a part whose task is to judge what somebody says."""
    return part in _JUDGED and any(words in match[0] for match in _QUOTED.finditer(text))


def sources(text: str) -> list[tuple[int, int]]:
    """Return where a text names a source with its year in brackets: (Internet Watch Foundation, 2025)."""
    return [match.span() for match in _SOURCE.finditer(western(text))]
