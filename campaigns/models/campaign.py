"""A campaign: one message, posters, cards, texts to send."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from campaigns.arrangement import CAMPAIGN_ZONES
from campaigns.blocks import CAMPAIGN
from safelight.core.arrangement import arranged
from safelight.core.pages import ResourcePage, SafelightPage
from safelight.core.related import resources
from safelight.core.tree import Node, TreeContext, stream_nodes
from safelight.evidence.cited import CitedPage, with_sources
from safelight.help.reader import ForReadersCountry
from safelight.safeguarding.panels import FindingsPanel
from safelight.safeguarding.reviewed import ReviewedPage


class CampaignIndexPage(SafelightPage, Page):
    """All campaigns and kits."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.CampaignPage", "campaigns.KitPage"]
    max_count_per_parent = 1

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("campaign overview")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the live campaigns and kits."""
        children = list(self.get_children().live().specific())
        return super().get_context(request, *args, **kwargs) | {
            "campaigns": [page for page in children if isinstance(page, CampaignPage)],
            "kits": [page for page in children if not isinstance(page, CampaignPage)],
        }


class CampaignPage(ResourcePage, ReviewedPage, CitedPage, ForReadersCountry, Page):
    """One campaign."""

    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types: list[str] = []
    kind = "campaign"

    aim_know = models.TextField(_("people know"))
    aim_feel = models.TextField(_("people feel"))
    aim_do = models.TextField(_("people do"))
    audience = models.TextField(_("audience"))
    dates = models.TextField(_("dates"))
    tone = models.TextField(_("tone"))
    insight = models.TextField(_("insight"))
    adapt = models.TextField(_("adapting it"))
    success = models.TextField(_("how success is noticed"))
    uses = models.JSONField(_("goes with"), default=list, blank=True, help_text=_("Stable names of lessons, guides and kits."))
    body = StreamField(CAMPAIGN, block_counts={"messages": {"min_num": 1, "max_num": 1}}, verbose_name=_("parts of the campaign"))

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    *Page.content_panels,
                    *ResourcePage.head_panels,
                    *(
                        FieldPanel(n)
                        for n in ("aim_know", "aim_feel", "aim_do", "audience", "dates", "tone", "insight", "adapt", "success")
                    ),
                    FieldPanel("body"),
                ],
                heading=_("Campaign"),
            ),
            ObjectList([FindingsPanel(), *ReviewedPage.care_panels], heading=_("Care")),
            ObjectList(
                [*CitedPage.evidence_panels, *ReviewedPage.review_panels, FieldPanel("uses")], heading=_("Evidence and review")
            ),
            ObjectList(ResourcePage.promote_panels, heading=_("Address")),
        ]
    )
    search_fields = [
        *Page.search_fields,
        *ResourcePage.resource_search_fields,
        index.SearchField("body"),
        index.FilterField("sensitivity"),
    ]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def facets(self) -> dict[str, list[str]]:
        """Add for whom it is, how sensitive, and the frameworks it names."""
        return super().facets() | {
            "for": ["community"],
            "sensitivity": [self.sensitivity],
            "framework": [framework.key for framework in self.frameworks.all()],
        }

    def card(self) -> dict:
        """Put it after lessons and guides."""
        return super().card() | {"rank": 200}

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the parts by zone, and what the campaign goes with."""
        with_sources(self.body)
        return super().get_context(request, *args, **kwargs) | {
            "zones": arranged(self.body, CAMPAIGN_ZONES, "texts"),
            "goes_with": resources(self, self.uses),
        }

    def blocks_of(self, *names: str) -> list:
        """The blocks with these names, in the page's order."""
        return [block for block in self.body if block.block_type in names]

    def tree(self, context: TreeContext) -> list[Node]:
        """The campaign for paper."""
        return [self.content_note_node(), *stream_nodes(self.body, context), self.evidence_node()]
