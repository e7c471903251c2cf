"""No finding of axe on any kind of page, in any language, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from tests.browser.fixtures import KINDS, Visit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("library")]
LANGUAGES = [code for code, _name in settings.LANGUAGES]
LOOKS = [(code, "light") for code in LANGUAGES] + [("en", "dark"), ("ar", "dark")]
"""Every language; the dark in one language of each script, for colours do not depend on more."""
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visit: Visit, kind: str, language: str, scheme: str) -> None:
    page = visit(kind, language, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details:not(.lang)').forEach((part) => part.open = true)")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], [node["target"] for node in v["nodes"]][:4]) for v in found] == []
