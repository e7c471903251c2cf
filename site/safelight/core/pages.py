"""What every page of ours has.

Abstract mixins over Wagtail's page, never a base page model of our own: wagtail-localize 1.14 does not support those.
"""

from typing import Any

from csp.constants import SELF
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from safelight.core.tree import Node, TreeContext

SOURCE_LANGUAGE = "en"
"""The language in which pages are written; all others are translated from it."""


class SafelightPage(models.Model):
    """Mixed into every page type: a neutral name for shared devices, and its siblings in other languages."""

    neutral_title = models.CharField(
        _("neutral title"),
        max_length=80,
        blank=True,
        help_text=_("Shown in the browser’s tab instead of the title, so that a shared device shows nothing."),
    )

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description"), FieldPanel("neutral_title")],
            heading=_("Address and description"),
        )
    ]
    override_translatable_fields = [SynchronizedField("slug")]

    class Meta:
        abstract = True

    @property
    def tab_title(self) -> str:
        """What the browser’s tab says."""
        return self.neutral_title or self.seo_title or self.title  # type: ignore[attr-defined]

    @property
    def description(self) -> str:
        """What a search engine may show under the title; empty where the title is neutral."""
        if self.neutral_title:
            return ""
        words = (getattr(self, name, "") for name in ("search_description", "summary", "intro", "lead"))
        return next((text for text in words if text), "")

    @cached_property
    def language(self) -> str:
        """The code of the language in which this page is written."""
        return self.locale.language_code  # type: ignore[attr-defined]

    @cached_property
    def versions(self) -> dict[str, Page]:
        """The live versions of this page by language code, itself included, in one query."""
        if self.alias_of_id:  # type: ignore[attr-defined]
            return {self.language: self}  # type: ignore[dict-item]
        rows = Page.objects.live().filter(translation_key=self.translation_key, alias_of__isnull=True)  # type: ignore[attr-defined]
        return {page.locale.language_code: page for page in rows.select_related("locale")}

    @property
    def is_translation(self) -> bool:
        """Whether this page was translated, and is not the one in which it was written."""
        return self.language != SOURCE_LANGUAGE

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Let the editor show its own preview in a frame; a draft is no public answer, so nothing keeps it."""
        response = super().serve_preview(request, mode_name)  # type: ignore[misc]
        response._csp_replace = {"frame-ancestors": [SELF]}
        response["Cache-Control"] = "private, no-store"
        return response

    def section_title(self) -> str:
        """Where this page stands, for breadcrumbs; empty at the top."""
        parent = self.get_parent()  # type: ignore[attr-defined]
        return parent.title if parent and parent.depth > 2 else ""  # noqa: PLR2004


class ResourcePage(SafelightPage):
    """Mixed into what people come for: lessons, guides, campaigns and kits."""

    question = models.CharField(_("question"), max_length=120, help_text=_("The subtitle: tells a reader whether it fits."))
    summary = models.TextField(_("summary"), help_text=_("At most 30 words."))
    search_also = models.TextField(
        _("also found by"), blank=True, help_text=_("Other and older words that lead here, one a line; never shown.")
    )
    topics = ParentalManyToManyField("core.Topic", verbose_name=_("topics"), blank=True, related_name="+")
    resource_key = models.SlugField(_("stable name"), max_length=80, blank=True, editable=False)

    head_panels = [FieldPanel("question"), FieldPanel("summary"), FieldPanel("topics"), FieldPanel("search_also")]
    resource_search_fields = [
        index.SearchField("question", boost=3),
        index.SearchField("summary"),
        index.SearchField("search_also", boost=2),
        index.FilterField("resource_key"),
    ]
    override_translatable_fields = [*SafelightPage.override_translatable_fields, SynchronizedField("resource_key")]

    kind = ""
    """What this is, as a key: lesson, guide, campaign, kit."""

    class Meta:
        abstract = True

    @property
    def file_stem(self) -> str:
        """The name of files made from this page, without language, paper and ending; reveals no more than its slug."""
        return f"safelight-{self.slug}"  # type: ignore[attr-defined]

    def tree(self, context: TreeContext) -> list[Node]:
        """Return the nodes of the whole page for paper and files."""
        raise NotImplementedError

    def facets(self) -> dict[str, list[str]]:
        """Return the values by which this resource can be filtered, by the name of the filter."""
        return {
            "kind": [self.kind],
            "topic": [topic.key for topic in self.topics.all()],
            "format": list(dict.fromkeys(block.block_type for block in self.body)),  # type: ignore[attr-defined]
        }

    def card(self) -> dict[str, Any]:
        """Return what a list of results prints of this resource, as plain data. `rank` puts kinds in order."""
        return {
            "kind": self.kind,
            "rank": 0,
            "title": self.title,  # type: ignore[attr-defined]
            "question": self.question,
            "url": self.get_url() or "",  # type: ignore[attr-defined]
        }
