"""What the documentation must not forget."""

import re

from django.conf import settings
from django.core.management import get_commands

ROOT = settings.ROOT
DOCS = "\n".join(path.read_text(encoding="utf-8") for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def test_every_environment_variable_is_documented() -> None:
    source = (ROOT / "site/safelight/settings/base.py").read_text() + (ROOT / "site/safelight/settings/production.py").read_text()
    source += (ROOT / "site/safelight/settings/dev.py").read_text()
    names = set(re.findall(r"env(?:\.\w+)?\(\"(\w+)\"", source))
    assert len(names) > 6
    assert [name for name in sorted(names) if f"`{name}`" not in DOCS] == []


def test_every_command_of_ours_is_documented() -> None:
    ours = [name for name, app in get_commands().items() if app.startswith(("safelight", "curricula", "campaigns"))]
    assert len(ours) >= 4
    assert [name for name in ours if name not in DOCS] == []


def test_every_make_target_is_documented() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.M)
    assert phony
    assert [name for name in phony[1].split() if f"make {name}" not in DOCS] == []
