"""A guide: what to do now, what to say first, what to notice, how to go on."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from curricula.arrangement import GUIDE_ZONES
from curricula.blocks import GUIDE
from safelight.core.arrangement import arranged, contents
from safelight.core.pages import ResourcePage
from safelight.core.related import resources
from safelight.core.tree import Node, TreeContext, stream_nodes
from safelight.evidence.cited import CitedPage
from safelight.help.reader import ForReadersCountry
from safelight.safeguarding.panels import FindingsPanel
from safelight.safeguarding.reviewed import ReviewedPage

AUDIENCES = [
    ("parents", _("Parents and carers")),
    ("educators", _("Educators")),
    ("community", _("Community")),
    ("young-people", _("Young people")),
]
URGENCY = [("now", _("It may be happening now")), ("plan", _("For planning"))]


class GuidePage(ResourcePage, ReviewedPage, CitedPage, ForReadersCountry, Page):
    """One guide."""

    parent_page_types = ["curricula.LibraryPage"]
    subpage_types: list[str] = []
    kind = "guide"

    audience = models.CharField(_("audience"), max_length=12, choices=AUDIENCES)
    urgency = models.CharField(_("urgency"), max_length=4, choices=URGENCY, default="plan")
    related = models.JSONField(_("related"), default=list, blank=True, help_text=_("Stable names of guides."))
    body = StreamField(GUIDE, block_counts={"do_now": {"max_num": 1}}, verbose_name=_("parts of the guide"))

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    *Page.content_panels,
                    *ResourcePage.head_panels,
                    FieldPanel("audience"),
                    FieldPanel("urgency"),
                    FieldPanel("body"),
                ],
                heading=_("Guide"),
            ),
            ObjectList([FindingsPanel(), *ReviewedPage.care_panels], heading=_("Care")),
            ObjectList(
                [*CitedPage.evidence_panels, *ReviewedPage.review_panels, FieldPanel("related")], heading=_("Evidence and review")
            ),
            ObjectList(ResourcePage.promote_panels, heading=_("Address")),
        ]
    )
    search_fields = [
        *Page.search_fields,
        *ResourcePage.resource_search_fields,
        index.SearchField("body"),
        index.FilterField("audience"),
        index.FilterField("sensitivity"),
    ]

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def facets(self) -> dict[str, list[str]]:
        """Add for whom it is, how sensitive, and the frameworks it names."""
        return super().facets() | {
            "for": [self.audience],
            "sensitivity": [self.sensitivity],
            "framework": [framework.key for framework in self.frameworks.all()],
        }

    def card(self) -> dict:
        """Add for whom it is and whether it is for now; guides come after lessons."""
        return super().card() | {"rank": 100, "audience": self.audience, "urgency": self.urgency}

    def clean(self) -> None:
        """Refuse a guide for now that does not begin with what to do, or that shows its subject in the browser's tab."""
        super().clean()
        if self.urgency != "now":
            return
        if not self.body or self.body[0].block_type != "do_now":
            raise ValidationError({"body": _("A guide on something that may be happening now begins with “Do this now”.")})
        if not self.neutral_title:
            raise ValidationError({"neutral_title": _("A guide on something that may be happening now needs a neutral title.")})

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the parts by zone, and related guides."""
        zones = arranged(self.body, GUIDE_ZONES)
        parts = ("now", "words", "more", "plan", "tell", "sheet", "easy")
        return super().get_context(request, *args, **kwargs) | {
            "zones": zones,
            "contents": contents(*(zones[name] for name in parts)),
            "related": resources(self, self.related, "guide"),
        }

    def blocks_of(self, *names: str) -> list:
        """The blocks with these names, in the page's order."""
        return [block for block in self.body if block.block_type in names]

    def prose(self, key: str) -> list:
        """The running text of a section, such as one-page or easy-read."""
        return [block for block in self.body if block.block_type == "prose" and block.value["key"] == key]

    def tree(self, context: TreeContext) -> list[Node]:
        """The whole guide for paper."""
        return [self.content_note_node(), *stream_nodes(self.body, context), self.evidence_node()]
