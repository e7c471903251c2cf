"""Finds a Chromium for the browser tests; `python -m tests.browser.chromium` installs one when it may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-features=DialMediaRouteProvider",
]  # fmt: skip


def on_path() -> str | None:
    """Return the path of a browser that is already here: on the path, or fetched by Playwright."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return fetched()


def fetched() -> str | None:
    """Return the path of the browser that Playwright has fetched, if there is one."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str | None:
    """Ask Playwright for its browser, then the system's package manager, where we may."""
    if (
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, check=False).returncode
        == 0
    ):
        return fetched()
    if not shutil.which("apt-get"):
        return None
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core"]):
        if subprocess.run([*prefix, *command], stdout=subprocess.DEVNULL, check=False).returncode != 0:
            return None
    return on_path()


def main() -> None:
    """Say which browser the tests will drive, or what is missing."""
    if found := on_path() or install():
        print(f"Browser tests drive {found}")  # noqa: T201
    else:
        sys.exit(
            "No Chromium here, and none could be installed. Install the package “chromium” of your system, then run make test again."
        )


if __name__ == "__main__":
    main()
