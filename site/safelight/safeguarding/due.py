"""What has to be looked at again, and by when: pages, services, figures, sites, images, and addresses that do not answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Model, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model
from wagtail.models import get_page_models

from safelight.core.links import linked_models
from safelight.core.models import LinkStatus
from safelight.evidence.models import Claim, Framework, Statistic
from safelight.help.models import Service
from safelight.safeguarding.models import ReviewedHost
from safelight.safeguarding.reviewed import HELPLINE_MONTHS, ReviewedPage

SOON = 60
"""Days before its date on which something is shown."""
FACT_MONTHS = 12
"""A figure, framework or claim is read again a year after its as-of date, a reviewed site a year after it was looked at."""
OLD_YEARS = 5
"""A figure that is older than this is replaced, or its age is said (source: survivor-safe catalogue, STR-05)."""

KINDS = {
    "page": _("Page to be reviewed"),
    "page-services": _("Services of a page"),
    "service": _("Service"),
    "figure": _("Figure"),
    "old-figure": _("Old figure"),
    "framework": _("Framework"),
    "claim": _("Claim"),
    "site": _("Reviewed site"),
    "image": _("Consent for an image"),
    "link": _("Address that does not answer"),
}


@dataclass(frozen=True)
class Due:
    """One thing to look at: what kind, what it is, by when, why, and where it is put right."""

    kind: str
    title: str
    by: date
    why: str
    address: str
    language: str = ""
    today: date = date.min

    @property
    def kind_label(self) -> str:
        """What it is, in words."""
        return str(KINDS[self.kind])

    @property
    def days(self) -> int:
        """Days left; negative when the date has passed."""
        return (self.by - self.today).days

    @property
    def is_overdue(self) -> bool:
        return self.days < 0


def due(today: date | None = None) -> list[Due]:
    """Return everything that is past its date or near it, the longest overdue first; figures that are merely old at the end."""
    today = today or timezone.localdate()
    found = [
        *_pages(today),
        *_services(today),
        *_facts(today),
        *_old_figures(today),
        *_sites(today),
        *_images(today),
        *_links(today),
    ]
    return sorted(found, key=lambda one: (one.kind == "old-figure", one.by, one.kind, one.title))


def months_after(day: date, months: int) -> date:
    """Return the day so many months later; the last of the month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for back in range(4):
        try:
            return date(year, month + 1, day.day - back)
        except ValueError:
            continue
    raise ValueError(day)


def _pages(today: date) -> Iterator[Due]:
    until = today + timedelta(days=SOON)
    for model in get_page_models():
        if issubclass(model, ReviewedPage):
            rows = model.objects.live().filter(Q(review_by__lte=until) | Q(helplines_by__lte=until))  # type: ignore[attr-defined]
            for row in rows.select_related("locale").only("title", "locale", "review_by", "helplines_by"):
                address, language = reverse("wagtailadmin_pages:edit", args=[row.pk]), row.locale.language_code
                if row.review_by and row.review_by <= until:
                    yield Due(
                        "page", row.title, row.review_by, gettext("Review the page and set a new date."), address, language, today
                    )
                if row.helplines_by and row.helplines_by <= until:
                    why = gettext("Check the services that it names, and set a new date.")
                    yield Due("page-services", row.title, row.helplines_by, why, address, language, today)


def _services(today: date) -> Iterator[Due]:
    why = gettext("Open the service’s own page or call it, correct the row, and set the day.")
    yield from _rows("service", Service.objects.all(), "checked", HELPLINE_MONTHS, why, today)


def _facts(today: date) -> Iterator[Due]:
    why = gettext("Read the source again: does it still say so? Set the day.")
    for kind, model in (("figure", Statistic), ("framework", Framework), ("claim", Claim)):
        yield from _rows(kind, model._default_manager.exclude(as_of=None), "as_of", FACT_MONTHS, why, today)


def _rows(kind: str, rows: Iterable[Model], field: str, months: int, why: str, today: date) -> Iterator[Due]:
    for row in rows:
        if (by := months_after(getattr(row, field), months)) <= today + timedelta(days=SOON):
            yield Due(kind, str(row), by, why, edit_address(row), "", today)


def _old_figures(today: date) -> Iterator[Due]:
    for row in Statistic.objects.all():
        years = [int(word) for word in row.year.replace("–", " ").replace("-", " ").split() if word.isdigit()]
        if years and max(years) < today.year - OLD_YEARS:
            why = gettext("The figure is of %(year)s. Find a newer one, or say its age where it stands.") % {"year": row.year}
            yield Due("old-figure", str(row), date(max(years) + OLD_YEARS, 12, 31), why, edit_address(row), "", today)


def _sites(today: date) -> Iterator[Due]:
    why = gettext("Look at the site again: sites change hands. Set the day.")
    yield from _rows("site", ReviewedHost.objects.all(), "reviewed", FACT_MONTHS, why, today)


def _images(today: date) -> Iterator[Due]:
    rows = get_image_model().objects.filter(status="consented", consent_until__lte=today + timedelta(days=SOON))
    why = gettext("Ask the people in it again, or take it away.")
    for row in rows:
        yield Due("image", row.title, row.consent_until, why, reverse("wagtailimages:edit", args=[row.pk]), "", today)


def _links(today: date) -> Iterator[Due]:
    silent = {row.address: row for row in LinkStatus.objects.exclude(silent_since=None)}
    for model, field in linked_models() if silent else ():
        for row in model._default_manager.filter(**{f"{field}__in": silent}):
            status = silent[getattr(row, field)]
            said = status.reason or str(status.status or gettext("no answer"))
            why = gettext("%(address)s does not answer (%(said)s). Find where it went, or another source.")
            text = why % {"address": status.address, "said": said}
            yield Due("link", str(row), timezone.localdate(status.silent_since), text, edit_address(row), "", today)


def edit_address(row: Model) -> str:
    """Return where a reference row is edited."""
    return reverse(type(row).snippet_viewset.get_url_name("edit"), args=[row.pk])  # type: ignore[attr-defined]
