"""The command that checks everything: its table, its exit status, and what each column counts."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from curricula.models import GuidePage, LessonPage
from safelight.safeguarding.found import doubtful, lacking
from safelight.safeguarding.management.commands import check_library
from safelight.safeguarding.models import PageFinding
from safelight.safeguarding.tally import CHECKS, Tally
from tests.safeguarding.pages import guide, lesson

pytestmark = pytest.mark.usefixtures("library")
Run = Callable[..., str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command over two pages of each language: the whole library has tests of its own."""
    keys = {guide().translation_key, lesson().translation_key}
    pages = check_library.Command._pages
    monkeypatch.setattr(check_library.Command, "_pages", lambda *a, **k: [p for p in pages(*a, **k) if p.translation_key in keys])

    def call(*arguments: str) -> str:
        out = StringIO()
        try:
            call_command("check_library", *arguments, stdout=out, verbosity=0)
        except CommandError as error:
            out.write(f"FAILED {error}")
        return out.getvalue()

    return call


def row(out: str, language: str) -> dict[str, int]:
    lines = out.splitlines()
    names = next(line for line in lines if line.startswith("language")).split()[1:]
    return dict(zip(names, map(int, next(line for line in lines if line.startswith(f"{language} ")).split()[1:]), strict=True))


def test_a_library_that_is_whole_ends_well_and_says_by_which_measure_it_was_read(run: Run) -> None:
    out = run()
    assert "FAILED" not in out
    assert row(out, "en")["pages"] == 2
    assert all(row(out, "en")[name] == 0 for name in ("block", "minutes", "objectives", "sources", "reading", "missing"))
    assert "Reading grade by en: Flesch-Kincaid; es: Fernández Huerta; fr: Kandel-Moles; ar: sentence and word length." in out


def test_minutes_objectives_and_sources_are_counted_and_end_with_an_error(run: Run) -> None:
    page = lesson()
    page.minutes_full += 1
    quiz = next(block for block in page.body if block.block_type == "quiz")
    quiz.value["questions"][0]["objective"] = "o9"
    LessonPage.objects.filter(pk=page.pk).update(minutes_full=page.minutes_full, body=page.body)
    out = run("--language", "en")
    assert {name: row(out, "en")[name] for name in ("minutes", "objectives", "block")} == {
        "minutes": 1,
        "objectives": 1,
        "block": 1,
    }
    assert "FAILED 1 finding(s) must be changed" in out


def test_a_page_without_its_translation_is_listed(run: Run) -> None:
    lesson(language="ar").unpublish()
    out = run()
    assert row(out, "ar")["missing"] == 1
    assert f"ar {lesson().slug}: not published in this language" in out
    assert "FAILED 0 finding(s) must be changed or overridden; 1 page(s) or document(s) are not whole." in out


def test_documents_are_built_and_a_faulty_one_is_named(run: Run) -> None:
    out = run("--language", "en", "--language", "ar", "--print")
    assert row(out, "en")["printed"] == row(out, "ar")["printed"] > 4
    assert row(out, "en")["faulty"] == 0
    page = lesson()
    block = next(block for block in page.body if block.block_type == "handout" and block.value["cards"])
    block.value["cards"][0]["text"] = "A sentence that goes on and on. " * 120
    LessonPage.objects.filter(pk=page.pk).update(body=page.body)
    out = run("--language", "en", "--print")
    assert row(out, "en")["faulty"] >= 1
    assert "too long for its sheet" in out


def test_the_services_of_a_country_are_printed_and_an_unknown_one_is_named(run: Run) -> None:
    assert row(run("--language", "en", "--print", "--country", "ma"), "en")["faulty"] == 0
    assert "Unknown country" in run("--language", "en", "--print", "--country", "xx")


def test_findings_of_every_page_are_kept_for_the_report(run: Run) -> None:
    PageFinding.objects.all().delete()
    GuidePage.objects.filter(pk=guide().pk).update(review_by=None)
    run("--language", "en")
    assert PageFinding.objects.filter(page_id=guide().pk, rule="STR-13").exists()


def test_an_unknown_language_is_refused_with_the_ones_there_are(run: Run) -> None:
    assert "Unknown language xx. Allowed: en, es, fr, ar." in run("--language", "xx")


def test_an_accepted_finding_counts_as_accepted_alone() -> None:
    tally = Tally(["en"])
    finding = doubtful("STR-08", "warn", "x", "x", "x", "")
    tally.page("en", [finding, finding.__class__(**finding.__dict__ | {"accepted": True}), lacking("STR-09", "block", "x")])
    assert (tally.counts["en", "warn"], tally.counts["en", "accepted"], tally.counts["en", "block"]) == (1, 1, 1)
    assert (tally.counts["en", "reading"], tally.counts["en", "minutes"]) == (1, 1)
    assert set(CHECKS) == {"minutes", "objectives", "sources", "reading"}
