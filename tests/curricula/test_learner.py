"""What a learner sees: their part, and nothing that is said to the teacher."""

import pytest
from django.test import Client

from curricula.easy import easy_lines, first_help_lines
from curricula.models import GuidePage, LessonPage

pytestmark = pytest.mark.usefixtures("library")
LANGUAGES = ["en", "es", "fr", "ar"]


def lesson(key: str, language: str = "en") -> LessonPage:
    return LessonPage.objects.get(resource_key=key, locale__language_code=language, alias_of__isnull=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lesson_has_its_page(client: Client, language: str) -> None:
    slugs = LessonPage.objects.live().filter(locale__language_code=language, alias_of__isnull=True).values_list("slug", flat=True)
    assert {slug: client.get(f"/{language}/learn/{slug}/").status_code for slug in slugs} == dict.fromkeys(slugs, 200)


def test_nothing_for_the_teacher_is_in_the_source(client: Client) -> None:
    for page in LessonPage.objects.live().filter(locale__language_code="en"):
        html = client.get(f"/en/learn/{page.slug}/").content.decode()
        steps = [step["teacher_says"] for step in page.steps]
        assert not [words for words in steps if str(words) in html]
        said = " ".join(str(word["learner_text"]) for block in page.blocks_of("vocabulary") for word in block.value["words"])
        for block in page.blocks_of("handout"):
            answers = [card["teacher_point"] for card in block.value["cards"]] + [block.value["adult_note"]]
            assert not [answer for answer in answers if answer and answer in html and answer not in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_handouts_for_learners_are_found_in_a_translation_too(client: Client, language: str) -> None:
    page = lesson("not-who-they-say-they-are", language)
    html = client.get(f"/{language}/learn/{page.slug}/").content.decode()
    assert html.count('class="handout"') == len(page.blocks_of("handout"))


def test_the_tab_of_a_sensitive_lesson_does_not_name_its_subject(client: Client) -> None:
    html = client.get("/en/learn/sextortion-a-way-out/").content.decode()
    assert "ext" not in html.partition("<title>")[2].partition("</title>")[0].lower()


def test_the_youngest_look_at_symbols(client: Client) -> None:
    html = client.get("/en/learn/my-helpers/").content.decode()
    page = lesson("my-helpers")
    assert html.count('class="symbol') == len(easy_lines(page)) + len(first_help_lines(page)) == 15
    assert "Do you feel wobbly now?" in html
    assert html.index("For the grown-up beside you") < html.index('id="who-can-help"')


@pytest.mark.parametrize(
    "path", ["/en/learn/nothing/", "/en/learn/nothing/easy/", "/ar/learn/nothing/", "/en/learn/my-helpers/?country=zz"]
)
def test_what_is_not_there_is_missing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_guide_has_its_easy_words_at_an_address(client: Client) -> None:
    guide = GuidePage.objects.get(resource_key="sextortion-first-hour", locale__language_code="en")
    html = client.get(f"/en/learn/{guide.slug}/easy/").content.decode()
    assert 'class="symbol' in html
    assert f"<title>{guide.neutral_title}" in html


def test_a_lesson_that_is_not_yet_in_a_language_leads_to_its_source(client: Client) -> None:
    page = lesson("my-helpers", "fr")
    page.unpublish()
    html = client.get(f"/fr/learn/{page.slug}/").content.decode()
    assert f'href="/en/learn/{page.slug}/"' in html


def test_the_teachers_page_leads_there_without_a_script(client: Client) -> None:
    html = client.get(lesson("my-helpers").get_url()).content.decode()
    assert 'href="/en/learn/my-helpers/"' in html
    for service in ("https://classroom.google.com/share?url=", "https://teams.microsoft.com/share?href="):
        link = html[html.index(service) :].partition(">")[0]
        assert "noreferrer" in link
        assert "learn%2Fmy-helpers%2F" in link
