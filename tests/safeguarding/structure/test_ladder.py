from pathlib import Path

import pytest

from safelight.core.library.files import StarterProblems
from safelight.safeguarding.checker.text import Document
from safelight.safeguarding.findings import check_page
from safelight.safeguarding.found import Found
from safelight.safeguarding.structure import checks
from safelight.safeguarding.structure.ladder import LADDER, LANGUAGES, ladder
from tests.safeguarding.pages import EARLY, OLDER, PRIMARY, TEENS, UPPER, lesson, with_part

RUNGS = [(language, rung) for language in LANGUAGES for rung in ladder(language)]


@pytest.mark.parametrize(("language", "rung"), RUNGS, ids=lambda v: v if isinstance(v, str) else v.data.id)
def test_every_word_is_found_in_its_own_example(language: str, rung: object) -> None:
    assert rung.pattern.search(Document(rung.data.found[language], language).text)


def test_a_fault_of_the_ladder_is_an_error_of_the_start_up_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ladder.yaml"
    path.write_text("- {id: x}\n", encoding="utf-8")
    monkeypatch.setattr(checks, "LADDER", path)
    assert {error.id for error in checks.check_ladder()} == {"safelight.E012"}
    assert str(checks.check_ladder()[0].msg).startswith("ladder.yaml:1: ")


def said(key: str, text: str, language: str = "en", **where: object) -> list[Found]:
    """The ladder's findings about a text on a worksheet (or another part) of a lesson."""
    item = {"prompt": text, "open": "any", "answer": ""}
    part = {"key": "a", "title": "Look", "task": "Talk.", "note": "", "items": [{"type": "item", "value": item, "id": "i"}]}
    value = {
        "key": "w", "title": "Look", "kind": "worksheet", "audience": "", "pages": 1, "instructions": "Read.", "cards": [],
        "parts": [{"type": "item", "value": part, "id": "p"}], "adult_note": "",
    }  # fmt: skip
    page = with_part(lesson(key, language), where.get("name", "handout"), where.get("value", value))
    return [f for f in check_page(page) if f.group == "ladder"]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("key", "text", "rule", "level"),
    [
        (EARLY, "Do not talk to strangers.", "ladder-stranger", "warn"),
        (PRIMARY, "Ask for consent first.", "ladder-consent", "block"),
        (UPPER, "This is called grooming.", "ladder-grooming", "block"),
        (UPPER, "He asked for a naked picture.", "ladder-naked-pictures", "block"),
        (UPPER, "She wants to go live.", "ladder-streaming-to-an-audience", "block"),
        (TEENS, "It was on a livestream.", "ladder-livestream", "warn"),
        (TEENS, "This is sexual exploitation.", "ladder-sexual-exploitation", "block"),
        (OLDER, "He used a nudify app.", "ladder-undressing-tools", "block"),
        (OLDER, "They met on TikTok.", "ladder-platform-names", "warn"),
    ],
)
def test_a_word_of_an_older_age_is_found_in_what_learners_read(key: str, text: str, rule: str, level: str) -> None:
    fault = next(f for f in said(key, text) if f.sentence == text)
    assert (fault.rule, fault.level) == (rule, level)
    assert fault.words in text
    assert fault.suggestion
    assert fault.can_be_accepted


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("key", "text"),
    [
        (TEENS, "This is called grooming."),
        (OLDER, "It was on a livestream."),
        (PRIMARY, "Tell someone about a threat."),
        (UPPER, "Use the report button."),
    ],
)
def test_an_age_reads_its_own_words_and_those_of_younger_ones(key: str, text: str) -> None:
    assert said(key, text) == []


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("language", "text"), [("es", "Necesita consentimiento."), ("fr", "C’est du grooming."), ("ar", "هذا اسمه الاستدراج.")]
)
def test_the_ladder_stands_in_every_language(language: str, text: str) -> None:
    assert [f.level for f in said(UPPER, text, language)] == ["block"]


@pytest.mark.usefixtures("library")
def test_what_the_teacher_reads_is_left_alone_and_the_page_for_home_is_not() -> None:
    text = "<p>The law calls it grooming.</p>"
    teacher = {"key": "brief", "title": "", "text": text, "rows": []}
    assert said(UPPER, "", name="prose", value=teacher) == []
    assert len(said(UPPER, "", name="prose", value=teacher | {"key": "home"})) == 1


def test_a_graver_word_hides_the_slighter_one_inside_it() -> None:
    assert {r.data.id for r in ladder("en") if r.pattern.search("sexual blackmail")} == {
        "sextortion",
        "extortion",
        "sexual-words",
    }


@pytest.mark.usefixtures("library")
def test_an_organisation_may_be_named_as_a_source() -> None:
    assert said(OLDER, "55 hotlines take reports (INHOPE, 2024).") == []
    assert len(said(OLDER, "INHOPE has 55 hotlines.")) == 1


@pytest.mark.usefixtures("library")
def test_one_place_is_one_finding() -> None:
    assert len(said(UPPER, "It was sexual blackmail.")) == 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("  enters: 6-8", "  enters: 5-6", "enters: "),
        ("\n  level: block", "\n  levle: block", "levle: is not a field of this format"),
        ("['groom(?:s", "['groom(?:(s", "grooming: is not a regular expression"),
        ("    fr: ['cyber ?harc[eè]l\\w+']\n", "", "cyberbullying: nothing for fr"),
    ],
)
def test_a_fault_in_the_file_has_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    text = LADDER.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "ladder.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(StarterProblems, match=r"ladder\.yaml:\d+: .*" + reason):
        ladder("en", path)
