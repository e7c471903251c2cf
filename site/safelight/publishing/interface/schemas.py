"""What the interface answers, field by field; its OpenAPI description is made of these."""

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

Kind = Literal["lesson", "guide", "campaign", "kit"]


class Problem(Schema):
    """Why there is no answer, in one sentence."""

    detail: str


class File(Schema):
    """A file of a resource, made when it is asked for."""

    part: str = Field(description="Which part of the resource: plan, handouts, posters, …")
    label: str = Field(description="What the part is called, in the language of the resource.")
    format: str = Field(description="pdf, pptx, docx, …")
    address: str


class Resource(Schema):
    """A lesson, guide, campaign or kit in one language."""

    key: str = Field(description="Stable name: the same in every language and for ever.")
    kind: Kind
    language: str
    title: str
    question: str
    summary: str
    address: str
    topics: list[str]
    audiences: list[str]
    age_band: str | None = Field(description="Such as 9-11; only lessons have one.")
    minutes: int | None
    sensitivity: str | None = Field(description="gentle or sensitive.")
    content_note: str | None = Field(description="To be shown before the resource, wherever it is shown.")
    updated: datetime | None
    review_by: date | None = Field(description="After this day its words should be looked at again.")
    read_by_native_speaker: bool
    languages: dict[str, str] = Field(description="Addresses of the published versions, by language.")
    licence: str


class WholeResource(Resource):
    """A resource with its files."""

    files: list[File]


class Resources(Schema):
    """One page of resources, at most 48."""

    total: int
    page: int
    pages: int
    items: list[Resource]


class Service(Schema):
    """A helpline, hotline or tool. Numbers are shown as the service itself writes them."""

    key: str
    country: str = Field(description="Two letters, or INT for worldwide.")
    name: str
    kind: str
    description: str
    phones: list[str]
    text: str
    chat: str
    address: str
    hours: str
    languages: list[str]
    limits: str
    only_in: list[str] = Field(description="Countries of a worldwide entry; empty: everywhere that it says.")
    confidence: Literal["official", "reputable", "secondary"] = Field(
        description="How sure we are. Beside a secondary entry stands: not confirmed by us yet."
    )
    checked: date = Field(
        description="Last checked. Do not show an entry that nobody checked for more than 6 months without saying so."
    )
    source: str


class Services(Schema):
    """The services for a country: its own, then worldwide ones that are there for it."""

    country: str
    danger: str = Field(description="What must stand beside any list of services.")
    items: list[Service]


class Statistic(Schema):
    """A figure with its source. It may not be shown without year, publisher and caveat."""

    key: str
    topic: str
    value: str
    statement: str
    caveat: str
    year: str
    publisher: str
    source: str
    as_of: date


class Statistics(Schema):
    """All figures of a topic, or of every topic."""

    items: list[Statistic]


class Embed(Schema):
    """A card for another site, as oEmbed 1.0 says it: a frame without any script."""

    version: Literal["1.0"] = "1.0"
    type: Literal["rich"] = "rich"
    provider_name: str
    provider_url: str
    title: str
    html: str
    width: int
    height: int
    cache_age: int
