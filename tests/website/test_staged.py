"""The staged tree: other generators, which know nothing of this manual, make the same pages of it.

MkDocs without our plugin builds it in the sweep, Zensical in the campaign (`make build-staged` does it by hand).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
import yaml
from lxml import etree, html
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page, expect
from serving import serve

from alongside.editions.staged.blocks import WHOLE, canonical

pytestmark = pytest.mark.sweep

EXERCISE = "exercises/boundary-moments"
NOT_STAGED = re.compile(r"404\.html|sitemap|search|worker|offline|/(?:early|lost|alongside)\.")
"""What belongs to the frame of one generator, in its site and in ours."""


def stage(manual: Path, root: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "alongside.cli", "--root", str(manual), "stage", str(folder)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "src")}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def tree(flat_site: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The staged tree of the small manual."""
    folder = tmp_path_factory.mktemp("staged") / "tree"
    folder.mkdir()
    result = stage(flat_site.parent / "small", root, folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module", params=["mkdocs", pytest.param("zensical", marks=pytest.mark.campaign)])
def made(request: pytest.FixtureRequest, tree: Path, root: Path) -> Path:
    """The site that a generator makes of the tree."""
    if request.param == "mkdocs":
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tree / "mkdocs")]
    else:
        subprocess.run(["make", ".venv/staged.done"], cwd=root, check=True)
        command = [str(root / ".venv/staged/bin/zensical"), "build", "--strict", "--config-file", "mkdocs.yml"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return tree / ("site" if request.param == "zensical" else "mkdocs")


def article(page: Path) -> HtmlElement:
    """Return what a page says, without what its frame adds to it."""
    found = html.fromstring(page.read_bytes()).find(".//article")
    for added in found.xpath(
        "*[contains(@class, 'al-place') or contains(@class, 'al-station') or @class='al-needs' or @id='__skip']"
    ):
        added.drop_tree()
    for note in found.xpath(".//*[@data-unsaved]"):
        note.drop_tree()
    for box in found.xpath(f".//div[@class='{WHOLE}']"):
        box.drop_tag()
    return found


def told(article: HtmlElement) -> list[object]:
    return [canonical(element) for element in article.iterchildren(etree.Element)]


def test_the_tree_is_for_anybody(tree: Path) -> None:
    settings = yaml.safe_load((tree / "mkdocs.yml").read_text("utf-8"))
    assert settings["plugins"] == ["search"]
    assert settings["markdown_extensions"][:2] == ["attr_list", "pymdownx.blocks.html"]
    for page in (tree / "docs").rglob("*.md"):
        assert "alongside-piece" not in page.read_text("utf-8")
    assert not list((tree / "docs").rglob("*.html"))


@pytest.mark.sweep
def test_every_page_says_the_same(made: Path, flat_site: Path) -> None:
    pages = sorted(page.relative_to(flat_site) for page in flat_site.rglob("*.html"))
    assert pages == sorted(page.relative_to(made) for page in made.rglob("*.html"))
    for page in pages:
        if page.name != "404.html":
            ours, theirs = article(flat_site / page), article(made / page)
            assert told(theirs) == told(ours), page


def test_every_file_of_the_site_is_there(made: Path, flat_site: Path) -> None:
    for file in flat_site.rglob("*"):
        path = file.relative_to(flat_site)
        if file.is_file() and file.suffix != ".html" and not NOT_STAGED.search(f"/{path.as_posix()}"):
            assert (made / path).read_bytes() == file.read_bytes(), path


def test_every_link_leads_to_a_file_and_a_place(made: Path) -> None:
    pages = {page: html.fromstring(page.read_bytes()) for page in made.rglob("*.html")}
    places = {page: set(whole.xpath("//@id")) for page, whole in pages.items()}
    for page, whole in pages.items():
        for link in whole.xpath("//article//@href | //article//@src"):
            address, anchor = urldefrag(link)
            if urlsplit(link).scheme or page.name == "404.html":
                continue
            target = (page.parent / unquote(address)).resolve() if address else page
            assert target.is_file(), (page, link)
            assert not anchor or target.suffix != ".html" or unquote(anchor) in places[target], (page, link)


@pytest.fixture
def page(made: Path, browser: Browser) -> Iterator[tuple[Page, str]]:
    """A page, and the address of the site. Fails the test if it asks another host, or if a script breaks."""
    broken: list[str] = []
    with serve(made) as address:
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else broken.append(r.url))
        yield page, address
        context.close()
    assert not broken


def test_an_exercise_keeps_what_is_written(page: tuple[Page, str]) -> None:
    tab, address = page
    tab.goto(f"{address}/{EXERCISE}.html")
    prompt = tab.locator("al-prompt").first
    expect(prompt).to_have_attribute("data-loaded", "")
    prompt.locator("textarea").first.fill("Written under another generator.")
    expect(prompt.locator("p[data-state]")).to_contain_text("Saved")
    tab.reload()
    expect(tab.locator("al-prompt textarea").first).to_have_value("Written under another generator.")
    tab.goto(f"{address}/my-workbook.html")
    expect(tab.locator("al-workbook")).to_contain_text("Written under another generator.")


def test_a_handout_opens_and_one_can_leave(page: tuple[Page, str], made: Path) -> None:
    tab, address = page
    tab.goto(f"{address}/{EXERCISE}.html")
    link = tab.locator(".al-downloads a").first
    with tab.expect_download() as download:
        link.click()
    assert Path(download.value.path()).read_bytes() == (made / "handouts/boundary-moments.pdf").read_bytes()
    assert tab.locator(".al-leave").get_attribute("href")


@pytest.mark.campaign
@pytest.mark.parametrize("made", ["zensical"], indirect=True)
def test_its_own_search_finds_pages(page: tuple[Page, str]) -> None:
    tab, address = page
    tab.goto(f"{address}/index.html")
    tab.keyboard.press("Control+k")
    tab.keyboard.type("roles and boundaries")
    expect(tab.get_by_text("Roles and boundaries").last).to_be_visible()


def test_a_folder_with_something_else_in_it_is_left_alone(root: Path, tmp_path: Path, flat_site: Path) -> None:
    (tmp_path / "thesis.md").write_text("mine", "utf-8")
    result = stage(flat_site.parent / "small", root, tmp_path)
    assert result.returncode == 1
    assert "holds something else" in result.stderr and "Traceback" not in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.md"]


def test_a_faulty_manual_is_not_staged(root: Path, tmp_path: Path, small_manual: Any) -> None:
    file = small_manual / f"{EXERCISE}.md"
    file.write_text(file.read_text("utf-8").replace("kind: text", "kind: txet", 1), "utf-8")
    result = stage(small_manual, root, tmp_path / "out")
    assert result.returncode == 1
    assert "prompt-kind-unknown" in result.stderr and "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_table_that_fits_does_not_say_that_there_is_more_to_the_side(page: tuple[Page, str]) -> None:
    tab, address = page
    tab.set_viewport_size({"width": 1200, "height": 900})
    tab.goto(f"{address}/staying-safe/safeguarding.html")
    expect(tab.locator(".md-typeset__scrollwrap").first).to_be_attached()  # the other frame has put it round the table
    over = "Array.from(document.querySelectorAll('.al-wide'), (it) => it.scrollWidth - it.clientWidth)"
    found = tab.evaluate(over)
    assert found == [0] * len(found) != []
    expect(tab.locator("[data-wide]")).to_have_count(0)
