"""A workshop kit: everything for one evening, as one printed document."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from campaigns.arrangement import KIT_ZONES
from campaigns.blocks import KIT
from safelight.core.arrangement import anchors, arranged
from safelight.core.clock import clock_at
from safelight.core.pages import ResourcePage
from safelight.core.related import resources
from safelight.core.tree import Node, TreeContext, stream_nodes
from safelight.evidence.cited import CitedPage, with_sources
from safelight.finding.values import time_value
from safelight.help.reader import ForReadersCountry
from safelight.safeguarding.panels import FindingsPanel
from safelight.safeguarding.reviewed import ReviewedPage


class KitPage(ResourcePage, ReviewedPage, CitedPage, ForReadersCountry, Page):
    """One kit."""

    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types: list[str] = []
    kind = "kit"

    minutes = models.PositiveSmallIntegerField(_("length"), help_text=_("Minutes."))
    start = models.CharField(_("usual start"), max_length=5, default="18:00", help_text=_("Hours and minutes, such as 18:00."))
    audience = models.CharField(_("for"), max_length=200)
    led_by = models.CharField(_("led by"), max_length=200)
    group_size = models.CharField(_("size of the group"), max_length=120)
    children_ages = models.CharField(_("ages of the children"), max_length=60)
    supervision = models.TextField(_("who is in the room"))
    how_to_use = models.TextField(_("how to use the kit"))
    self_care = models.TextField(_("look after yourself"))
    uses = models.JSONField(
        _("goes with"), default=list, blank=True, help_text=_("Stable names of lessons, guides and campaigns.")
    )
    body = StreamField(
        KIT,
        block_counts={name: {"min_num": 1, "max_num": 1} for name in ("segments", "disclosure_card")},
        verbose_name=_("parts of the kit"),
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    *Page.content_panels,
                    *ResourcePage.head_panels,
                    MultiFieldPanel(
                        [FieldPanel(n) for n in ("minutes", "start", "audience", "led_by", "group_size", "children_ages")],
                        heading=_("At a glance"),
                    ),
                    FieldPanel("how_to_use"),
                    FieldPanel("self_care"),
                    FieldPanel("body"),
                ],
                heading=_("Kit"),
            ),
            ObjectList([FindingsPanel(), *ReviewedPage.care_panels, FieldPanel("supervision")], heading=_("Care")),
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
        verbose_name = _("workshop kit")
        verbose_name_plural = _("workshop kits")

    def clean(self) -> None:
        """Refuse a running order that does not add up, and a start that is no time of day."""
        super().clean()
        try:
            clock_at(self.start, 0)
        except ValueError as error:
            raise ValidationError({"start": _("Hours and minutes, such as 18:00.")}) from error
        segments = [s for block in self.body if block.block_type == "segments" for s in block.value["segments"]]
        added = sum(s["minutes"] or 0 for s in segments)
        if segments and self.minutes is not None and added != self.minutes:
            raise ValidationError(
                {"minutes": _("The parts add up to %(added)s minutes, not %(total)s.") % {"added": added, "total": self.minutes}}
            )
        for segment in segments:
            inner = sum(step["minutes"] or 0 for step in segment["steps"])
            if inner != segment["minutes"]:
                raise ValidationError(
                    {
                        "body": _("“%(title)s”: the steps add up to %(added)s minutes, not %(total)s.")
                        % {"title": segment["title"], "added": inner, "total": segment["minutes"]}
                    }
                )

    def facets(self) -> dict[str, list[str]]:
        """Add for whom it is, how sensitive, and the frameworks it names."""
        return super().facets() | {
            "for": ["community"],
            "time": [time_value(self.minutes)],
            "sensitivity": [self.sensitivity],
            "framework": [framework.key for framework in self.frameworks.all()],
        }

    def card(self) -> dict:
        """Put it after lessons and guides."""
        return super().card() | {"rank": 300, "minutes": self.minutes}

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the parts by zone, what the script can point to, and what the kit goes with."""
        with_sources(self.body)
        return super().get_context(request, *args, **kwargs) | {
            "zones": arranged(self.body, KIT_ZONES, "texts"),
            "anchors": anchors(self.body),
            "goes_with": resources(self, self.uses),
        }

    def supervision_line(self) -> str:
        """Who is in the room."""
        return self.supervision

    def blocks_of(self, *names: str) -> list:
        """The blocks with these names, in the page's order."""
        return [block for block in self.body if block.block_type in names]

    def prose(self, key: str) -> list:
        """The running text of a section: letter, press, newsletter, sign-in."""
        return [block for block in self.body if block.block_type == "prose" and block.value["key"] == key]

    def tree(self, context: TreeContext) -> list[Node]:
        """The whole kit for paper, in the order in which it is used."""
        return [self.content_note_node(), *stream_nodes(self.body, context), self.evidence_node()]
