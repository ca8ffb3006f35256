"""Pages of the real site, each in a fresh browser that watches what they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlparse

import pytest
from looks import SIZES, Opener
from playwright.sync_api import Browser, BrowserContext, Page

WATCH = (
    "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))"
)


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Open an address in a fresh browser. Fails the test if a page asks another host, complains or breaks the policy."""
    contexts: list[BrowserContext] = []
    elsewhere: list[str] = []
    complaints: list[str] = []

    def open_page(address: str, size: str = "desktop", scheme: str = "light", **more: Any) -> Page:
        context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, **more)  # type: ignore[arg-type]
        contexts.append(context)
        context.add_init_script(WATCH)
        page = context.new_page()
        host = urlparse(address).netloc
        page.on("request", lambda r: elsewhere.append(r.url) if urlparse(r.url).netloc not in (host, "") else None)
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.goto(address, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not elsewhere
    assert not [c for c in complaints if "404" not in c]
