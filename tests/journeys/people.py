"""Signing in as one of the people of `conftest.py`."""

from playwright.sync_api import BrowserContext, Page, expect


def sign_in(context: BrowserContext, site: str, name: str) -> Page:
    page = context.new_page()
    page.goto(f"{site}/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", "journey")
    page.click("button[type=submit]")
    expect(page).to_have_url(f"{site}/admin/")
    return page
