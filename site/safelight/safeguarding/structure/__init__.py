"""What a page must have, and must not have, whatever its words: one module for each concern."""

from collections.abc import Iterator

from safelight.safeguarding.found import Found
from safelight.safeguarding.structure import care, figures, images, ladder, learners, lesson, links, mapping
from safelight.safeguarding.structure.contents import Contents

__all__ = ["Contents", "structural_findings"]


def structural_findings(contents: Contents) -> Iterator[Found]:
    """Yield what a page lacks, and what must not stand there."""
    yield from images.findings(contents)
    yield from links.findings(contents)
    yield from figures.findings(contents)
    yield from mapping.findings(contents)
    if contents.is_resource:
        yield from care.findings(contents)
    if contents.is_lesson:
        yield from lesson.findings(contents)
        yield from learners.findings(contents)
        yield from ladder.findings(contents)
