"""Downloads are counted without watching: a number and a day, in batches, and nothing is lost when the database does not answer."""

import threading
from collections import Counter
from datetime import date

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page

from safelight.publishing.counting.tally import Line, Tally, tally, write
from safelight.publishing.models import DownloadCount

LINE = Line(date(2026, 11, 25), "my-helpers", "plan", "en", "pdf")


def test_counts_are_written_in_one_batch_and_added_to_the_day(db: None) -> None:
    counts = Tally(write, every=0)
    for _time in range(3):
        counts.add(LINE)
    counts.add(LINE._replace(language="ar"))
    assert not DownloadCount.objects.exists()  # a download waits for nothing
    assert counts.flush()
    counts.add(LINE)
    assert counts.flush()
    assert dict(DownloadCount.objects.values_list("language", "total")) == {"en": 4, "ar": 1}


def test_what_the_database_does_not_take_is_kept_and_written_later() -> None:
    written: list[Counter[Line]] = []
    broken = [True]

    def sometimes(counts: Counter[Line]) -> None:
        if broken[0]:
            raise OperationalError("no space")
        written.append(counts)

    counts = Tally(sometimes, every=0)
    counts.add(LINE)
    assert not counts.flush()
    counts.add(LINE)
    broken[0] = False
    assert counts.flush()
    assert written == [Counter({LINE: 2})]


def test_many_threads_lose_no_count() -> None:
    written: Counter[Line] = Counter()
    counts = Tally(written.update, every=0)
    threads = [threading.Thread(target=lambda: [counts.add(LINE) for _n in range(500)]) for _t in range(8)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        counts.flush()
    counts.flush()
    assert written[LINE] == 4000


def test_a_thread_writes_by_itself() -> None:
    done = threading.Event()
    counts = Tally(lambda _counts: done.set(), every=0.01)
    counts.add(LINE)
    assert done.wait(30)


@pytest.mark.usefixtures("library")
def test_a_download_counts_once_and_names_nobody(client: Client) -> None:
    page = Page.objects.get(slug="my-helpers", locale__language_code="en").specific
    with override("en"):
        url = reverse("print-file", kwargs={"slug": page.slug, "name": "plan-a4.pdf"})
        slides = reverse("print-file", kwargs={"slug": page.slug, "name": "slides.pptx"})
    tally.flush()
    DownloadCount.objects.all().delete()
    client.get(url)
    client.get(url, headers={"range": "bytes=0-"})
    client.head(url)
    client.get(url, headers={"range": "bytes=100-200"})
    client.get(slides)
    assert tally.flush()
    rows = DownloadCount.objects.values_list("day", "page", "part", "language", "format", "total")
    today = timezone.localdate()
    assert set(rows) == {(today, "my-helpers", "plan", "en", "pdf", 2), (today, "my-helpers", "slides", "en", "pptx", 1)}
    names = {field.name for field in DownloadCount._meta.fields}
    assert names == {"id", "day", "page", "part", "language", "format", "total"}
