"""The addresses of the interface, below `/api/v1/`. Anybody may ask, from any site; nothing can be changed, and nothing of who asks is kept."""

from enum import StrEnum
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, ngettext, override
from ninja import NinjaAPI, Path, Query
from ninja.errors import HttpError, ValidationError

from safelight.core.countries import country_name
from safelight.evidence.models import Statistic as StatisticRow
from safelight.help.models.service import WORLDWIDE
from safelight.help.reader import countries_with_services
from safelight.help.slots import country_services
from safelight.publishing.interface import items
from safelight.publishing.interface.embedding import embed_of
from safelight.publishing.interface.schemas import Embed, Problem, Resources, Services, Statistics, WholeResource

DESCRIPTION = """Lessons, guides, campaigns, kits, services and figures that Safelight has published, to read and nothing else.
Content is CC BY 4.0: name Safelight, and say if you changed something. Show the content note of a resource before it, and keep
*It is not your fault* and the services where they stand. Service numbers change: ask again at least once a day."""
api = NinjaAPI(
    title="Safelight", version="1", description=DESCRIPTION, docs_url=None, openapi_url="openapi.json", urls_namespace="api"
)

Language = StrEnum("Language", {code: code for code, _name in settings.LANGUAGES})
KINDS = {"lessons": "lesson", "guides": "guide", "campaigns": "campaign", "kits": "kit"}
Kinds = StrEnum("Kinds", {name: name for name in KINDS})
Key = Annotated[str, Path(max_length=80, pattern=r"^[-a-zA-Z0-9_]+$")]
Word = Annotated[str, Query(max_length=60, pattern=r"^[-\w]*$")]
CountryCode = Annotated[str, Query(min_length=2, max_length=2, pattern=r"^[a-zA-Z]{2}$", description="Two letters, such as gb.")]
REFUSED = {404: Problem, 422: Problem}


@api.exception_handler(ValidationError)
def not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say which part of the address does not work, and why, without repeating it."""
    told = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors)
    return api.create_response(request, {"detail": told}, status=422)


@api.get("/statistics", response={200: Statistics, **REFUSED}, summary="Figures with their sources")
def statistics(request: HttpRequest, language: Language = Language.en, topic: Word = "") -> dict[str, Any]:
    """All figures in a language, or those of one topic; an unknown topic has none."""
    with override(language):
        rows = StatisticRow.objects.select_related("source")
        rows = rows.filter(topic=topic) if topic else rows
        return {"items": [items.statistic(row) for row in rows]}


@api.get("/services/{country}", response={200: Services, **REFUSED}, summary="Helplines, hotlines and tools for a country")
def services(
    request: HttpRequest,
    country: Annotated[str, Path(min_length=2, max_length=2, pattern=r"^[a-zA-Z]{2}$", description="Two letters, such as gb.")],
    language: Language = Language.en,
) -> dict[str, Any]:
    """A country's own services, then worldwide ones that are there for it. A country without any is a 404 that says so."""
    code = country.lower()
    with override(language):
        if code.upper() not in countries_with_services():
            raise HttpError(404, gettext("There is no country with services under this code."))
        return {
            "country": country_name(code),
            "danger": gettext("In immediate danger, call the emergency number."),
            "items": [items.service(row) for row in sorted(country_services(code), key=lambda row: row.country == WORLDWIDE)],
        }


@api.get("/oembed", response={200: Embed, **REFUSED, 501: Problem}, summary="A card of a campaign for another site (oEmbed)")
def oembed(
    request: HttpRequest,
    url: Annotated[str, Query(max_length=500, description="The address of a published campaign.")],
    format: Annotated[str, Query(max_length=10)] = "json",  # noqa: A002 (the standard's name)
    maxwidth: Annotated[int, Query(ge=200, le=4000)] = 480,
    maxheight: Annotated[int, Query(ge=200, le=4000)] = 560,
) -> Any:
    """A frame without scripts, cookies or any trace of whoever reads the page that shows it."""
    if format != "json":
        raise HttpError(501, gettext("Only JSON is offered."))
    if (card := embed_of(url, maxwidth, maxheight)) is None:
        raise HttpError(404, gettext("This is not the address of a published campaign here."))
    return card


@api.get("/{kinds}", response={200: Resources, **REFUSED}, summary="Lessons, guides, campaigns or kits in a language")
def resources(
    request: HttpRequest,
    kinds: Kinds,
    language: Language = Language.en,
    topic: Word = "",
    age_band: Annotated[str, Query(max_length=8, pattern=r"^[-0-9]*$", description="Such as 9-11.")] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> Any:
    """One page of resources in the order of the library; past the last page is a 404 that says how many there are."""
    with override(language):
        found = items.listed(KINDS[kinds], language, {"topic": topic, "band": age_band}, page)
        if page > found["pages"]:
            raise HttpError(
                404, ngettext("There is %(n)s page.", "There are %(n)s pages.", found["pages"]) % {"n": found["pages"]}
            )
        return found


@api.get("/{kinds}/{key}", response={200: WholeResource, **REFUSED}, summary="One resource with its files")
def resource(request: HttpRequest, kinds: Kinds, key: Key, language: Language = Language.en) -> Any:
    """A resource by its stable name."""
    with override(language):
        if (found := items.one(KINDS[kinds], key, language)) is None:
            raise HttpError(404, gettext("Nothing is published here under this name in this language."))
        return found
