import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.models import Page

import curricula.library
import safelight.evidence.library
from curricula.models import GuidePage, LessonPage
from safelight.core.library.catalogue import Catalogue
from safelight.core.models import StarterRecord, Topic
from safelight.help.models import Service
from safelight.safeguarding.gate import is_reviewed
from safelight.translating.loading import Loading

pytestmark = pytest.mark.usefixtures("library")
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def load(*arguments: str) -> str:
    out = StringIO()
    call_command("load_library", *arguments, verbosity=0, stdout=out)
    return out.getvalue()


def test_a_second_run_writes_nothing() -> None:
    assert load() == "Library loaded: 0 entries written.\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_in_every_language(language: str) -> None:
    expected = {spec.key for spec in Loading([]).pages}
    loaded = StarterRecord.objects.filter(key__startswith="page:", key__endswith=f":{language}", page__live=True)
    assert {record.key.removeprefix("page:").removesuffix(f":{language}") for record in loaded} == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_data(language: str) -> None:
    lesson = LessonPage.objects.get(resource_key="sextortion-a-way-out", locale__language_code=language)
    assert sum(step["minutes_full"] for step in lesson.steps) == 50
    assert lesson.clean() is None
    assert lesson.band.key == "12-14"
    assert lesson.guidance.count() > 10


def test_a_guide_for_now_has_a_neutral_address_in_every_language() -> None:
    for guide in GuidePage.objects.filter(urgency="now"):
        assert "sextortion" not in guide.url_path
        assert guide.neutral_title


def test_new_words_of_a_sensitive_page_are_delivered_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Catalogue.read

    def changed(language: str) -> Catalogue:
        catalogue = read(language)
        for place, text in list(catalogue.entries.items()):
            if place[1].startswith("Six steps for the first hour"):
                catalogue.entries[place] = f"{text} (2)"
        return catalogue

    monkeypatch.setattr(Catalogue, "read", changed)
    load()
    for language in ("es", "fr", "ar"):
        page = GuidePage.objects.get(resource_key="sextortion-first-hour", locale__language_code=language)
        assert page.live
        assert page.summary.endswith("(2)")
        assert is_reviewed(page)


def test_a_page_edited_in_the_cms_is_left_alone_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    page = LessonPage.objects.get(resource_key="my-helpers", locale__language_code="en")
    page.summary = "Changed by an editor."
    page.save_revision().publish()
    assert "lesson:my-helpers" in load()
    page.refresh_from_db()
    assert page.summary == "Changed by an editor."


def test_a_page_taken_away_in_the_cms_does_not_come_back() -> None:
    GuidePage.objects.get(resource_key="when-a-child-tells-you", locale__language_code="en").delete()
    assert "guide:when-a-child-tells-you" in load()
    assert not GuidePage.objects.filter(resource_key="when-a-child-tells-you", locale__language_code="en").exists()


def test_a_row_edited_in_the_cms_is_left_alone_and_named() -> None:
    service = Service.objects.get(key="ma-onde-2511")
    service.phone = "1111"
    service.save()
    assert "ma-onde-2511" in load()
    assert Service.objects.get(key="ma-onde-2511").phone == "1111"


def test_one_language_can_be_loaded_alone() -> None:
    before = Page.objects.count()
    assert load("--language", "fr") == "Library loaded: 0 entries written.\n"
    assert Page.objects.count() == before


def test_an_unknown_language_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(CommandError, match=r"Unknown language xx\. Allowed: en, es, fr, ar\."):
        load("--language", "xx")


def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> str:
    """Load with one line of one lesson changed; return the message."""
    for folder in ("lessons", "guides"):
        (tmp_path / folder).mkdir()
        for path in (curricula.library.STARTER / folder).glob("*.md"):
            text = path.read_text(encoding="utf-8")
            if path.stem == "my-helpers":
                assert old in text
                text = text.replace(old, new, 1)
            (tmp_path / folder / path.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(curricula.library, "STARTER", tmp_path)
    Topic.objects.filter(key="feelings").update(name="before")
    with pytest.raises(CommandError) as caught:
        load()
    assert Topic.objects.get(key="feelings").name == "before"
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "reason", "at"),
    [
        (
            'minutes: {"full": 3, "short": 2}',
            'minutes: {"full": 4, "short": 2}',
            "minutes.full: minutes.full is 20, but the steps add up to 21",
            'minutes: {"full": 20, "short": 15}',
        ),
        ("correct: true", "correct: false", "options: has 0 right answers, exactly one is needed", "options:"),
        ("skill:", "skil:", "skil: is not a field of this format", "skil:"),
        (
            "frameworks: [unesco-itgse]",
            "frameworks: []",
            "objectives.0.frameworks: List should have at least 1 item",
            "frameworks: []",
        ),
        ("topics: [help-seeking, feelings, screens]", "topics: [help-seeking, weather]", "topics: weather is not known", ""),
        ('term: "Trusted adult"', 'term: "Trusted robot"', "glossary term: trusted-robot is not known", ""),
        ("## For home {#home}", "## For home {#house}", "sections: home is listed but not there", "sections:"),
        ("no_print: ", "without: ", "without: is not a field of this format", "without:"),
    ],
)
def test_a_broken_file_is_named_with_line_and_reason_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, reason: str, at: str
) -> None:
    message = broken(tmp_path, monkeypatch, old, new)
    assert message.startswith("Nothing was changed.")
    told = next(line for line in message.splitlines() if reason in line)
    name, line = told.split(":")[:2]
    assert name == "my-helpers.md"
    lines = (tmp_path / "lessons" / name).read_text(encoding="utf-8").splitlines()
    if at:
        assert at in "\n".join(lines[int(line) - 2 : int(line)])


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("statistics", 'year: "2025"', 'year: ""', ".year: String should match pattern"),
        ("statistics", 'year: "2025"', 'year: "soon"', ".year: String should match pattern"),
        ("objectives", "framework: ", "framewrok: ", "framewrok: is not a field of this format"),
    ],
)
def test_a_broken_row_is_named_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str, reason: str
) -> None:
    for path in safelight.evidence.library.STARTER.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(text.replace(old, new, 1) if path.stem == name else text, encoding="utf-8")
    monkeypatch.setattr(safelight.evidence.library, "STARTER", tmp_path)
    with pytest.raises(CommandError) as caught:
        load()
    told = next(line for line in str(caught.value).splitlines() if reason in line)
    file, line = told.split(":")[:2]
    assert file == f"{name}.yaml"
    assert new in (tmp_path / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_an_objective_without_a_framework_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in safelight.evidence.library.STARTER.glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    broken_file = tmp_path / "objectives.yaml"
    text = broken_file.read_text(encoding="utf-8")
    broken_file.write_text(re.sub(r"framework: .*", 'framework: " "', text, count=1), encoding="utf-8")
    monkeypatch.setattr(safelight.evidence.library, "STARTER", tmp_path)
    with pytest.raises(CommandError, match=r"objectives\.yaml:\d+: 0\.framework: "):
        load()


def test_the_page_tree_is_sound() -> None:
    assert Page.find_problems() == ([], [], [], [], [])
