"""Pages that are late, to look for races in pages and in what tests suppose: `make late`, or `-p late` for pytest.

A plugin. Every document that a test opens, in whatever browser of Playwright, waits longer than it has to: for timers,
for answers of a server, for scripts and styles that it brings when they are needed, for locks, for other tabs, for the
database to open and for its transactions to end, each by up to 350 milliseconds (`late.js`). A test that waits for what it needs holds as it does otherwise. One that fails here and not
without either supposes that something has happened already, or has found a race of the page.

How late a document is follows from a seed, which stands at the head of the run (`LATE=7 make late` tries another), from
the test, the number of the page or context in that test, and the document's path, how the page came to it and how many
it has shown before. To try again what has failed, say its seed and the test: `LATE=7 make late TESTS=...`.

What remains by chance: how long everything else takes; a page or context that several tests share belongs to the one
that opened it, and a page that another page opens to its context; two loads of the same address in the same way are
equally late; a file's path differs from run to run. Workers are never late. Tests that open no page are left out.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page

SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8").rstrip().rstrip(";")
SEED = os.environ.get("LATE") or "1"
WAYS = (
    (BrowserType, "launch_persistent_context"),
    (BrowserType, "connect_over_cdp"),
    (Browser, "new_context"),
    (Browser, "new_page"),
    (BrowserContext, "new_page"),
)
"""Every way in which a test comes by pages and contexts."""
_opened: Counter[str] = Counter()
"""How many of them each test has come by."""


def pytest_configure() -> None:
    for kind, name in WAYS:
        setattr(kind, name, _late(getattr(kind, name)))


def pytest_report_header() -> str:
    return f"pages are late: LATE={SEED} makes them so again"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what opens no page."""
    opening = [item for item in items if "playwright" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(opening)])
    items[:] = opening


def make_late(opened: Page | BrowserContext, name: str) -> None:
    """Make every document late that a page or context shows from now on, by amounts that follow from a name."""
    opened.add_init_script(f"({SCRIPT})({json.dumps(name)})")


def _late(way: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(way)
    def late(*given: Any, **wanted: Any) -> Any:
        opened = way(*given, **wanted)
        test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" (")[0]
        for each in opened.contexts if isinstance(opened, Browser) else [opened]:
            _opened[test] += 1
            make_late(each, f"{SEED} {test} {_opened[test]}")
        return opened

    return late
