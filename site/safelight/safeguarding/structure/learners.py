"""What never stands in a lesson, or in its learners' part: lists of signs for adults, and figures that are not for young readers."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from safelight.evidence.models import Statistic
from safelight.safeguarding.found import Found, doubtful, lacking
from safelight.safeguarding.structure.contents import Contents

ADULT_BLOCKS = {"signs"}
"""Parts that are written for adults alone."""
ADULT_GUIDANCE = ("gi-", "vs-")
"""Guidance that lists signs of harm or of grooming (source: curriculum map, 4.2: such sections appear in no lesson)."""


def findings(contents: Contents) -> Iterator[Found]:
    """Yield what is for adults and stands in a lesson."""
    for block in contents.page.body:
        if block.block_type in ADULT_BLOCKS:
            text = _("A list of signs is written for adults and never stands in a lesson. Put it into a guide.")
            yield lacking("STR-26", "block", text, f"body.{block.id}")
    for row in contents.page.guidance.all():
        if row.key.startswith(ADULT_GUIDANCE):
            text = _("This guidance lists signs for adults; a lesson does not rest on it.")
            yield doubtful("STR-29", "warn", row.key, row.text, text, "guidance")
    yield from _figures(contents)


def _figures(contents: Contents) -> Iterator[Found]:
    cited = {key: passage for passage in contents.learners() for key in passage.cites}
    for row in Statistic.objects.filter(key__in=cited, for_teens=False) if cited else ():
        text = _("This figure is not for learners: its entry says so.")
        yield doubtful("STR-27", "block", row.key, cited[row.key].text, text, cited[row.key].place)
