"""The letters a pattern cannot match without: a cheap question asked before the exact pattern runs."""

import re
import re._constants as sre
import re._parser as parser
from itertools import product
from typing import Any

LIMIT = 300  # more alternatives than this are not worth asking for
SHORTEST = 2
LONG_ENOUGH = 7  # a longer literal is not rarer
FEW = 6


def required(pattern: str) -> frozenset[str] | None:
    """Return lower-case strings of which any match contains at least one; None when nothing can be said.

    Raises:
        re.error: the pattern is not one that the standard library can read either.
    """
    found = _sequence(list(parser.parse(_readable(pattern), 0)))
    return frozenset(found) if found else None


def _readable(pattern: str) -> str:
    """Leave out what only the `regex` package reads: Unicode properties become any letter, looks behind go."""
    pattern = re.sub(r"\\[pP]\{[^}]*\}", r"\\w", pattern)
    while (start := _BEHIND.search(pattern)) is not None:
        pattern = pattern[: start.start()] + pattern[_closing(pattern, start.start()) + 1 :]
    return pattern


_BEHIND = re.compile(r"\(\?<[!=]")


def _closing(pattern: str, start: int) -> int:
    """Return the place of the bracket that closes the one at `start`."""
    depth, at, in_class = 0, start, False
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            at += 1
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character in "()":
            depth += 1 if character == "(" else -1
            if depth == 0:
                return at
        at += 1
    return len(pattern)


def _better(old: set[str] | None, new: set[str] | None) -> set[str] | None:
    if not new or len(new) > LIMIT or min(map(len, new)) < SHORTEST:
        return old
    return new if old is None or _worth(new) > _worth(old) else old


def _worth(strings: set[str]) -> float:
    return min(*map(len, strings), LONG_ENOUGH) - len(strings) / 80


def _sequence(items: list[Any]) -> set[str] | None:
    best: set[str] | None = None
    runs: set[str] = {""}

    def close() -> None:
        nonlocal best, runs
        best = _better(best, runs if "" not in runs else None)
        runs = {""}

    for op, value in items:
        exact = _exact(op, value)
        if exact is not None:
            joined = {a + b for a, b in product(runs, exact)}
            if len(joined) <= LIMIT:
                runs = joined
                continue
            close()
            runs = exact
            continue
        if op in {sre.AT, sre.ASSERT, sre.ASSERT_NOT}:
            continue
        close()
        best = _better(best, _inside(op, value))
    close()
    return best


def _exact(op: Any, value: Any) -> set[str] | None:
    """Return every string the item can match when these are few, else None."""
    if op is sre.LITERAL:
        return {chr(value).lower()}
    if op is sre.IN and len(value) <= FEW and all(kind is sre.LITERAL for kind, _ in value):
        return {chr(code).lower() for _, code in value}
    if op is sre.SUBPATTERN:
        return _exact_all(list(value[-1]))
    if op is sre.BRANCH:
        parts = [_exact_all(list(branch)) for branch in value[1]]
        if any(part is None for part in parts):
            return None
        joined = set().union(*parts)  # type: ignore[arg-type]
        return joined if len(joined) <= LIMIT else None
    if op is sre.MAX_REPEAT and value[0] == 0 and value[1] == 1:
        part = _exact_all(list(value[2]))
        return part | {""} if part is not None and len(part) <= FEW else None
    return None


def _exact_all(items: list[Any]) -> set[str] | None:
    total = {""}
    for op, value in items:
        part = _exact(op, value)
        if part is None:
            return None
        total = {a + b for a, b in product(total, part)}
        if len(total) > LIMIT:
            return None
    return total


def _inside(op: Any, value: Any) -> set[str] | None:
    if op is sre.SUBPATTERN:
        return _sequence(list(value[-1]))
    if op in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT} and value[0] >= 1:
        return _sequence(list(value[2]))
    if op is sre.ATOMIC_GROUP:
        return _sequence(list(value))
    if op is sre.BRANCH:
        parts = [_sequence(list(branch)) for branch in value[1]]
        return set().union(*parts) if all(parts) else None  # type: ignore[arg-type]
    return None
