"""Where things are, in the reader's language: one query a page, and only when something asks."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.models import Page

from safelight.core.countries import language_name
from safelight.core.pages import SOURCE_LANGUAGE, SafelightPage


@dataclass(frozen=True)
class Place:
    """A page one can go to."""

    title: str
    url: str
    kind: str
    slug: str
    language: str


class Navigation:
    """The pages below home, by type: `nav.library`, `nav.campaigns`, `nav.help`, `nav.glossary`, `nav.evidence`, `nav.words`."""

    def __init__(self, request: HttpRequest, page: Page | None = None) -> None:
        self.request = request
        self.page = page

    @cached_property
    def places(self) -> list[Place]:
        """Home and its children, in the language of the address, or in the one in which pages are written.

        The same query brings the other versions of the page that is shown.
        """
        wanted = Q(depth__in=(2, 3))
        if self.page is not None:
            wanted |= Q(translation_key=self.page.translation_key)
        rows = list(Page.objects.live().filter(wanted).select_related("locale", "content_type").order_by("path"))
        if self.page is not None and not self.page.alias_of_id and isinstance(self.page, SafelightPage):
            same = (p for p in rows if p.translation_key == self.page.translation_key and not p.alias_of_id)  # type: ignore[attr-defined]
            self.page.__dict__["versions"] = {p.locale.language_code: p for p in same}
        found = [
            Place(p.title, p.get_url(self.request) or "", p.content_type.model, p.slug, p.locale.language_code)
            for p in rows
            if p.depth <= 3  # noqa: PLR2004
        ]
        language = translation.get_language() or SOURCE_LANGUAGE
        return [p for p in found if p.language == language] or [p for p in found if p.language == SOURCE_LANGUAGE]

    def of(self, model: str) -> Place | None:
        """Return the first place of a page type, such as `helppage`; None when there is none."""
        return next((place for place in self.places if place.kind == model), None)

    @property
    def home(self) -> Place | None:
        return self.of("homepage")

    @property
    def library(self) -> Place | None:
        return self.of("librarypage")

    @property
    def campaigns(self) -> Place | None:
        return self.of("campaignindexpage")

    @property
    def help(self) -> Place | None:
        return self.of("helppage")

    @property
    def glossary(self) -> Place | None:
        return self.of("glossarypage")

    @property
    def evidence(self) -> Place | None:
        return self.of("evidencepage")

    @property
    def words(self) -> Place | None:
        return self.of("wordsmatterpage")

    @property
    def claims(self) -> Place | None:
        return self.of("claimspage")

    @property
    def texts(self) -> list[Place]:
        """Pages of text: about, privacy, accessibility and the like."""
        return [place for place in self.places if place.kind == "standardpage"]


@dataclass(frozen=True)
class Version:
    """One language of a page: `ready` says whether it exists there."""

    code: str
    name: str
    dir: str
    url: str
    path: str
    ready: bool
    current: bool


def own_name(code: str) -> str:
    """Return what a language calls itself, as a heading would write it."""
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def versions(request: HttpRequest, page: Page | None, *, everywhere: bool = False) -> list[Version]:
    """Return this page in every language; where it is missing, the address that says so and leads to the source.

    The rest of the address (a country, a search) is kept. `everywhere` is for a view that is no page and there in every language.
    """
    here = translation.get_language() or SOURCE_LANGUAGE
    if getattr(request, "navigation", None) is not None:
        request.navigation.places  # type: ignore[attr-defined]  # noqa: B018  (brings the versions along)
    live = page.versions if isinstance(page, SafelightPage) else {}
    own = (page.get_url(request) or "") if page is not None else ""
    rest = request.path[len(own) :] if own and request.path.startswith(own) else ""
    kept = page is not None or everywhere
    query = f"?{request.GET.urlencode()}" if request.GET and kept else ""
    found = []
    for code, _name in settings.LANGUAGES:
        if code in live:
            path = (live[code].get_url(request) or "") + rest
            url = path + query
        else:
            path = ""
            url = f"/{code}/{request.path.removeprefix(f'/{here}/')}{query}" if kept else f"/{code}/"
        bidi = translation.get_language_info(code)["bidi"]
        ready = code in live or page is None
        found.append(Version(code, own_name(code), "rtl" if bidi else "ltr", url, path, ready, code == here))
    return found
