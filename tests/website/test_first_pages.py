"""Print and download shows each sheet by its first page: for eyes alone, and the list reads as well without."""

from __future__ import annotations

import io
import json
from pathlib import Path
from urllib.parse import urlparse

import pytest
from accessible import violations
from looks import Opener
from lxml import html
from lxml.html import HtmlElement
from PIL import Image
from playwright.sync_api import Page, expect

from alongside.content.read.library import Library

HEAVIEST = 4 * 1024
PICTURED = ".al-pictured"
PICTURES = f"{PICTURED} > img"


def listed(page: Path) -> list[HtmlElement]:
    """Return the entries of a list that have a picture."""
    found: list[HtmlElement] = html.fromstring(page.read_text("utf-8")).findall(".//*[@class='al-pictured']")
    return found


def pictures_of(page: Path) -> dict[str, Path]:
    """Return the pictures of a page by the name of the file that each stands beside."""
    found = {}
    for entry in listed(page):
        names = [Path(link.get("href") or "").stem for link in entry.iterfind("ul//a")]
        found[names[0]] = (page.parent / (entry.find("img").get("src") or "")).resolve()
    return found


def test_every_sheet_on_print_has_its_picture_beside_its_name(site: Path, library: Library) -> None:
    found = pictures_of(site / "downloads/index.html")
    assert {*found} == {*library.exercises, *(f"easier-{page.path.stem}" for page in library.easier)}
    assert {*found.values()} == {*(site / "handouts/first-pages").iterdir()}
    for name, picture in found.items():
        assert picture.stem == name
        assert picture.stat().st_size <= HEAVIEST, name


def test_each_leaves_its_room_and_is_for_eyes_alone(site: Path) -> None:
    for entry in listed(site / "downloads/index.html"):
        picture = entry.find("img")
        assert (picture.get("alt"), picture.get("loading")) == ("", "lazy")
        shown = Image.open(site / "downloads" / (picture.get("src") or ""))
        assert [int(picture.get(side) or 0) * 2 for side in ("width", "height")] == list(shown.size)


def test_no_other_page_loads_any(site: Path) -> None:
    found = [page for page in site.rglob("*.html") if "first-pages/" in page.read_text("utf-8")]
    assert [page.relative_to(site).as_posix() for page in found] == ["downloads/index.html"]


def test_they_are_there_on_a_disk_too(flat_site: Path) -> None:
    found = pictures_of(flat_site / "downloads.html")
    assert found
    assert all(picture.exists() for picture in found.values())


def test_they_are_kept_with_the_manual_and_not_with_the_handouts(site: Path) -> None:
    listing = json.loads((site / "assets/alongside/offline.json").read_text("utf-8"))
    names = {f"handouts/first-pages/{file.name}" for file in (site / "handouts/first-pages").iterdir()}
    assert names <= listing["files"].keys()
    assert not names & listing["documents"].keys()


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_they_come_as_the_reader_comes_to_them(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(f"{site_address}/downloads/", size)
    pictures = page.locator(PICTURES)
    loaded = "all => all.filter(one => one.complete && one.naturalWidth).length"
    assert pictures.evaluate_all(loaded) < 30 < pictures.count()
    last = pictures.last
    last.scroll_into_view_if_needed()
    expect(last).to_have_js_property("naturalWidth", 160)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_its_name_stands_beside_it_and_both_lead_to_the_same(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(f"{site_address}/downloads/?kind=sheet", size)
    entry = page.locator(f"section{PICTURED}:visible").first
    picture, name = entry.locator("img"), entry.get_by_role("heading")
    entry.scroll_into_view_if_needed()
    drawn, said = picture.bounding_box(), name.bounding_box()
    assert drawn and said
    assert drawn["x"] + drawn["width"] < said["x"]
    assert abs(drawn["y"] - said["y"]) < 10
    address = urlparse(name.get_by_role("link").evaluate("link => link.href")).path
    page.mouse.click(drawn["x"] + drawn["width"] / 2, drawn["y"] + drawn["height"] / 2)
    page.wait_for_url(f"**{address}")


def test_where_letters_need_all_the_room_there_are_none(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/downloads/", "zoomed")
    expect(page.locator(PICTURES).first).to_be_hidden()
    expect(page.locator(f"section{PICTURED}").first.get_by_role("heading")).to_be_visible()


def test_nothing_is_said_of_them_and_none_is_printed(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/downloads/")
    assert page.locator("main").get_by_role("img").count() == 0
    page.emulate_media(media="print")
    expect(page.locator(PICTURES).first).to_be_hidden()


def inside(page: Page, picture: int) -> set[tuple[int, ...]]:
    """Return the colours within the edge of a picture."""
    shot = page.locator(PICTURES).nth(picture).screenshot()
    image = Image.open(io.BytesIO(shot)).convert("RGB")
    colours = image.crop((4, 4, image.width - 4, image.height - 4)).getcolors(100_000)
    return {colour for _, colour in colours or []}  # type: ignore[misc]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_that_does_not_come_is_an_empty_sheet(site_address: str, open_page: Opener, scheme: str) -> None:
    page = open_page(f"{site_address}/downloads/", "desktop", scheme)
    page.locator(PICTURES).first.scroll_into_view_if_needed()
    expect(page.locator(PICTURES).first).to_have_js_property("naturalWidth", 160)
    assert len(inside(page, 0)) > 2
    page.route("**/first-pages/*", lambda route: route.fulfill(status=404))
    page.reload()
    page.locator(PICTURES).first.scroll_into_view_if_needed()
    expect(page.locator(PICTURES).first).to_have_js_property("complete", True)
    assert len(inside(page, 0)) == 1


@pytest.mark.sweep
@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_with_them_is_accessible(site_address: str, open_page: Opener, size: str, scheme: str) -> None:
    assert violations(open_page(f"{site_address}/downloads/?kind=easier", size, scheme)) == []
