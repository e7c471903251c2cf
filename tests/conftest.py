"""The whole suite reads one loaded library: it is loaded once, and no test's change to it outlives the test."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases

from safelight.home.management.commands.prepare import compile_messages
from tests.browser.fixtures import address, chromium, fresh, site, visit

__all__ = ["address", "chromium", "fresh", "site", "visit"]


@pytest.fixture(scope="session", autouse=True)
def messages() -> None:
    """Compiled catalogues, as `make run` would have them."""
    compile_messages(settings.ROOT / "locale")


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, messages: None, pytestconfig: pytest.Config
) -> Iterator[None]:
    """The test database with the starter library in every language."""
    with django_db_blocker.unblock():
        # pytest-django makes no test database for a run of tests that only visit the site: they would read the real one.
        if str(connection.settings_dict["NAME"]) != str(connection.creation._get_test_db_name()):
            keep = pytestconfig.getvalue("reuse_db") and not pytestconfig.getvalue("create_db")
            setup_databases(verbosity=0, interactive=False, aliases=["default"], keepdb=keep)
        call_command("load_library", verbosity=0)
    yield


@pytest.fixture
def library(db: None) -> None:
    """Says in a test's signature that it reads the loaded library."""
