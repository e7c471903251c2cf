"""Blocks of lessons and guides."""

from curricula.blocks.guide import AfterwardsBlock, DoNowBlock, FamilyPlanBlock, SignsBlock
from curricula.blocks.handout import HandoutBlock
from curricula.blocks.lesson import BeforeBlock, FirstHelpBlock, MaterialsBlock, ObjectivesBlock, StepsBlock
from curricula.blocks.quiz import QuizBlock
from curricula.blocks.story import StoryBlock
from curricula.blocks.words import FirstWordsBlock, ScriptsBlock
from safelight.core.blocks import SHARED
from safelight.core.conversation import CONVERSATION
from safelight.evidence.blocks import FACTS
from safelight.help.blocks import SERVICES
from safelight.safeguarding.blocks import WORDS

COMMON = [*SHARED, *FACTS, *SERVICES, *WORDS, *CONVERSATION]

LESSON = [
    *COMMON,
    ("first_help", FirstHelpBlock()),
    ("objectives", ObjectivesBlock()),
    ("before", BeforeBlock()),
    ("materials", MaterialsBlock()),
    ("steps", StepsBlock()),
    ("quiz", QuizBlock()),
    ("handout", HandoutBlock()),
    ("story", StoryBlock()),
]

GUIDE = [
    *COMMON,
    ("do_now", DoNowBlock()),
    ("first_words", FirstWordsBlock()),
    ("signs", SignsBlock()),
    ("scripts", ScriptsBlock()),
    ("afterwards", AfterwardsBlock()),
    ("family_plan", FamilyPlanBlock()),
    ("handout", HandoutBlock()),
]
