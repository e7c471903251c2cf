"""Pages of outreach."""

from campaigns.models.campaign import CampaignIndexPage, CampaignPage
from campaigns.models.kit import KitPage

__all__ = ["CampaignIndexPage", "CampaignPage", "KitPage"]
