"""Words that are the same everywhere: one row each, quoted by every page and print."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from safelight.core.inline import parse_inline

_LINES = _("One a line. *Emphasis* and **strong** are allowed.")


def text_lines(text: str) -> list[str]:
    """Return the lines of a text without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class DisclosureCard(models.Model):
    """*If a child tells you something*: one row, quoted everywhere, so that a correction reaches every page and print."""

    key = models.SlugField(_("key"), unique=True, default="disclosure-card")
    title = models.CharField(_("title"), max_length=80)
    subtitle = models.CharField(_("subtitle"), max_length=160)
    steps = models.TextField(_("steps"), help_text=_LINES)
    say = models.TextField(_("words that help"), help_text=_LINES)
    never = models.TextField(_("what we never do"), help_text=_LINES)

    panels = [FieldPanel(n) for n in ("key", "title", "subtitle", "steps", "say", "never")]

    class Meta:
        verbose_name = _("disclosure card")
        verbose_name_plural = _("disclosure card")

    def __str__(self) -> str:
        return self.title

    def as_node(self, _context: object) -> dict:
        """The card as a plain node with inline nodes in its lists."""
        return {
            "type": "disclosure_card", "title": self.title, "subtitle": self.subtitle,
            "steps": [parse_inline(line) for line in text_lines(self.steps)],
            "say": text_lines(self.say),
            "never": [parse_inline(line) for line in text_lines(self.never)],
        }  # fmt: skip

    @property
    def step_lines(self) -> list[str]:
        return text_lines(self.steps)

    @property
    def say_lines(self) -> list[str]:
        return text_lines(self.say)

    @property
    def never_lines(self) -> list[str]:
        return text_lines(self.never)


class SharedWords(models.Model):
    """Ground rules or a fixed close for an age: word for word the same in every lesson."""

    key = models.SlugField(_("key"), unique=True)
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("lines"), help_text=_LINES)

    panels = [FieldPanel(n) for n in ("key", "title", "text")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("shared words")
        verbose_name_plural = _("shared words")

    def __str__(self) -> str:
        return f"{self.title} ({self.key})"

    @property
    def lines(self) -> list[str]:
        return text_lines(self.text)

    def as_node(self, _context: object) -> dict:
        """The words as a plain node."""
        return {"type": "shared_words", "title": self.title, "lines": [parse_inline(line) for line in self.lines]}
