"""Journeys use the browser and the running site of the browser tests."""

from tests.browser.conftest import chromium, fresh, site, visit

__all__ = ["chromium", "fresh", "site", "visit"]
