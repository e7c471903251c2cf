"""The words we use, for adults and for children, and the words we leave out."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index


class GlossaryTerm(index.Indexed, models.Model):
    """A term with a definition for adults, one for children, and what to avoid, with the reason."""

    key = models.SlugField(_("key"), max_length=80, unique=True)
    term = models.CharField(_("term"), max_length=120)
    definition = models.TextField(_("definition"))
    child_definition = models.TextField(_("definition for children"), blank=True)
    avoid = models.TextField(_("what to avoid, and why"), blank=True)
    source = models.ForeignKey(
        "evidence.Source", null=True, blank=True, on_delete=models.SET_NULL, related_name="terms", verbose_name=_("source")
    )

    panels = [FieldPanel(n) for n in ("key", "term", "definition", "child_definition", "avoid", "source")]
    search_fields = [index.SearchField("term"), index.AutocompleteField("term"), index.SearchField("definition")]

    class Meta:
        ordering = ["term"]
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")

    def __str__(self) -> str:
        return self.term

    def as_node(self, _context: object) -> dict:
        """The term as a plain node."""
        return {"term": self.term, "definition": self.definition, "child_definition": self.child_definition}

    @staticmethod
    def key_of(term: str) -> str:
        """The key under which a term of a starter file is kept."""
        return slugify(term)
