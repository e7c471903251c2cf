"""Words that people put on their kit: the name of a group, of a service near them. One line each, safe to print and to show."""

import re
import unicodedata

from django.utils.translation import gettext

MOST = 80
"""Characters of one line."""
DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that turn the direction of what follows: with them a line could show other words than it holds."""
JOINERS = "\u200c\u200d"
"""Invisible letters that Persian, Urdu and Hindi need."""
MARKS = 3
"""Most marks on one letter; no language needs more."""
_TOO_MANY_MARKS = re.compile(
    rf"((?:(?![\w\s])[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u20d0-\u20f0]){{{MARKS}}})[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u20d0-\u20f0]+"
)
_PHONE = re.compile(r"\+?[\d\s()./\u2013-]{3,24}")


def clean_line(text: str, name: str) -> tuple[str, list[str]]:
    """Return a line as it may be printed, and a sentence for each thing that was taken out of it. `name` says which field it is."""
    said = []
    kept = unicodedata.normalize("NFC", text)
    if any(c in DIRECTION for c in kept):
        said.append(gettext("%(name)s: hidden marks that turn the direction of writing were taken out.") % {"name": name})
        kept = "".join(c for c in kept if c not in DIRECTION)
    spaced = re.sub(r"\s+", " ", kept).strip()
    visible = "".join(c for c in spaced if c in JOINERS or unicodedata.category(c)[0] != "C")
    if visible != spaced:
        said.append(gettext("%(name)s: characters that cannot be seen were taken out.") % {"name": name})
    visible = _TOO_MANY_MARKS.sub(r"\1", visible).strip()
    if len(visible) > MOST:
        said.append(
            gettext("%(name)s: there is room for %(most)s characters; the rest was left out.") % {"name": name, "most": MOST}
        )
        visible = visible[:MOST].rstrip()
    return visible, said


def is_phone(text: str) -> bool:
    """Whether a line is a telephone number and nothing else."""
    return bool(_PHONE.fullmatch(text)) and any(c.isdigit() for c in text)
