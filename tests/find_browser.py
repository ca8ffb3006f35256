"""Finds a browser for the tests, or brings one here.

In this order: Playwright's own; a Chromium or Chrome that is installed; Playwright's download; on Debian, as root,
the package chromium. The path goes to standard output; without a browser, one clear message says what to do.

Beside it, Chromium's headless shell: the same engine without windows, at about a quarter of the processor's time.
Playwright downloads it with Chromium; Debian has a package, which is brought to root as well. Most tests use it where
it is. Those that need a profile on disk, and the campaign in full, use the browser that people have.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SHELL_NAMES = ("chromium-headless-shell", "headless_shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    # A test's page lives for a moment: what V8 works out for code that runs often costs a quarter more than it saves.
    "--js-flags=--no-opt,--no-maglev",
]
SORRY = """No browser was found for the tests. Do one of these and try again:
  - install Chromium or Chrome as usual on your system
  - run  .venv/bin/playwright install chromium
  - on Debian or Ubuntu, as root:  apt-get install chromium"""


def playwrights_own() -> str | None:
    """Return the path of the browser that Playwright has downloaded, if it has."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def installed() -> str | None:
    """Return the path of a Chromium or Chrome on this system."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in PLACES if Path(place).exists()), None)


def downloaded() -> str | None:
    """Have Playwright download its browser."""
    print("No browser yet: asking Playwright for its own", file=sys.stderr)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    quiet = subprocess.run(command, capture_output=True, timeout=900, check=False)
    return playwrights_own() if quiet.returncode == 0 else None


def packaged() -> str | None:
    """On Debian and as root, install the package chromium."""
    return installed() if _install("chromium", "Playwright could not bring one") else None


def find_shell(bring: bool = False) -> str | None:
    """Return the path of a headless shell; `bring` says whether one may be installed."""
    with sync_playwright() as playwright:
        browser = Path(playwright.chromium.executable_path)
    folder = next((it.parent for it in browser.parents if it.name.startswith("chromium-")), browser.parent)
    own = [path for name in SHELL_NAMES for path in folder.glob(f"chromium_headless_shell-*/*/{name}")]
    found = next(filter(None, map(shutil.which, SHELL_NAMES)), None) or next(map(str, own), None)
    if not found and bring and _install("chromium-headless-shell", "For quicker tests"):
        return find_shell()
    return found


def _install(package: str, why: str) -> bool:
    """On Debian and as root, install a package; return whether it is there now."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print(f"{why}: installing the package {package}", file=sys.stderr)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", package])
    runs = (subprocess.run(command, capture_output=True, env=env, check=False) for command in commands)
    return all(run.returncode == 0 for run in runs)


def find_browser(bring: bool = True) -> str | None:
    """Return the path of a browser; `bring` says whether one may be installed."""
    for way in (playwrights_own, installed, *((downloaded, packaged) if bring else ())):
        if path := way():
            return path
    return None


if __name__ == "__main__":
    found = find_browser()
    if found:
        find_shell(bring=True)
    print(f"     {found}" if found else SORRY)
    sys.exit(0 if found else 1)
