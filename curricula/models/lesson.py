"""A lesson: timed steps as data, with everything that keeps learners safe around them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from curricula.arrangement import LESSON_ZONES
from curricula.blocks import LESSON
from curricula.lengths import Fitted
from curricula.skills import skill_areas
from safelight.core.arrangement import anchors, arranged
from safelight.core.conversation import CLUES
from safelight.core.pages import ResourcePage
from safelight.core.related import resources, surroundings
from safelight.core.tree import Node, TreeContext, stream_nodes
from safelight.evidence.cited import CitedPage
from safelight.finding.values import time_value
from safelight.help.reader import ForReadersCountry
from safelight.safeguarding.panels import FindingsPanel
from safelight.safeguarding.reviewed import ReviewedPage

SUPERVISION = [
    ("adult-led", _("An adult leads")),
    ("adult-near", _("An adult is near")),
    ("independent", _("Learners may work alone")),
]
NOT_IN = {
    "assembly": _("in an assembly"),
    "cover-lesson": _("in a cover lesson"),
    "mixed-age-group": _("in a group of mixed ages"),
    "last-lesson-before-a-break": _("in the last lesson before a break"),
    "last-lesson-before-home-time": _("in the last lesson before home time"),
}
ONCE = ("objectives", "before", "materials", "steps", "quiz", "disclosure_card")
"""Blocks that a lesson has exactly once."""


class LessonPage(ResourcePage, ReviewedPage, CitedPage, ForReadersCountry, Page):
    """One lesson."""

    parent_page_types = ["curricula.UnitPage"]
    subpage_types: list[str] = []
    kind = "lesson"
    fits_time = True

    band = models.ForeignKey("core.AgeBand", on_delete=models.PROTECT, related_name="lessons", verbose_name=_("age band"))
    skill = models.CharField(_("skill practised"), max_length=200)
    minutes_full = models.PositiveSmallIntegerField(_("length"), help_text=_("Minutes."))
    minutes_short = models.PositiveSmallIntegerField(_("length of the short version"), help_text=_("Minutes."))
    class_best = models.PositiveSmallIntegerField(_("best number of learners"))
    class_most = models.PositiveSmallIntegerField(_("most learners"))
    class_adults = models.PositiveSmallIntegerField(_("fewest adults"))
    supervision_level = models.CharField(_("supervision"), max_length=12, choices=SUPERVISION, default="adult-led")
    supervision_text = models.TextField(_("who must be in the room"))
    not_in = models.JSONField(_("never taught"), default=list, blank=True, help_text=_("Such as assembly or cover-lesson."))
    following = models.JSONField(_("where to go on"), default=list, blank=True, help_text=_("Stable names of lessons."))
    body = StreamField(
        LESSON, block_counts={name: {"min_num": 1, "max_num": 1} for name in ONCE}, verbose_name=_("parts of the lesson")
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    *Page.content_panels,
                    *ResourcePage.head_panels,
                    MultiFieldPanel(
                        [
                            FieldPanel(n)
                            for n in (
                                "band",
                                "skill",
                                "minutes_full",
                                "minutes_short",
                                "class_best",
                                "class_most",
                                "class_adults",
                            )
                        ],
                        heading=_("At a glance"),
                    ),
                    FieldPanel("body"),
                ],
                heading=_("Lesson"),
            ),
            ObjectList(
                [
                    FindingsPanel(),
                    *ReviewedPage.care_panels,
                    FieldPanel("supervision_level"),
                    FieldPanel("supervision_text"),
                    FieldPanel("not_in"),
                ],
                heading=_("Care"),
            ),
            ObjectList(
                [*CitedPage.evidence_panels, *ReviewedPage.review_panels, FieldPanel("following")],
                heading=_("Evidence and review"),
            ),
            ObjectList(ResourcePage.promote_panels, heading=_("Address")),
        ]
    )
    search_fields = [
        *Page.search_fields,
        *ResourcePage.resource_search_fields,
        index.SearchField("skill"),
        index.SearchField("body"),
        index.FilterField("band_id"),
        index.FilterField("sensitivity"),
    ]

    class Meta:
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    def clean(self) -> None:
        """Refuse a lesson whose steps do not add up to its length, in either version."""
        super().clean()
        for variant, total in (("minutes_full", self.minutes_full), ("minutes_short", self.minutes_short)):
            added = sum(step.get(variant) or 0 for step in self.steps)
            if self.steps and total is not None and added != total:
                raise ValidationError(
                    {variant: _("The steps add up to %(added)s minutes, not %(total)s.") % {"added": added, "total": total}}
                )

        for chat in self.blocks_of("chat"):
            if not any(turn["sign"] in CLUES for turn in chat.value["turns"]):
                message = _("Learners find no clue in the chat “%(title)s”. Mark at least one turn as pressure or sign.")
                raise ValidationError({"body": message % {"title": chat.value["title"]}})

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        """Add the parts by zone, what steps can point to, and where to go on."""
        around = surroundings(self)
        fitted = Fitted.of(self.steps, request.GET.get("minutes", ""))
        return super().get_context(request, *args, **kwargs) | {
            "zones": arranged(self.body, LESSON_ZONES),
            "anchors": anchors(self.body),
            "fitted": fitted,
            "above": around.above,
            "before": around.before,
            "after": around.after,
            "following": resources(self, self.following, "lesson"),
        }

    def facets(self) -> dict[str, list[str]]:
        """Add age, length, framework and what is practised."""
        return super().facets() | {
            "band": [self.band.key],
            "for": ["educators"],
            "time": [time_value(self.minutes_short), time_value(self.minutes_full)],
            "skill": skill_areas(topic.key for topic in self.topics.all()),
            "sensitivity": [self.sensitivity],
            "framework": [framework.key for framework in self.frameworks.all()],
        }

    def card(self) -> dict:
        """Add age and both lengths; lessons come first, by age."""
        return super().card() | {
            "rank": self.band.min_age,
            "band": {"name": str(self.band), "css_class": self.band.css_class},
            "minutes_full": self.minutes_full,
            "minutes_short": self.minutes_short,
        }

    @property
    def steps(self) -> list[dict]:
        """The timed steps, in order."""
        return [step for block in self.body if block.block_type == "steps" for step in block.value["steps"]]

    def blocks_of(self, *names: str) -> list:
        """The blocks with these names, in the page's order."""
        return [block for block in self.body if block.block_type in names]

    def prose(self, key: str) -> list:
        """The running text of a section: letter-home, home, send, brief, easy-read."""
        return [block for block in self.body if block.block_type == "prose" and block.value["key"] == key]

    def supervision_line(self) -> str:
        """Who must be in the room, and where the lesson is never taught."""
        places = ", ".join(str(NOT_IN[place]) for place in self.not_in if place in NOT_IN)
        never = " " + gettext("Never %(places)s.") % {"places": places} if places else ""
        return f"{self.supervision_text}{never}"

    def tree(self, context: TreeContext) -> list[Node]:
        """The whole plan for paper: the note first, then every part, then where it comes from."""
        return [self.content_note_node(), *stream_nodes(self.body, context), self.evidence_node()]
