"""Files of a campaign or a kit that people change: the texts to send as DOCX, captions as DOCX and CSV."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from campaigns import captions as captions_module
from campaigns.captions import captions, captions_csv, captions_docx
from campaigns.cards import posts_of
from campaigns.printing import count_of, has_text
from safelight.printing import office, plan_file, word
from safelight.printing.document import document
from safelight.printing.editable import Form, register_forms
from safelight.printing.plan_file import docx, write, written
from safelight.printing.word import Word

TEXTS = {"press": _("Press note to edit"), "newsletter": _("Newsletter to edit"), "letter": _("Letter to edit")}
WORD = ("python-docx", plan_file.__file__, word.__file__, office.__file__)


def kind_of(page: Any) -> str:
    """Return what a page is; empty for one that is no resource."""
    return getattr(page, "kind", "")


def text_of(key: str) -> Callable[[Any, str, int], dict[str, Any]]:
    """Return a function: page, country and minutes → the document of one text."""

    def content(page: Any, country: str, _minutes: int) -> dict[str, Any]:
        return document(page, country=country, part=key)

    return content


def offered(key: str) -> Callable[[Any], bool]:
    """Return whether a page of outreach has this text and prints it."""
    return lambda page: kind_of(page) in (("campaign", "kit") if key == "letter" else ("campaign",)) and has_text(page, key)


def has_posts(page: Any) -> bool:
    """Whether a page is a campaign with posts."""
    return kind_of(page) == "campaign" and bool(posts_of(page))


def has_posters(page: Any) -> bool:
    """Whether a page is a campaign with posters."""
    return kind_of(page) == "campaign" and count_of(page, "posters") > 0


@written("work_page")
def work_page(to: Word, node: dict[str, Any]) -> None:
    """A page to send: its heading, then its text."""
    to.heading(node["title"], 1)
    write(to, node["content"])


@written("poster_texts")
def poster_texts(to: Word, node: dict[str, Any]) -> None:
    """What the posters say, one heading a poster."""
    to.heading(node["title"], 0)
    for poster in node["items"]:
        to.heading(poster["title"], 1)
        to.inline(poster["text_version"])


register_forms(
    Form("posters", "docx", _("Posters as text"), has_posters, text_of("posters-as-text"), docx, WORD),
    *(Form(key, "docx", label, offered(key), text_of(key), docx, WORD) for key, label in TEXTS.items()),
    Form(
        "captions",
        "docx",
        _("Captions and alternative texts"),
        has_posts,
        captions,
        captions_docx,
        (*WORD, captions_module.__file__),
    ),
    Form("captions", "csv", _("Captions and alternative texts"), has_posts, captions, captions_csv, (captions_module.__file__,)),
)
