"""What of a lesson a learner sees: their own part in their own words, and nothing that is said to the teacher."""

from dataclasses import dataclass, field
from typing import Any

from curricula.models import LessonPage
from curricula.stories import StoryPage, story_pages
from safelight.core.conversation import spoken
from safelight.core.pages import SOURCE_LANGUAGE
from safelight.safeguarding.models import SharedWords

YOUNGEST = "3-5"
"""The band that does not read: its page is looked at together with an adult."""
OLDER = ("12-14", "15-18")
FOR_LEARNERS = "learners"
"""What the source of a handout says when learners get it."""


@dataclass
class LearnerPart:
    """The parts of a lesson's page for learners, each as the block holds it."""

    first_help: Any = None
    words: list[Any] = field(default_factory=list)
    stories: list[tuple[Any, list[StoryPage]]] = field(default_factory=list)
    chats: list[tuple[Any, list[dict]]] = field(default_factory=list)
    questions: list[Any] = field(default_factory=list)
    handouts: list[Any] = field(default_factory=list)
    close: SharedWords | None = None


def learner_part(page: LessonPage) -> LearnerPart:
    """Return what a learner sees of a lesson."""
    part = LearnerPart(close=fixed_close(page.band.key))
    theirs = learners_handouts(page)
    for block in page.body:
        value = block.value
        match block.block_type:
            case "first_help":
                part.first_help = value
            case "vocabulary":
                part.words += [word for word in value["words"] if word["term"] and word["learner_text"]]
            case "story":
                part.stories.append((value, story_pages(value)))
            case "chat":
                part.chats.append((value, spoken(value)))
            case "quiz":
                part.questions += list(value["questions"])
            case "handout" if value["key"] in theirs:
                part.handouts.append(value)
    return part


def learners_handouts(page: LessonPage) -> set[str]:
    """Return the keys of the handouts that learners get; a translation asks its source, whose words are known."""
    source = page
    if page.is_translation and SOURCE_LANGUAGE in page.versions:
        source = page.versions[SOURCE_LANGUAGE].specific
    return {
        block.value["key"]
        for block in source.body
        if block.block_type == "handout" and block.value["audience"].strip().casefold() == FOR_LEARNERS
    }


def fixed_close(band: str) -> SharedWords | None:
    """Return the close that is the same in every lesson of an age; None where an editor has removed it."""
    age = "12-18" if band in OLDER else band
    return SharedWords.objects.filter(key=f"fixed-close-{age}").first()
