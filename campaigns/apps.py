from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """Campaigns and workshop kits."""

    name = "campaigns"
    verbose_name = "Campaigns"
