"""A bad vocabulary ladder stops the start-up checks, with file, line and reason."""

from typing import Any

from django.core.checks import Error, register

from safelight.core.library.files import StarterProblems
from safelight.safeguarding.structure.ladder import LADDER, LANGUAGES, ladder


@register("rules")
def check_ladder(app_configs: Any = None, **_kwargs: object) -> list[Error]:
    """Report each fault of `rules/ladder.yaml`, once."""
    faults: dict[str, None] = {}
    for language in LANGUAGES:
        try:
            ladder(language, LADDER)
        except StarterProblems as found:
            faults |= dict.fromkeys(map(str, found.problems))
    return [Error(fault, id="safelight.E012") for fault in faults]
