"""A rule ready to match."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import regex

from safelight.safeguarding.checker.format import RuleData


@dataclass(frozen=True)
class Pattern:
    """One pattern of a rule, compiled when it is first needed."""

    source: str
    flags: int
    literals: frozenset[str] | None
    before: bool = False  # of an exception: it must begin before the match

    @cached_property
    def compiled(self) -> Any:
        return regex.compile(self.source, self.flags)


@dataclass(frozen=True)
class Rule:
    """A rule ready to match."""

    id: str
    lang: str
    group: str
    level: str
    data: RuleData = field(repr=False)
    patterns: tuple[Pattern, ...] = field(repr=False)
    unless: tuple[Pattern, ...] = field(repr=False, default=())
    needs: tuple[tuple[Pattern, bool, str], ...] = field(repr=False, default=())
    place: tuple[str, int] = ("", 0)

    @property
    def prefer(self) -> str:
        return self.data.prefer if isinstance(self.data.prefer, str) else "; ".join(self.data.prefer)

    def applies(self, audience: str | None, band: str | None, block: str | None) -> bool:
        """Tell whether the rule looks at such content; what is not said is not excluded."""
        for key, value in (("audiences", audience), ("bands", band), ("blocks", block)):
            wanted = self.data.scopes.get(key)  # type: ignore[call-overload]
            if wanted and value is not None and value not in wanted:
                return False
        return True
