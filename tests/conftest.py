"""What all tests share: a browser, and the site built once from the real manual."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from copies import AWKWARD, fresh_copy
from dealing import LONGEST, dealt
from filelock import FileLock
from find_browser import BROWSER_ARGUMENTS, SORRY, find_browser, find_shell
from further_values import further_values
from hypothesis import settings
from own_manual import make_own
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright
from serving import serve
from small_book import small_copy
from waiting import PATIENCE

from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library

pytest_plugins = ["campaign.ledger"]

expect.set_options(timeout=PATIENCE)

# The same examples each time, and as long as they take: what a test finds must not depend on chance or on the machine.
# `make campaign` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark what belongs to the sweep before tests are chosen by their marks, and order those that were chosen."""
    for item in further_values(items):
        item.add_marker("sweep")
    yield
    _order(items)


def _order(items: list[pytest.Item]) -> None:
    """Let every worker begin with some of what takes longest, so that none waits for another at the end.

    Each gets its share of all tests in one piece, and steals from the end of another's when it has done its own. The
    first begins with one that wants the site and builds it; what needs no site keeps the others busy meanwhile.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    found = {name: [item for item in items if name in item.nodeid] for name in LONGEST}
    rest = [item for item in items if not any(name in item.nodeid for name in LONGEST)]
    wanting = [tests for tests in found.values() if all(_wants_site(test) for test in tests)]
    alone = [tests for tests in found.values() if tests not in wanting]
    piles: list[list[pytest.Item]] = [[] for _ in range(workers)]
    for number, tests in enumerate(alone):
        piles[1 + number % (workers - 1) if workers > 1 else 0] += tests
    for number, tests in enumerate(wanting):
        piles[number % workers] += tests
    items[:] = dealt([sorted(pile, key=_wants_site) for pile in piles], rest)


def _wants_site(item: pytest.Item) -> bool:
    return "site" in getattr(item, "fixturenames", ())


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: tests of pages often wait for a moment."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """The real manual, without fault."""
    problems = Problems()
    library = load_library(ROOT, problems)
    assert not problems.errors, problems.report()
    return library


@pytest.fixture(scope="session")
def browser_executable() -> str:
    return find_browser(bring=False) or pytest.fail(SORRY)


@pytest.fixture(scope="session")
def browser_shell(browser_executable: str, pytestconfig: pytest.Config) -> str:
    """The path of the browser without windows, where there is one and this is not the campaign in full."""
    return browser_executable if pytestconfig.option.markexpr == "campaign" else find_shell() or browser_executable


@pytest.fixture(scope="session")
def playwright(browser_executable: str, browser_shell: str) -> Iterator[Playwright]:
    """Playwright, started after the browser was found: looking for one starts it too, and it cannot run twice."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, browser_shell: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=browser_shell, args=BROWSER_ARGUMENTS)
    _be_patient(browser)
    yield browser
    browser.close()


def _be_patient(browser: Browser) -> None:
    """Give every page of a browser time."""
    make_context, make_page = browser.new_context, browser.new_page

    def new_context(**wanted: Any) -> BrowserContext:
        context = make_context(**wanted)
        context.set_default_timeout(PATIENCE)
        return context

    def new_page(**wanted: Any) -> Page:
        page = make_page(**wanted)
        page.set_default_timeout(PATIENCE)
        return page

    browser.new_context, browser.new_page = new_context, new_page  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of one run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


Builder = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def build_site() -> Builder:
    """Run a real build as an author would, and return how it ended."""

    def build(site: Path, *more: str, manual: Path = ROOT, tool: str = "mkdocs") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", tool, "build", "--strict", "--site-dir", str(site), *more]
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")}
        return subprocess.run(command, cwd=manual, env=env, capture_output=True, text=True, check=False)

    return build


@pytest.fixture(scope="session")
def site(shared_folder: Path, build_site: Builder) -> Path:
    """The finished site of the real manual."""
    return _once(shared_folder / "site", lambda folder: build_site(folder))


@pytest.fixture(scope="session")
def small_site(shared_folder: Path, build_site: Builder, site: Path) -> Path:
    """The finished site of a small manual, cut out of the real one. Built when that is, with what it has kept."""
    return _once(
        shared_folder / "small-site", lambda folder: build_site(folder, manual=_small(shared_folder / "small"))
    )


def _small(copy: Path) -> Path:
    small_copy(copy)
    for kept in ("fonts", "handouts", "mkdocs-jupyter"):
        shutil.copytree(ROOT / ".cache" / kept, copy / ".cache" / kept, ignore=shutil.ignore_patterns("*.part"))
    return copy


@pytest.fixture(scope="session")
def flat_site(shared_folder: Path, build_site: Builder, small_site: Path) -> Path:
    """The small site with a file for each page and not a folder. Built when documents are."""
    small = shared_folder / "small"
    return _once(shared_folder / "flat", lambda folder: build_site(folder, "--no-directory-urls", manual=small))


@pytest.fixture(scope="session")
def own_site(shared_folder: Path, build_site: Builder, site: Path) -> Path:
    """The site of the small manual as an organisation may make it. Built when the real one is."""
    return _once(
        shared_folder / "own-site",
        lambda folder: build_site(folder, manual=make_own(_small(shared_folder / AWKWARD))),
    )


@pytest.fixture(scope="session")
def whole_own_site(shared_folder: Path, build_site: Builder) -> Path:
    """The site of the whole manual as an organisation may make it, for the campaign."""
    return _once(
        shared_folder / "whole-own-site",
        lambda folder: build_site(folder, manual=make_own(fresh_copy(shared_folder / "whole"))),
    )


def _once(folder: Path, build: Callable[[Path], subprocess.CompletedProcess[str]]) -> Path:
    """Build for all workers of one run; what could not be built is not tried again by each test that wants it."""
    with FileLock(f"{folder}.lock"):
        faults = folder.with_suffix(".faults")
        if not faults.exists():
            faults.write_text("This could not be begun: the first test that wanted it says why.", "utf-8")
            result = build(folder)
            faults.write_text(result.stdout + result.stderr if result.returncode else "", "utf-8")
        assert not (words := faults.read_text("utf-8")), words
    return folder


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture
def small_manual(tmp_path: Path) -> Path:
    """A small manual cut out of the real one, which a test may spoil; nothing has been made from it yet."""
    return small_copy(tmp_path / AWKWARD)
