"""A page type, row or model that no role covers is an error; so is a role that names nothing; so is a group that lost something."""

from dataclasses import replace

import pytest
from django.db import models
from django.test.utils import isolate_apps
from wagtail.models import Page

from safelight.core.pages import SafelightPage
from safelight.help.models import Service
from safelight.safeguarding import roles
from safelight.safeguarding.checks import check_groups, check_roles, uncovered


def ids(errors: object) -> list[str]:
    return [error.id for error in errors]


def test_everything_of_ours_is_covered() -> None:
    assert check_roles() == []
    assert len(roles.our_models()) > 30


@isolate_apps("safelight.evidence")
def test_a_model_that_nobody_keeps_is_an_error_and_says_what_to_do() -> None:
    class Rumour(models.Model):
        class Meta:
            app_label = "evidence"

    error = next(iter(uncovered([Rumour])))
    assert error.id == "safelight.E021"
    assert "evidence.Rumour" in error.msg
    assert "snippet" in error.hint
    Rumour.kept_by_machine = True
    assert list(uncovered([Rumour])) == []


@isolate_apps("safelight.home")
def test_a_page_type_that_nobody_can_make_is_an_error() -> None:
    class LostPage(SafelightPage, Page):
        parent_page_types: list[str] = []

        class Meta:
            app_label = "home"

    error = next(iter(uncovered([LostPage])))
    assert error.id == "safelight.E020"
    assert "parent_page_types" in error.hint


def without(role: roles.Role, name: str) -> roles.Role:
    return replace(role, rows={key: value for key, value in role.rows.items() if key != name})


def test_rows_that_fall_out_of_every_role_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "ROLES", tuple(without(role, "help") for role in roles.ROLES))
    errors = list(uncovered([Service]))
    assert ids(errors) == ["safelight.E021"]
    assert "no role may view, add, change, delete its rows" in errors[0].msg


def test_an_action_that_no_role_has_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = tuple(replace(r, rows={k: tuple(a for a in v if a != "delete") for k, v in r.rows.items()}) for r in roles.ROLES)
    monkeypatch.setattr(roles, "ROLES", fewer)
    assert "no role may delete its rows" in next(iter(uncovered([Service]))).msg


def test_pages_that_nobody_may_publish_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = tuple(replace(role, pages=tuple(p for p in role.pages if p != "publish_page")) for role in roles.ROLES)
    monkeypatch.setattr(roles, "ROLES", fewer)
    assert "no role has publish_page" in check_roles()[0].msg


@pytest.mark.parametrize(
    "change",
    [
        {"rows": {"evidenec": ("view",)}},
        {"rows": {"help": ("veiw",)}},
        {"also": ("safeguarding.override_blokc",)},
    ],
)
def test_a_name_that_stands_for_nothing_is_an_error(monkeypatch: pytest.MonkeyPatch, change: dict) -> None:
    monkeypatch.setattr(roles, "ROLES", (*roles.ROLES, replace(roles.ROLES[0], **change)))
    assert ids(check_roles()) == ["safelight.E022"]


@pytest.mark.usefixtures("library")
def test_a_group_that_lost_a_permission_is_named_until_the_roles_are_made_again() -> None:
    groups = {group.name: group for group in roles.make_roles()}
    assert check_groups(databases=["default"]) == []
    lost = groups["Safeguarding reviewer"].permissions.get(codename="override_block")
    groups["Safeguarding reviewer"].permissions.remove(lost)
    groups["Publisher"].page_permissions.filter(permission__codename="publish_page").delete()
    groups["Author"].delete()
    said = " ".join(warning.msg for warning in check_groups(databases=["default"]))
    for words in (
        "Safeguarding reviewer lacks safeguarding.override_block.",
        "Publisher lacks publish_page.",
        "group Author lacks",
    ):
        assert words in said
    roles.make_roles()
    assert check_groups(databases=["default"]) == []


def test_without_a_database_nothing_is_asked() -> None:
    assert check_groups(databases=None) == []
