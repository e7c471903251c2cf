"""Blocks of campaigns and kits."""

from campaigns.blocks.campaign import ActivitiesBlock, MessagesBlock, PostersBlock, PostsBlock
from campaigns.blocks.kit import (
    AudienceQuestionsBlock,
    CertificateBlock,
    FirstThingsBlock,
    PairsBlock,
    PrintListBlock,
    PulseBlock,
    RolesBlock,
    ScenariosBlock,
    SegmentsBlock,
    SlidesBlock,
    SlipBlock,
)
from safelight.core.blocks import SHARED
from safelight.core.conversation import CONVERSATION
from safelight.evidence.blocks import FACTS
from safelight.help.blocks import SERVICES
from safelight.safeguarding.blocks import WORDS

CAMPAIGN = [
    *SHARED,
    *FACTS,
    *SERVICES,
    ("messages", MessagesBlock()),
    ("posters", PostersBlock()),
    ("posts", PostsBlock()),
    ("activities", ActivitiesBlock()),
]

KIT = [
    *SHARED,
    *FACTS,
    *SERVICES,
    *WORDS,
    *CONVERSATION,
    ("first_things", FirstThingsBlock()),
    ("roles", RolesBlock()),
    ("segments", SegmentsBlock()),
    ("pairs", PairsBlock()),
    ("audience_questions", AudienceQuestionsBlock()),
    ("scenarios", ScenariosBlock()),
    ("slip", SlipBlock()),
    ("pulse", PulseBlock()),
    ("certificate", CertificateBlock()),
    ("slides", SlidesBlock()),
    ("print_list", PrintListBlock()),
]
