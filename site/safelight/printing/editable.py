"""Files that other programs open: slides as PPTX, the plan as DOCX, packages for a school's system. Named and kept as the PDFs are.

An address is `<part>[-<country>].<ending>`, with `?minutes=30` for a lesson fitted to a time. Apps add their own with `add_form`.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from safelight.core.tree import TreeContext
from safelight.printing import office, plan_file, slides_file, word
from safelight.printing.document import check_choice, countries
from safelight.printing.files import Built
from safelight.printing.meta import version_of
from safelight.printing.plan_file import docx, plan
from safelight.printing.signals import file_built
from safelight.printing.slides import deck, has_slides
from safelight.printing.slides_file import pptx
from safelight.printing.sources import write_whole

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "imscc": "application/vnd.ims.imsccv1p3",
    "zip": "application/zip",
}
"""Ending → kind of content."""
IN_OFFICE = _("opens in any office program")


@dataclass(frozen=True)
class Form:
    """One kind of file: for which pages, what decides its bytes (as plain data), and who makes them of it."""

    key: str
    ending: str
    label: Any
    offered: Callable[[Any], bool]
    content: Callable[[Any, str, int], Any]
    data: Callable[[Any, str], bytes]
    parts: tuple[str, ...]
    """Modules and packages whose change is another file."""
    timed: bool = True
    """Whether it is another file when the lesson is fitted to a time."""
    note: Any = IN_OFFICE
    """What opens it, in a few words."""

    @property
    def name(self) -> str:
        """The end of its address, without a country."""
        return f"{self.key}.{self.ending}"


class NoSuchFile(ValueError):
    """A page that has no file of this kind; the message is a sentence for the reader."""


def has_plan(page: Any) -> bool:
    """Whether a page has a plan to edit: one that can be fitted to a time, as a lesson's."""
    return bool(getattr(page, "fits_time", False))


FORMS = {
    "slides.pptx": Form(
        "slides", "pptx", _("Slides to edit"), has_slides, deck, pptx, ("python-pptx", slides_file.__file__, office.__file__)
    ),
    "plan.docx": Form(
        "plan",
        "docx",
        _("Plan to edit"),
        has_plan,
        plan,
        docx,
        ("python-docx", plan_file.__file__, word.__file__, office.__file__),
    ),
}
"""End of an address → form."""


def add_form(form: Form) -> None:
    """Offer another kind of file. Its ending must be one of `TYPES`."""
    FORMS[f"{form.key}.{form.ending}"] = form


def register_forms(*forms: Form) -> None:
    """Offer these kinds of editable file; an app calls it from a module that `autodiscover` imports."""
    FORMS.update({f"{form.key}.{form.ending}": form for form in forms})


@dataclass(frozen=True)
class Sought:
    """One editable file of a page."""

    form: Form
    country: str = ""
    minutes: int = 0

    @property
    def name(self) -> str:
        """The last part of its address."""
        return "-".join(piece for piece in (self.form.key, self.country) if piece) + f".{self.form.ending}"

    @classmethod
    def parse(cls, name: str, minutes: int = 0) -> "Sought":
        """Read the last part of an address.

        Raises:
            ValueError: there is no such file or country.
        """
        stem, _dot, ending = name.rpartition(".")
        part, _dash, country = stem.partition("-")
        form = FORMS[check_choice("file", f"{part}.{ending}", FORMS)]
        if country:
            check_choice("country", country, countries())
        return cls(form, country, minutes)


def is_editable(name: str) -> bool:
    """Whether an address is that of an editable file."""
    return name.rpartition(".")[2] in TYPES


def forms_of(page: Any) -> list[Form]:
    """Return the kinds of editable file that a page has."""
    return [form for form in FORMS.values() if form.offered(page)]


def people_name(page: Any, sought: Sought) -> str:
    """Return the name under which a file is saved, such as `safelight-my-helpers-slides-ar-ma-30min.pptx`."""
    stem = page.slug if page.neutral_title and getattr(page, "urgency", "") == "now" else page.file_stem
    length = f"{sought.minutes}min" if sought.minutes else ""
    return (
        "-".join(piece for piece in (stem, sought.form.key, page.language, sought.country, length) if piece)
        + f".{sought.form.ending}"
    )


def build_editable(page: Any, sought: Sought) -> Built:
    """Return an editable file, built now or kept from before.

    Raises:
        NoSuchFile: the page has no such file.
        WrongLength: the minutes cannot be.
        PrintError: a PDF inside cannot be printed.
    """
    if not sought.form.offered(page):
        raise NoSuchFile(gettext("This page has no file of this kind. The page itself says which files it has."))
    sought = sought if sought.form.timed else replace(sought, minutes=0)
    content = sought.form.content(page, sought.country, sought.minutes)
    path = Path(settings.PRINT_ROOT) / (key := _key(sought.form, content))[:2] / f"{key}.{sought.form.ending}"
    if not path.exists():
        write_whole(path, sought.form.data(content, page.neutral_title or page.title))
    data = path.read_bytes()
    context = TreeContext(language=page.language, country=sought.country)
    words = version_of(page.tree(context), page, context)
    built = Built(path, people_name(page, sought), 0, words, hashlib.sha256(data).hexdigest())
    part = f"{sought.form.key}-{sought.minutes}min" if sought.minutes else sought.form.key
    file_built.send(
        sender=type(page), page=page, part=part, kind=sought.form.ending, language=page.language, country=sought.country, paper="",
        ink="", name=built.name, pages=None, bytes=len(data), sha256=built.sha256, version=built.version,
    )  # fmt: skip
    return built


def _key(form: Form, content: Any) -> str:
    told = json.dumps(content if isinstance(content, dict) else asdict(content), sort_keys=True, ensure_ascii=False)
    makers = [version(part) if not part.endswith(".py") else Path(part).read_text(encoding="utf-8") for part in form.parts]
    return hashlib.sha256("\0".join([form.key, told, *makers]).encode()).hexdigest()
