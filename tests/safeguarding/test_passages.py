import pytest

from curricula.models import GuidePage
from safelight.safeguarding.passages import passages

pytestmark = pytest.mark.usefixtures("library")


def test_every_text_of_a_page_is_read_with_its_side() -> None:
    guide = GuidePage.objects.get(resource_key="sextortion-first-hour", locale__language_code="en")
    found = list(passages(guide))
    sides = {(p.block, p.side) for p in found}
    assert ("first_words", "words") in sides
    assert ("do_now", "text") in sides
    assert ("prose", "text") in sides
    assert any("“Why did you send it?”" in p.text for p in found if p.side == "words")
    assert not any("*" in p.text for p in found)
