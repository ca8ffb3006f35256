"""Each part of the manual on one page: its ways into the site, and how it is met by eye and ear."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from accessible import violations
from lxml import etree
from playwright.sync_api import Browser


@pytest.fixture(params=["small_site", "flat_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """A site with a folder for each page, or a file."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def test_every_way_from_a_part_page_leads_to_a_file_of_its_site(built: Path) -> None:
    pages = sorted((built / "book").glob("*.xhtml"))
    assert len(pages) > 5
    lost = []
    for page in pages:
        for each in etree.parse(page).iter():
            way = each.get("href") or each.get("src")
            address = urlsplit(way or "#")
            if address.scheme or not address.path:
                continue
            file = page.parent / unquote(address.path)
            if not (file / "index.html" if address.path.endswith("/") else file).is_file():
                lost.append((page.name, way))
    assert lost == []


def test_print_and_download_leads_to_every_part(small_site: Path) -> None:
    listed = (small_site / "downloads/index.html").read_text("utf-8")
    assert [page.name for page in (small_site / "book").glob("*.xhtml") if f"book/{page.name}" not in listed] == []


@pytest.mark.sweep
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_part_page_is_accessible_and_narrow_enough_for_a_phone(
    small_site: Path, browser: Browser, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto((small_site / "book/staying-safe-and-well.xhtml").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.close()
