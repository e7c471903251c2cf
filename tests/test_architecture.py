"""The house keeps its shape: imports point one way, names shadow nothing, blocks and pages are whole."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.checks import run_checks
from wagtail.models import get_page_models

from safelight.core.checks import check_blocks, page_blocks

ROOT: Path = settings.ROOT
CORE = {"safelight.core"}
FACTS = {"safelight.help", "safelight.evidence"}
SERVICES = {"safelight.finding", "safelight.publishing", "safelight.translating", "safelight.printing", "safelight.safeguarding"}
DOMAIN = {"curricula", "campaigns", "safelight.home"}
ALLOWED = {
    **dict.fromkeys(CORE, CORE),
    **{app: CORE | {app} for app in FACTS},
    **dict.fromkeys(SERVICES, CORE | FACTS | SERVICES),
    **{app: CORE | FACTS | SERVICES | {app} for app in DOMAIN},
}
LAYOUT = [
    "manage.py", "pyproject.toml", "Makefile", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs/decisions",
    "requirements/base.txt", "requirements/production.txt", "requirements/dev.txt", ".ci/run", "deploy",
    "site/safelight/settings/base.py", "site/safelight/settings/dev.py", "site/safelight/settings/test.py",
    "site/safelight/settings/production.py", "site/safelight/urls.py", "site/safelight/wsgi.py", "curricula/starter",
    "campaigns/starter", "locale", "tests/browser", "tests/journeys",
]  # fmt: skip


def app_of(module: str) -> str | None:
    return next((app for app in ALLOWED if module == app or module.startswith(f"{app}.")), None)


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return found


def sources(app: str) -> list[Path]:
    folder = Path(apps.get_app_config(app.rpartition(".")[2]).path)
    return [p for p in folder.rglob("*.py") if "migrations" not in p.parts]


@pytest.mark.parametrize("app", sorted(ALLOWED))
def test_imports_point_down(app: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources(app)
        for module in imports(path)
        if (target := app_of(module)) and target not in ALLOWED[app]
    ]
    assert wrong == []


@pytest.mark.parametrize("app", sorted(ALLOWED))
def test_no_app_reads_settings_modules_or_urls(app: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources(app)
        for module in imports(path)
        if module.startswith(("safelight.settings", "safelight.urls", "safelight.wsgi"))
    ]
    assert wrong == []


def test_no_folder_takes_a_standard_library_name_as_a_package() -> None:
    tracked = subprocess.run(["git", "ls-files", "*__init__.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    names = {Path(line).parts[-2] for line in tracked.stdout.splitlines() if len(Path(line).parts) == 2}
    assert names & sys.stdlib_module_names == set()
    assert not (ROOT / "site" / "__init__.py").exists()
    assert not (ROOT / "locale" / "__init__.py").exists()


@pytest.mark.parametrize("place", LAYOUT)
def test_the_tree_is_as_the_architecture_says(place: str) -> None:
    assert (ROOT / place).exists()


def test_every_block_has_its_class_its_template_and_its_print_function() -> None:
    assert len(dict(page_blocks())) > 30
    assert check_blocks() == []


def test_a_block_without_a_template_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    name, block = next(page_blocks())
    monkeypatch.setattr(block.meta, "template", f"nowhere/blocks/{name}.html")
    assert [error.id for error in check_blocks()] == ["safelight.E002"]


def test_every_page_type_states_its_tree_rules() -> None:
    ours = [model for model in get_page_models() if app_of(model.__module__)]
    assert len(ours) == 14
    silent = [m.__name__ for m in ours if not {"parent_page_types", "subpage_types"} <= set(vars(m))]
    assert silent == []


def test_no_room_without_a_name() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [p for p in tracked if Path(p).stem in {"util", "utils", "helper", "helpers", "common", "misc"}] == []


def test_the_system_checks_pass() -> None:
    assert [str(message) for message in run_checks()] == []
