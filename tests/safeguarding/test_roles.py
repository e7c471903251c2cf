import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client

from safelight.safeguarding.roles import ROLES, make_roles

pytestmark = pytest.mark.usefixtures("library")


def passwords(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    call_command("demo_users")
    lines = capsys.readouterr().out.splitlines()
    return dict(line.split() for line in lines if len(line.split()) == 2)


def test_demo_users_have_random_passwords_that_work(capsys: pytest.CaptureFixture[str], client: Client) -> None:
    first, second = passwords(capsys), passwords(capsys)
    assert set(first) == {"author", "translator", "safeguarding-reviewer", "publisher"}
    assert all(first[name] != second[name] for name in first)
    assert client.login(username="author", password=second["author"])
    assert not get_user_model().objects.filter(is_superuser=True).exists()


def test_only_a_publisher_may_publish() -> None:
    groups = {group.name: group for group in make_roles()}
    may = {name for name, group in groups.items() if group.page_permissions.filter(permission__codename="publish_page").exists()}
    assert may == {"Publisher"}
    assert len(groups) == len(ROLES)
