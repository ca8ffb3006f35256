"""The connection map: drawn, moved by hand and from the list, said in words, kept and compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from notebooks import shown_by
from pdf_words import words_of
from playwright.sync_api import Browser, Locator, Page, expect
from tool_site import expect_saved, form, open_new, saved_figures, with_entries
from waiting import wait_until
from workbook_site import Reader

GRACE = {"name": "Grace", "kind": "neighbour", "ring": "1", "often": "week", "gives.company": True,
         "gets.practical": True, "active": "yes"}  # fmt: skip
TONY = {"name": "T.", "kind": "friend", "ring": "2", "gives.know-how": True, "through": "Grace"}
NURSE = {"name": "nurse", "kind": "service", "ring": "3", "gives.practical": True, "active": "no"}
LIBRARY = {"name": "the library", "kind": "place", "ring": "3", "often": "month"}


@pytest.fixture
def map_(reader: Reader) -> Page:
    """A map with four connections."""
    page = with_entries(reader, "connections", [GRACE, TONY, NURSE, LIBRARY])
    expect(marks(page)).to_have_count(4)
    return page


def marks(page: Page) -> Locator:
    return page.locator(".al-tool__view [data-tie]")


def mark(page: Page, name: str) -> Locator:
    return marks(page).filter(has=page.locator("title", has_text=re.compile(f"^{re.escape(name)}$")))


def row(page: Page, name: str) -> Locator:
    """Return an entry in the list."""
    return page.locator(".al-tool__list > li[data-entry-id]").filter(has_text=name)


def headings(page: Page) -> list[str]:
    """Return the list with its headings, in its order."""
    return page.locator(".al-tool__list > li").locator("h3, strong").all_inner_texts()


def away_from_the_middle(page: Page, name: str) -> float:
    return page.evaluate(
        """(name) => {
          const middle = (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x + width / 2, y + height / 2];
          };
          const tie = [...document.querySelectorAll(".al-tool__view [data-tie]")]
            .find((each) => each.querySelector("title").textContent === name);
          const [x, y] = middle(tie.querySelector(".al-map__mark"));
          const [meX, meY] = middle(document.querySelector(".al-map__me"));
          return Math.hypot(x - meX, y - meY);
        }""",
        name,
    )


def drag(page: Page, name: str, ring: int) -> None:
    """Carry a mark straight up from the middle into a ring."""
    mark(page, name).scroll_into_view_if_needed()
    me, edge = (page.locator(place).bounding_box() for place in (".al-map__me", f"[data-ring='{ring}']"))
    start = mark(page, name).locator(".al-map__mark").bounding_box()
    assert me
    assert edge
    assert start
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(me["x"] + me["width"] / 2, edge["y"] + 12, steps=4)
    page.mouse.up()


def stored_ring(reader: Reader, number: int) -> str:
    return str(reader.values()[f"kept_{number:05}"].get("ring", ""))


@pytest.mark.sweep
def test_an_empty_map_shows_its_rings_and_says_nothing_sad(reader: Reader) -> None:
    page = reader.open("exercises/tool-connections").page
    expect(page.locator("[data-ring]")).to_have_count(3)
    expect(page.get_by_text("The map in words")).to_be_hidden()


def test_a_new_connection_stands_on_the_map_and_in_words(reader: Reader) -> None:
    page = reader.open("exercises/tool-connections").page
    entry = open_new(page)
    entry.locator("[data-part=name]").fill("my neighbour")
    entry.get_by_label("second ring").check()
    expect_saved(page)
    page.get_by_role("button", name="Done").click()
    expect(mark(page, "my neighbour")).to_have_count(1)
    expect(page.locator(".al-connections__words")).to_contain_text("On this map: my neighbour.")
    assert headings(page) == ["In the second ring", "my neighbour"]


def test_a_mark_is_moved_by_mouse_and_moved_back(reader: Reader, map_: Page) -> None:
    before = away_from_the_middle(map_, "nurse")
    drag(map_, "nurse", 1)
    expect(row(map_, "nurse").get_by_role("button", name="Move further out")).to_be_visible()
    expect(row(map_, "nurse").get_by_role("button", name="Move closer")).to_have_count(0)
    assert stored_ring(reader, 3) == "1"
    assert away_from_the_middle(map_, "nurse") < before
    map_.get_by_role("button", name="Undo the last move").click()
    expect(row(map_, "nurse").get_by_role("button", name="Move closer")).to_be_visible()
    assert stored_ring(reader, 3) == "3"


def test_the_list_moves_as_the_mouse_does_and_keeps_the_focus(reader: Reader, map_: Page) -> None:
    closer = row(map_, "nurse").get_by_role("button", name="Move closer")
    closer.focus()
    map_.keyboard.press("Enter")
    expect(map_.locator(".al-announce")).to_have_text("nurse is now in the second ring.")
    expect(closer).to_be_focused()
    map_.keyboard.press("Enter")
    expect(map_.locator(".al-announce")).to_have_text("nurse is now in the first ring.")
    expect(row(map_, "nurse").get_by_role("button", name="Change")).to_be_focused()
    assert stored_ring(reader, 3) == "1"


@pytest.mark.sweep
def test_a_drag_that_is_given_up_changes_nothing(reader: Reader, map_: Page) -> None:
    box = mark(map_, "nurse").locator(".al-map__mark").bounding_box()
    assert box
    map_.mouse.move(box["x"] + 10, box["y"] + 10)
    map_.mouse.down()
    map_.mouse.move(box["x"] + 90, box["y"] + 60, steps=3)
    map_.keyboard.press("Escape")
    map_.mouse.up()
    expect(map_.locator("al-prompt.al-prompt--entry")).to_have_count(0)
    assert stored_ring(reader, 3) == "3"


def test_a_mark_that_is_pressed_is_opened(map_: Page) -> None:
    mark(map_, "the library").locator(".al-map__mark").click()
    expect(form(map_).locator("[data-part=name]")).to_have_value("the library")


def test_known_through_is_chosen_from_the_map_and_follows_a_new_name(reader: Reader, map_: Page) -> None:
    row(map_, "the library").get_by_role("button", name="Change").click()
    expect(form(map_)).to_have_attribute("data-loaded", "")
    offered = map_.locator("datalist option").evaluate_all("all => all.map(({ value }) => value)")
    assert offered == ["Grace", "T.", "nurse"]
    form(map_).locator("[data-part=through]").fill("Grace")
    expect_saved(map_)
    map_.get_by_role("button", name="Done").click()
    assert reader.values()["kept_00004"]["through.id"] == "00001"
    row(map_, "Grace").first.get_by_role("button", name="Change").click()
    expect(form(map_)).to_have_attribute("data-loaded", "")
    form(map_).locator("[data-part=name]").fill("G.")
    expect_saved(map_)
    map_.get_by_role("button", name="Done").click()
    expect(row(map_, "the library")).to_contain_text("known through G.")
    expect(map_.locator(".al-connections__words")).to_contain_text("Through G. you know the library.")


@pytest.mark.sweep
def test_initials_are_offered_for_a_full_name_and_never_forced(reader: Reader) -> None:
    page = reader.open("exercises/tool-connections").page
    name = open_new(page).locator("[data-part=name]")
    name.fill("Joan Smith")
    page.get_by_role("button", name="Use J.S.").click()
    expect(name).to_have_value("J.S.")
    expect(name).to_be_focused()
    expect(page.get_by_text("Initials are enough.", exact=False).last).to_be_hidden()
    name.fill("Joan Smith")
    expect_saved(page)
    page.get_by_role("button", name="Done").click()
    expect(row(page, "Joan Smith")).to_be_visible()


def test_a_kept_map_is_laid_beside_the_map_of_now(reader: Reader, map_: Page) -> None:
    map_.get_by_text("Then and now").click()
    map_.get_by_role("button", name="Save a copy of today’s map").click()
    expect(map_.locator(".al-connections__then li").first).to_contain_text("4 connections")
    row(map_, "T.").get_by_role("button", name="Move closer").click()
    row(map_, "the library").get_by_role("button", name="Remove").click()
    compared = map_.locator(".al-connections__compared")
    expect(compared).to_contain_text("Moved closer: T.")
    expect(compared).to_contain_text("No longer on the map: the library.")
    expect(compared.locator("tbody tr")).to_have_count(4)
    expect(compared.locator("[data-line=move]")).to_have_count(2)  # one of them in the key
    expect(marks(map_)).to_have_count(3)
    reader.open("exercises/tool-connections")
    map_.get_by_text("Then and now").click()
    expect(map_.locator(".al-connections__compared")).to_contain_text("Moved closer: T.")
    map_.get_by_role("button", name=re.compile("^Remove: ")).last.click()
    map_.get_by_role("button", name="Undo", exact=True).click()
    expect(map_.locator(".al-connections__compared")).to_contain_text("Moved closer: T.")


@pytest.mark.sweep
def test_another_tab_sees_what_was_moved(reader: Reader, second: Reader, map_: Page) -> None:
    second.open("exercises/tool-connections")
    row(second.page, "nurse").get_by_role("button", name="Move closer").click()
    expect(row(second.page, "nurse").get_by_role("button", name="Move further out")).to_be_visible()
    map_.bring_to_front()
    expect(row(map_, "nurse").get_by_role("button", name="Move further out")).to_be_visible()


@pytest.mark.sweep
def test_a_crowded_map_shows_the_numbers_of_its_list(reader: Reader) -> None:
    many = [{"name": f"P.{n}", "kind": "friend", "ring": str(n % 3 + 1)} for n in range(120)]
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = with_entries(reader, "connections", many)
    expect(marks(page)).to_have_count(120)
    shown = mark(page, "P.4").locator("text").text_content()
    place = page.locator(".al-tool__list > li[data-entry-id] strong").all_inner_texts().index("P.4") + 1
    assert shown == str(place)
    assert page.evaluate("document.querySelector('al-tool').classList.contains('al-connections--numbered')")


def test_what_a_name_says_is_only_ever_words(reader: Reader) -> None:
    said = "<img src=x onerror=alert(1)>&\"'</svg>"
    page = with_entries(reader, "connections", [{"name": said, "ring": "1"}])
    expect(marks(page)).to_have_count(1)
    expect(mark(page, said)).to_have_count(1)
    expect(page.locator("al-tool img")).to_have_count(0)


def test_my_workbook_says_a_kept_map_in_words(reader: Reader, map_: Page) -> None:
    map_.get_by_text("Then and now").click()
    map_.get_by_role("button", name="Save a copy of today’s map").click()
    expect(map_.locator(".al-connections__then li").first).to_contain_text("4 connections")
    reader.workbook()
    expect(map_.locator("[data-exercise=tool-connections]")).to_contain_text("As it was on")


def test_nothing_that_stands_on_a_map_is_sent(reader: Reader) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    page = with_entries(reader, "connections", [{**GRACE, "name": "Marker-7131"}, TONY])
    drag(page, "Marker-7131", 3)
    expect(page.locator(".al-connections__words")).to_contain_text("Marker-7131")
    page.get_by_text("Then and now").click()
    page.get_by_role("button", name="Save a copy of today’s map").click()
    expect(page.locator(".al-connections__compared table")).to_contain_text("Marker-7131")
    assert asked
    assert not [each for each in asked if "7131" in each]


def test_the_map_can_be_printed(map_: Page) -> None:
    said = re.sub(r"\s+", " ", words_of(map_.pdf()))
    assert "Things go both ways with Grace." in said
    assert "something comes to me" in said
    assert said.count("the library") >= 2


class Hand:
    """A finger or a pen on the page, as the browser hears it from the device."""

    def __init__(self, page: Page, kind: str) -> None:
        self.kind, self.devtools = kind, page.context.new_cdp_session(page)

    def slide(self, start: tuple[float, float], end: tuple[float, float], *, cancelled: bool = False) -> None:
        """Put it down, slide it, and lift it; or have the system take it away."""
        last = "cancel" if cancelled else "end"
        steps = [(start, "start"), *((at, "move") for at in _between(start, end)), (end, last)]
        for (x, y), what in steps:
            if self.kind == "finger":
                points = [] if what in ("end", "cancel") else [{"x": x, "y": y}]
                event = {"type": f"touch{what.capitalize()}", "touchPoints": points}
                self.devtools.send("Input.dispatchTouchEvent", event)
            else:
                names = {"start": "mousePressed", "move": "mouseMoved", "end": "mouseReleased"}
                pen = {"type": names[what], "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1}
                self.devtools.send("Input.dispatchMouseEvent", {**pen, "pointerType": "pen"})


def _between(start: tuple[float, float], end: tuple[float, float], steps: int = 8) -> list[tuple[float, float]]:
    (x, y), (to_x, to_y) = start, end
    return [(x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(1, steps + 1)]


def middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture
def phone(browser: Browser, workbook_site: str) -> Iterator[Reader]:
    """A person with a map on a phone."""
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 780})
    reader = Reader(context.new_page(), workbook_site)
    page = with_entries(reader, "connections", [GRACE, TONY, NURSE, LIBRARY])
    expect(marks(page)).to_have_count(4)
    page.locator(".al-tool__view").evaluate("view => view.scrollIntoView({ block: 'center' })")
    yield reader
    context.close()


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["finger", "pen"])
def test_a_mark_is_moved_by_finger_and_pen_and_the_page_stays(phone: Reader, kind: str) -> None:
    page = phone.page
    start = middle(mark(page, "nurse").locator(".al-map__mark path").first)
    me, before = middle(page.locator(".al-map__me")), page.evaluate("scrollY")
    Hand(page, kind).slide(start, (me[0] + (start[0] - me[0]) / 3, me[1] + (start[1] - me[1]) / 3))
    expect(row(page, "nurse").get_by_role("button", name="Move closer")).to_have_count(0)
    assert stored_ring(phone, 3) == "1"
    assert page.evaluate("scrollY") == before
    expect(page.locator(".is-held, .is-over")).to_have_count(0)


@pytest.mark.sweep
def test_a_finger_on_the_empty_map_moves_the_page(phone: Reader) -> None:
    page = phone.page
    before = page.evaluate("scrollY")
    x, y = middle(page.locator(".al-map__key"))
    Hand(page, "finger").slide((x, y), (x, y - 200))
    wait_until(page, "before => scrollY > before + 50", arg=before)
    assert stored_ring(phone, 3) == "3"


@pytest.mark.sweep
def test_a_finger_that_is_taken_away_puts_the_mark_back(phone: Reader) -> None:
    page = phone.page
    start, me = middle(mark(page, "nurse").locator(".al-map__mark path").first), middle(page.locator(".al-map__me"))
    Hand(page, "finger").slide(start, me, cancelled=True)
    expect(page.locator(".is-held, .is-over")).to_have_count(0)
    expect(mark(page, "nurse")).not_to_have_attribute("transform", re.compile("."))
    assert stored_ring(phone, 3) == "3"


def test_a_tap_opens_a_mark(phone: Reader) -> None:
    x, y = middle(mark(phone.page, "the library").locator(".al-map__mark path").first)
    phone.page.touchscreen.tap(x, y)
    expect(form(phone.page).locator("[data-part=name]")).to_have_value("the library")


@pytest.mark.sweep
def test_undoing_a_drag_leaves_the_page_where_it_is(map_: Page) -> None:
    drag(map_, "nurse", 1)
    undo = map_.get_by_role("button", name="Undo the last move")
    undo.scroll_into_view_if_needed()
    before = map_.evaluate("scrollY")
    undo.click()
    expect(undo).to_be_hidden()
    expect(map_.get_by_role("group", name="The map.")).to_be_focused()
    assert map_.evaluate("scrollY") == before


@pytest.mark.sweep
def test_the_first_button_stands_above_the_map(phone: Reader) -> None:
    add, map_ = phone.page.locator("[data-add]").bounding_box(), phone.page.locator(".al-map").first.bounding_box()
    assert add
    assert map_
    assert add["y"] + add["height"] <= map_["y"]


def test_the_maps_are_saved_without_names_and_are_what_the_notebook_reads(
    map_: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_.locator("summary").filter(has_text="Then and now").click()
    map_.get_by_role("button", name="Save a copy of today’s map").click()
    expect(map_.get_by_text("A copy of the map is saved for")).to_be_visible()
    file = saved_figures(map_, tmp_path)
    assert re.fullmatch(r"connections-\d{4}-\d\d-\d\d\.csv", file.name)
    text = file.read_text("utf-8")
    assert not [name for name in ("Grace", "T.", "nurse", "library") if name in text]
    said = shown_by("connection-maps", tmp_path, monkeypatch)
    assert "Nothing has changed." in said
    assert "2: friend</th><td>second ring, comes to me</td><td>second ring, comes to me</td><td>through 1</td>" in said
    assert "third ring, comes to me, not active" in said
