"""The manual on a disk or a stick, without a web server."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, expect

ROOT = Path(__file__).resolve().parents[2]


def lead_to_no_file(site: Path) -> list[tuple[str, str]]:
    """Return links within a site that a browser would not open as a file, each with its page."""
    found = []
    for page in sorted(site.rglob("*.html")):
        if page.name == "404.html":  # only a web server shows it
            continue
        for link in html.fromstring(page.read_bytes()).iterfind(".//*[@href]"):
            address = urlsplit(link.get("href"))
            whole = address.scheme or address.netloc or not address.path
            if not whole and not (page.parent / unquote(address.path)).is_file():
                found.append((page.relative_to(site).as_posix(), link.get("href")))
    return found


@pytest.mark.sweep
def test_every_link_of_the_site_for_a_disk_leads_to_a_file(flat_site: Path) -> None:
    assert lead_to_no_file(flat_site) == []


def test_a_link_to_a_folder_is_found(site: Path) -> None:
    assert lead_to_no_file(site)


def test_one_command_makes_the_site_for_a_disk_and_the_readme_names_it() -> None:
    said = subprocess.run(["make", "--dry-run", "disk"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "mkdocs build" in said and "--no-directory-urls" in said and "--site-dir disk" in said
    assert "`make disk`" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("kind", ["flat", "folders"])
def test_a_page_from_a_disk_leads_to_pages_and_says_what_becomes_of_answers(
    browser: Browser, site: Path, flat_site: Path, kind: str
) -> None:
    folder, ending = (flat_site, ".html") if kind == "flat" else (site, "/index.html")
    context = browser.new_context()
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    link = page.locator("a[href*=my-workbook]").first
    expect(link).to_have_attribute("href", re.compile(f"my-workbook{ending}$"))
    link.dispatch_event("click")
    page.wait_for_url(f"**/my-workbook{ending}")
    expect(page.get_by_text("from a disk or USB stick, not from a website")).to_be_visible()
    page.locator(".al-workbook__part summary").first.click()
    page.locator("[data-exercise] a:visible").first.click()
    page.wait_for_url(f"**/exercises/*{ending}")
    expect(page.locator("al-exercise .al-notice").first).to_contain_text("Your answers are saved in this browser")
    context.close()


def test_a_page_from_a_website_says_nothing_of_disks(site_address: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site_address}/my-workbook/")
    expect(page.locator("al-workbook")).to_be_visible()
    expect(page.get_by_text("from a disk or USB stick")).to_have_count(0)
    context.close()
