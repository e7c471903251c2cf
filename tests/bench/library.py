"""The library at ten thousand pages: a faceted search through the whole site, beside facets counted by the database.

The pages are generated: copies of the delivered lessons and guides with other titles, bands, topics and words, in a database of their own.
"""

import random
import statistics
import uuid
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from curricula.models import LessonPage, UnitPage
from curricula.shelves import FACETS
from safelight.core.models import Topic
from safelight.finding.entries import next_stamp
from safelight.finding.models import Entry
from safelight.finding.search import search
from tests.bench.rows import Row, alternating, milliseconds

PAGES = 10_000
ADDRESS = "/en/library/?band=12-14&skill=images&q=blackmail+pictures"
WORDS = 350
"""Different words of a generated page, about those of a delivered one."""


def measure() -> list[Row]:
    """Return the rows of the library on the database of the settings."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("load_library", verbosity=0)
    generate(PAGES)
    client = Client()
    client.get(ADDRESS)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(ADDRESS)
        asked = len(queries)
    assert answer.status_code == 200, answer.status_code
    engine, size = connection.vendor, f"{PAGES:,} pages"
    whole = statistics.median(milliseconds(lambda: client.get(ADDRESS)) for _ in range(15))
    bare = statistics.median(milliseconds(lambda: client.get("/en/library/")) for _ in range(15))
    ours, grouped = alternating(lambda: search("en", "", {}, list(FACETS)), by_database)
    return [
        Row(f"Library, {size}, {engine}: words and two filters, the whole answer", whole, "allowed", 50),
        Row(f"Library, {size}, {engine}: everything, the whole answer", bare, "allowed", 50),
        Row(f"Library, {size}, {engine}: queries of that answer", asked, "allowed", 8, ""),
        Row(
            f"Library, {size}, {engine}: ten facets and the first results",
            ours,
            "four of these facets grouped by the database",
            grouped,
        ),
    ]


@transaction.atomic
def generate(count: int) -> None:
    """Add generated lessons in English: rows of the page tree, of lessons, of their topics, and their entries."""
    chance = random.Random(7)
    unit = UnitPage.objects.filter(locale__language_code="en").first()
    models = list(LessonPage.objects.filter(locale__language_code="en"))
    entries = {entry.page_id: entry for entry in Entry.objects.all()}
    topics = list(Topic.objects.all())
    vocabulary = sorted({word for entry in entries.values() if entry.language == "en" for word in entry.weak.split()})
    start = Page.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    pages, rows = [], []
    for n in range(count):
        pages.append(tree_row(unit, models[n % len(models)], start + n, n))
    Page.objects.bulk_create(pages, batch_size=500)
    stamp = next_stamp()
    through = LessonPage.topics.through.objects
    links = []
    for n, page in enumerate(pages):
        model = models[n % len(models)]
        lesson_row(model, page)
        own = chance.sample(topics, 2)
        links += [LessonPage.topics.through(lessonpage_id=page.pk, topic_id=topic.pk) for topic in own]
        rows.append(
            entry_row(
                entries[model.pk], page, stamp, [t.key for t in own], chance.sample(vocabulary, min(WORDS, len(vocabulary)))
            )
        )
    through.bulk_create(links, batch_size=1000)
    Entry.objects.bulk_create(rows, batch_size=500)


def tree_row(unit: Page, model: LessonPage, key: int, n: int) -> Page:
    """Return the row of a generated page below a unit."""
    path = f"{unit.path}{Page._int2str(n + 1000).rjust(4, '0')}"
    return Page(
        pk=key, path=path, depth=unit.depth + 1, numchild=0, title=f"{model.title} {n}", slug=f"generated-{n}", live=True,
        url_path=f"{unit.url_path}generated-{n}/", content_type_id=model.content_type_id, locale_id=model.locale_id,
        translation_key=uuid.uuid4(), draft_title=model.title,
    )  # fmt: skip


def lesson_row(model: LessonPage, page: Page) -> None:
    """Write a lesson's own columns for a generated page."""
    values = {f.attname: getattr(model, f.attname) for f in LessonPage._meta.local_concrete_fields if not f.primary_key}
    lesson = LessonPage(page_ptr_id=page.pk, **values)
    lesson.__dict__.update({k: v for k, v in page.__dict__.items() if not k.startswith("_")})
    lesson.save_base(raw=True, force_insert=(LessonPage,))


def entry_row(model: Entry, page: Page, stamp: int, topics: list[str], words: list[str]) -> Entry:
    """Return the entry of a generated page."""
    return Entry(
        page_id=page.pk, stamp=stamp, live=True, language="en", translation_key=page.translation_key, place=page.path,
        card=model.card | {"title": page.title, "url": f"/en/{page.slug}/"}, tags=model.tags | {"topic": topics},
        strong=f"{model.strong} {page.pk}", middle=model.middle, weak=" ".join(words),
    )  # fmt: skip


def by_database() -> list[Any]:
    """Count four of the ten facets as a database would: one grouping query for each."""
    rows = LessonPage.objects.live().filter(locale__language_code="en").order_by()
    return [list(rows.values(name).annotate(n=Count("pk"))) for name in ("band", "topics", "sensitivity", "frameworks")]
