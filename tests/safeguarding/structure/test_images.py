from datetime import date

import pytest
import time_machine
from wagtail.images.tests.utils import get_test_image_file

from safelight.core.models import SafelightImage
from safelight.safeguarding.found import Found
from tests.safeguarding.pages import found, guide, with_part

pytestmark = pytest.mark.usefixtures("library")


def image(**fields: object) -> SafelightImage:
    return SafelightImage.objects.create(title="Two hands", file=get_test_image_file(), **fields)


def faults(of: SafelightImage, rule: str, *, alt: str = "Two hands hold a lantern.", decorative: bool = False) -> list[Found]:
    value = {"image": {"image": of.pk, "alt_text": alt, "decorative": decorative}, "caption": ""}
    return found(with_part(guide(), "figure", value), rule)


def test_an_illustration_that_says_what_it_shows_is_in_order() -> None:
    drawn = image(status="illustration")
    assert [f for rule in ("STR-20", "STR-21", "STR-22") for f in faults(drawn, rule)] == []


def test_an_image_without_a_text_must_change_and_the_finding_leads_to_it() -> None:
    fault = faults(image(status="illustration"), "STR-20", alt="")[0]
    assert fault.level == "block"
    assert fault.place == "body.added.image"
    assert "Two hands" in fault.message


def test_decoration_needs_no_text() -> None:
    assert faults(image(status="illustration"), "STR-20", alt="", decorative=True) == []


def test_a_text_that_is_too_long_to_listen_to_is_looked_at() -> None:
    assert [f.level for f in faults(image(status="illustration"), "STR-20", alt="word " * 40)] == ["warn"]


def test_an_image_of_which_nobody_said_what_it_is_must_change() -> None:
    assert [f.level for f in faults(image(), "STR-21")] == ["block"]


@time_machine.travel(date(2026, 11, 25), tick=False)
@pytest.mark.parametrize(("until", "levels"), [(date(2026, 11, 24), ["block"]), (None, ["block"]), (date(2026, 11, 25), [])])
def test_a_consent_that_has_ended_must_be_asked_for_again(until: date | None, levels: list[str]) -> None:
    assert [f.level for f in faults(image(status="consented", consent_until=until), "STR-22")] == levels


def test_the_words_of_an_image_are_read_like_any_other() -> None:
    shown = faults(image(status="stock"), "TERM-001", alt="A headline about child pornography.")
    assert [f.place for f in shown] == ["body.added.image"]
