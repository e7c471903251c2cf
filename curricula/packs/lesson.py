"""What of a lesson goes into a package, as plain data: one page for learners, their handouts, the quiz, and what the package is."""

import hashlib
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import get_language_info, override
from wagtail.models import Page

from curricula.easy import easy_lines, first_help_lines
from curricula.learner import YOUNGEST, learner_part, learners_handouts
from safelight.core.inline import parse_inline, plain_text
from safelight.core.licence import LICENCE_ADDRESS
from safelight.help.reader import ReaderHelp
from safelight.printing.files import Wanted, build
from safelight.printing.meta import content_date, short_address

STYLES = ("core/css/tokens.css", "core/css/site.css", "core/css/parts.css", "curricula/learner.css", "curricula/packed.css")
LETTER_COUNTRIES = ("us", "ca")
"""Where handouts are on Letter paper (source: CLDR, paper sizes, for the countries that print nothing else)."""
HANDOUTS = "handouts.pdf"
_LINK_OUT = re.compile(r'<a (?=[^>]*href="https?:)')


def packed(page: Any, country: str, _minutes: int, *, tells: bool = False) -> dict[str, Any]:
    """Return `{about, files, printed, quiz}` of a lesson; `tells` adds the button that says “finished” to a system.

    `files` are texts by name, `printed` names each PDF with its hash and its place among built files, all to stand beside
    one another. Only what learners get is in it: no answer side, nothing that is said to the teacher.

    Raises:
        PrintError: the handouts cannot be printed.
    """
    with override(page.language):
        printed = handouts(page, country)
        files = {
            "index.html": leading_out(render_to_string("curricula/packed/page.html", shown(page, country, bool(printed), tells))),
            "style.css": "\n".join(static(name) for name in STYLES),
            "read.js": static("curricula/learner.js"),
        }
        files |= {"scorm.js": static("curricula/scorm.js")} if tells else {}
        return {"about": about(page, country), "files": files, "printed": printed, "quiz": quiz(page)}


def packed_for_scorm(page: Any, country: str, minutes: int) -> dict[str, Any]:
    """Return the same with the button, and without the quiz for a system: it runs in the page, where nobody counts."""
    return packed(page, country, minutes, tells=True) | {"quiz": []}


def shown(page: Any, country: str, has_handouts: bool, tells: bool) -> dict[str, Any]:
    """What the template prints; the services are those of the country, and every link leads to the site by its full address."""
    lines = easy_lines(page)
    young = page.band.key == YOUNGEST and bool(lines)
    return {
        "page": page,
        "help": ReaderHelp(country),
        "nav": SimpleNamespace(help=place(page, "helppage"), evidence=place(page, "evidencepage")),
        "band_class": page.band.css_class,
        "young": young,
        "lines": lines,
        "first": first_help_lines(page) if young else [],
        "part": learner_part(page),
        "handouts": HANDOUTS if has_handouts else "",
        "address": short_address(page, country),
        "tells": tells,
    }


def leading_out(html: str) -> str:
    """Let links to other places open beside the page: most of them refuse to be shown inside a system's frame."""
    return _LINK_OUT.sub('<a target="_blank" ', html)


def place(page: Any, kind: str) -> SimpleNamespace | None:
    """Return the full address of a page below home in the language of the lesson; None where it has none."""
    below = Page.objects.live().filter(depth=3, content_type__model=kind, locale=page.locale, alias_of__isnull=True)
    found = below.first()
    return SimpleNamespace(url=settings.SITE_ADDRESS + found.get_url_parts()[2]) if found else None


def handouts(page: Any, country: str) -> dict[str, list[str]]:
    """Return the learners' handouts as a PDF: its hash and where it lies; nothing where learners get none."""
    if not learners_handouts(page):
        return {}
    paper = "letter" if country in LETTER_COUNTRIES else "a4"
    built = build(page, Wanted("learners", country, paper))
    return {HANDOUTS: [built.sha256, str(built.path.relative_to(settings.PRINT_ROOT))]}


def quiz(page: Any) -> list[dict[str, Any]]:
    """Return the questions in plain words, each answer with what it teaches."""
    return [
        {
            "key": question["key"],
            "text": plain(question["question"]),
            "options": [
                {"text": plain(one["text"]), "right": bool(one["correct"]), "feedback": plain(one["feedback"])}
                for one in question["options"]
            ],
        }
        for block in page.blocks_of("quiz")
        for question in block.value["questions"]
    ]


def plain(text: Any) -> str:
    """The words of an inline text."""
    return plain_text(parse_inline(str(text)))


def about(page: Any, country: str) -> dict[str, Any]:
    """Return what a package says of itself: nothing that the page does not say."""
    address = short_address(page, country)
    name = "-".join(piece for piece in (page.resource_key or page.slug, page.language, country) if piece)
    return {
        "id": f"safelight-{name}",
        "title": page.neutral_title or page.title,
        "summary": page.neutral_title or page.summary,
        "language": page.language,
        "dir": "rtl" if get_language_info(page.language)["bidi"] else "ltr",
        "topics": [str(topic) for topic in page.topics.all()],
        "ages": [page.band.min_age, page.band.max_age],
        "minutes": page.minutes_full,
        "address": address,
        "date": content_date(page).isoformat(),
        "licence": LICENCE_ADDRESS,
    }


def static(name: str) -> str:
    """Return a style or script of ours.

    Raises:
        FileNotFoundError: there is none with this name.
    """
    if not (path := finders.find(name)):
        raise FileNotFoundError(name)
    return Path(str(path)).read_text(encoding="utf-8")


def contents(packed_lesson: dict[str, Any]) -> dict[str, bytes]:
    """Return the files of a package by name: page, style, scripts, handouts.

    Raises:
        OSError: a built PDF is gone, or is another one than was built.
    """
    files = {name: text.encode() for name, text in packed_lesson["files"].items()}
    for name, (sha256, place_) in packed_lesson["printed"].items():
        files[name] = (Path(settings.PRINT_ROOT) / place_).read_bytes()
        if hashlib.sha256(files[name]).hexdigest() != sha256:
            raise OSError(f"{place_} was changed after it was built")
    return files
