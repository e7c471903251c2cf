"""Words that are the same everywhere, and what is on record about a page: findings, acceptances, reviews."""

from safelight.safeguarding.models.hosts import ReviewedHost
from safelight.safeguarding.models.page import WordsMatterPage
from safelight.safeguarding.models.records import Acceptance, PageFinding, SafeguardingReview
from safelight.safeguarding.models.task import SafeguardingReviewTask
from safelight.safeguarding.models.words import DisclosureCard, SharedWords

__all__ = [
    "Acceptance",
    "DisclosureCard",
    "PageFinding",
    "ReviewedHost",
    "SafeguardingReview",
    "SafeguardingReviewTask",
    "SharedWords",
    "WordsMatterPage",
]
