"""A kit's address, and an engine that sets nothing."""

import pytest

from campaigns.building import turns, views
from safelight.printing import engine
from safelight.printing.fake import FakeEngine


@pytest.fixture
def print_root(settings, tmp_path):
    """An empty folder for everything that is written."""
    settings.PRINT_ROOT = tmp_path / "print"
    settings.VAR = tmp_path / "var"
    return tmp_path


@pytest.fixture
def fake(monkeypatch, print_root):
    """Counts what is set, and sets nothing."""
    one = FakeEngine()
    monkeypatch.setattr(engine, "engine", lambda: one)
    return one


@pytest.fixture
def queue(monkeypatch):
    """A queue of the test's own."""
    own = turns.Queue()
    monkeypatch.setattr(views, "queue", own)
    return own
