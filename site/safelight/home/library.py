"""The house of the starter library: home, overviews, pages of text."""

from collections.abc import Iterable
from pathlib import Path

from django.apps import apps
from pydantic import Field

from safelight.core.library.files import Strict, checked, read_yaml
from safelight.core.library.shelves import PageSpec
from safelight.home.models import HomePage, StandardPage

STARTER = Path(__file__).resolve().parent / "starter" / "pages.yaml"


class HomeEntry(Strict):
    """The front door."""

    title: str
    headline: str = Field(max_length=80)
    lead: str


class OverviewEntry(Strict):
    """A page that shows what is below it; other fields are those of its page type."""

    title: str
    intro: str
    now_title: str = ""
    now_text: str = ""
    image_note: str = ""
    survey_note: str = ""
    promise: str = ""


class SectionEntry(Strict):
    """A part of a page of text."""

    title: str
    text: str


class TextPageEntry(Strict):
    """A page of text; `id` is its address."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    intro: str
    sections: list[SectionEntry] = Field(min_length=1)


class HouseFile(Strict):
    """The whole file."""

    home: HomeEntry
    library: OverviewEntry
    campaigns: OverviewEntry
    help: OverviewEntry
    glossary: OverviewEntry
    evidence: OverviewEntry
    claims: OverviewEntry
    words: OverviewEntry = Field(alias="words-matter")
    standard: list[TextPageEntry]


OVERVIEWS = {
    "library": "curricula.LibraryPage",
    "campaigns": "campaigns.CampaignIndexPage",
    "help": "help.HelpPage",
    "glossary": "evidence.GlossaryPage",
    "evidence": "evidence.EvidencePage",
    "claims": "evidence.ClaimsPage",
    "words-matter": "safeguarding.WordsMatterPage",
}


class HouseShelf:
    """Home first, then what stands below it."""

    order = 40

    def read(self) -> Iterable[PageSpec]:
        """Return home, the overviews and the pages of text."""
        file = read_yaml(STARTER)
        house = checked(file, HouseFile)
        yield PageSpec("home", HomePage, "safelight", "", house.home.model_dump(), where=file.name)
        for slug, label in OVERVIEWS.items():
            entry = getattr(house, slug.split("-")[0]).model_dump()
            fields = {name: value for name, value in entry.items() if value}
            yield PageSpec(slug, apps.get_model(label), slug, "home", fields, where=file.name)
        for page in house.standard:
            body = [("prose", {"title": s.title, "text": s.text.strip()}) for s in page.sections]
            fields = {"title": page.title, "intro": page.intro}
            yield PageSpec(page.id, StandardPage, page.id, "home", fields, {"body": body}, where=file.name)


SHELVES = [HouseShelf()]
