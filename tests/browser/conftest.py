"""The small workbook served on this machine, and a browser's view of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext
from serving import serve
from workbook_site import Reader, write_site

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "src/alongside/theme/assets"


@pytest.fixture(scope="session")
def scripts(shared_folder: Path) -> list[Path]:
    """The built scripts, built anew where they are older than what they are made of."""
    with FileLock(shared_folder / "script.lock"):
        folders = (ROOT / "browser", ROOT / "src/alongside/kinds")
        sources = [p for f in folders for p in f.rglob("*") if p.suffix in (".ts", ".json", ".lock")]
        newest = max(path.stat().st_mtime for path in sources)
        made = [script.stat().st_mtime for script in ASSETS.glob("*.js")]
        if not made or min(made) < newest:
            deno = Path(sys.executable).parent / "deno"
            subprocess.run([deno, "task", "--quiet", "build"], cwd=ROOT / "browser", check=True)
    return sorted(ASSETS.glob("*.js"))


@pytest.fixture(scope="session")
def workbook_site(tmp_path_factory: pytest.TempPathFactory, scripts: list[Path]) -> Iterator[str]:
    """The address of a site with two exercises and My workbook, made from the HTML contract."""
    site = tmp_path_factory.mktemp("workbook")
    write_site(site, scripts)
    with serve(site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser profile of its own, on which any error of a page's script fails the test."""
    context = browser.new_context(accept_downloads=True)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors, errors


@pytest.fixture
def reader(context: BrowserContext, workbook_site: str) -> Reader:
    """A person with one tab."""
    return Reader(context.new_page(), workbook_site)


@pytest.fixture
def second(context: BrowserContext, workbook_site: str) -> Reader:
    """The same person's second tab."""
    return Reader(context.new_page(), workbook_site)
