"""A learner's page with a keyboard alone, without JavaScript, and without a trace."""

import pytest
from playwright.sync_api import Page

from tests.browser.fixtures import Visit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]
SCRIPTS = [True, False]


def focus(page: Page, selector: str) -> None:
    """Go on with the Tab key until something that fits has the focus."""
    for _step in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    pytest.fail(f"the Tab key never reaches {selector}")


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_story_is_played_to_an_end_with_the_keyboard_and_back_again(visit: Visit, language: str, script: bool) -> None:
    page = visit("learner", language, java_script_enabled=script)
    shown = page.locator(".story-page:visible")
    first = shown.get_attribute("id")
    seen = [first]
    while shown.locator(".choices a").count():
        shown.locator(".choices a").first.focus()
        page.keyboard.press("Enter")
        seen.append(shown.get_attribute("id"))
        if script:
            assert page.evaluate("document.activeElement.id") == seen[-1]
    assert len(seen) > 2
    assert shown.locator(".say").is_visible()
    page.go_back()
    assert shown.get_attribute("id") == seen[-2]


def test_the_tab_key_reaches_story_clue_finder_and_quiz_in_this_order(visit: Visit) -> None:
    page = visit("learner")
    focus(page, ".story-page .choices a")
    page.keyboard.press("Enter")
    focus(page, ".finder input")
    page.keyboard.press("Space")
    assert page.locator(".finder input").first.is_checked()
    focus(page, ".finder summary")
    page.keyboard.press("Enter")
    assert page.locator(".finder details[open] > p:visible").count() > 0
    focus(page, ".quiz summary")
    page.keyboard.press("Enter")
    assert page.locator(".quiz details[open] p").first.is_visible()


@pytest.mark.parametrize("script", SCRIPTS)
def test_comparing_says_whether_a_clue_was_marked(visit: Visit, script: bool) -> None:
    page = visit("learner", java_script_enabled=script)
    clue = page.locator(".finder > li").nth(2)
    clue.locator("summary").click()
    assert clue.locator(".if-not").is_visible()
    clue.locator("input").check()
    assert clue.locator(".if-marked").is_visible()
    assert clue.locator(".if-not").is_hidden()


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_answer_of_the_quiz_teaches(visit: Visit, script: bool) -> None:
    page = visit("learner", java_script_enabled=script)
    options = page.locator(".quiz details")
    assert options.count() > 5
    for place in range(options.count()):
        option = options.nth(place)
        option.locator("summary").click()
        assert len(option.locator("p").inner_text()) > 15


def test_nothing_is_stored_sent_or_put_into_the_address(visit: Visit) -> None:
    page = visit("learner")
    sent = []
    page.on("request", lambda request: sent.append(request.url) if "favicon" not in request.url else None)
    page.locator(".quiz summary").first.click()
    page.locator(".finder input").first.check()
    page.locator(".finder summary").first.click()
    page.locator(".choices a").first.click()
    assert sent == []
    assert page.url.partition("#")[2] == "p1-2"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.context.cookies() == []


def test_reading_aloud_is_offered_only_with_a_voice_of_the_device(visit: Visit) -> None:
    page = visit("easy")
    voices = "(local) => { speechSynthesis.getVoices = () => [{localService: local, lang: 'en-GB'}]; speechSynthesis.dispatchEvent(new Event('voiceschanged')); }"
    page.evaluate(voices, False)
    assert page.locator("[data-read-aloud]").is_hidden()
    page.evaluate(voices, True)
    assert page.locator("[data-read-aloud]").is_visible()


def test_reading_aloud_reads_line_by_line_and_stops_when_asked(visit: Visit) -> None:
    page = visit("easy")
    page.evaluate("""() => {
        window.spoken = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        speechSynthesis.getVoices = () => [{localService: true, lang: "en-GB"}];
        speechSynthesis.speak = (said) => { window.spoken.push(said); };
        speechSynthesis.dispatchEvent(new Event("voiceschanged"));
    }""")
    page.get_by_role("button", name="Read aloud").click()
    page.evaluate("window.spoken[0].onend()")
    assert page.evaluate("window.spoken.map((said) => said.text)") == [
        "Someone is threatening me. What can I do?",
        "It is not your fault.",
    ]
    page.get_by_role("button", name="Stop reading").click()
    page.evaluate("window.spoken[1].onend()")
    assert page.evaluate("window.spoken.length") == 2
    assert page.get_by_role("button", name="Read aloud").is_visible()


def test_reading_aloud_stops_on_leaving(visit: Visit) -> None:
    page = visit("easy")
    page.evaluate(
        "window.stopped = 0; speechSynthesis.cancel = () => { window.stopped += 1; }; dispatchEvent(new Event('pagehide'))"
    )
    assert page.evaluate("window.stopped") == 1


def test_without_javascript_there_is_no_button_that_does_nothing(visit: Visit) -> None:
    page = visit("easy", java_script_enabled=False)
    assert page.locator("main button:visible").all_inner_texts() == ["Show"]


@pytest.mark.parametrize("kind", ["learner", "early-learner", "easy"])
def test_help_and_the_way_out_are_always_there_and_the_site_menu_is_not(visit: Visit, kind: str) -> None:
    page = visit(kind)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for part in (".get-help", ".leave"):
        box = page.locator(part).bounding_box()
        assert box and 0 <= box["y"] < page.viewport_size["height"]
    assert page.locator("nav").count() == 0
