"""Captions and alternative texts of posts, to copy: as a document and as a table that a spreadsheet or a posting tool reads."""

import csv
import io
from typing import Any

from django.utils.translation import gettext, override

from campaigns.cards import posts_of
from safelight.core.inline import parse_inline
from safelight.core.tree import TreeContext
from safelight.printing.labels import labels
from safelight.printing.meta import make_meta
from safelight.printing.office import Run, runs
from safelight.printing.resolve import Resolver
from safelight.printing.word import Word


def plain(nodes: list[Any]) -> str:
    """Return inline nodes as plain words."""
    return "".join(run.text for run in runs(nodes)).strip()


def captions(page: Any, country: str, _minutes: int = 0) -> dict[str, Any]:
    """Return the posts of a campaign as plain data, their captions complete with the services of a country."""
    context = TreeContext(language=page.language, country=country)
    resolver = Resolver(context)
    with override(page.language):
        posts = [
            {
                "day": post["day"], "shape": post["shape"], "headline": " ".join(str(post["headline"]).split()), "text": post["text"] or "",
                "caption": resolver.value(parse_inline(post["caption"])), "alt": plain(parse_inline(post["alt"])),
            }
            for post in posts_of(page)
        ]  # fmt: skip
        meta = make_meta(page, page.tree(context), context, "plan", "a4", "colour")
        return {"meta": meta, "labels": labels(), "posts": posts, "title": gettext("Captions and alternative texts")}


def captions_docx(told: dict[str, Any], _title: str) -> bytes:
    """Return them as DOCX: one heading a post, so that a screen reader can go from one to the next."""
    with override(told["meta"]["lang"]):
        word = Word(told["meta"], told["labels"])
        named = told["labels"]
        word.heading(told["title"], 0)
        word.paragraph([Run(told["meta"]["running"])], "Subtitle")
        for place, post in enumerate(told["posts"], 1):
            word.heading(gettext("Post %(n)s, day %(day)s") % {"n": place, "day": post["day"]}, 1)
            word.paragraph([Run(f"{named['card']}: ", bold=True), Run(" ".join([post["headline"], post["text"]]).strip())])
            word.inline(post["caption"], named["caption"])
            word.paragraph([Run(f"{named['alt_text']}: ", bold=True), Run(post["alt"])])
        return word.data()


def captions_csv(told: dict[str, Any], _title: str) -> bytes:
    """Return them as CSV in UTF-8 with a mark, so that spreadsheet programs read every script; no cell is taken for a formula."""
    named = told["labels"]
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow([named["day"], named["card"], named["caption"], named["alt_text"]])
    for post in told["posts"]:
        cells = [" ".join([post["headline"], post["text"]]).strip(), plain(post["caption"]), post["alt"]]
        rows.writerow([post["day"], *(safe_cell(cell) for cell in cells)])
    return ("\ufeff" + out.getvalue()).encode()


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet program runs: one that begins like a formula gets an apostrophe before it (source: OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
