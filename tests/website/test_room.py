"""A session in the room: the screen for the group and the notes, side by side through half a day without a line."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from looks import SIZES, Opener, too_wide
from playwright.sync_api import Browser, BrowserContext, Page, expect
from serving import Line, serve, serve_by_line
from waiting import wait_until
from workbook_site import Reader

NOTES, SCREEN, RUN = "facilitator/in-the-room/", "facilitator/screen/", "#session=half-day"
MORNING = datetime.datetime(2026, 11, 26, 9, 28)
PLANNED = {
    "Welcome, and how we will work together": 20,
    "What matters in a relationship": 25,
    "Practise the Good Life conversation": 45,
    "Break": 20,
    "Boundary moments": 35,
    "One next step each, and goodbye": 15,
    "Feedback form": 5,
}


class Room:
    """Whoever leads a session, with a window for the notes and one for the screen."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self.notes = context.new_page()
        self.screen = self.notes

    def begin_at(self, moment: datetime.datetime) -> None:
        """Set the clock of every window, which from now on goes only when it is told to."""
        # It goes on until it is paused, so it is set an hour back: a busy machine takes its time between the two.
        self.context.clock.install(time=moment - datetime.timedelta(hours=1))
        self.context.clock.pause_at(moment)

    def open_notes(self, run: str = RUN) -> None:
        self.notes.goto(f"{self.address}/{NOTES}{run}")
        expect(self.notes.locator(".al-room__clock")).to_be_visible()

    def open_screen(self) -> None:
        with self.context.expect_page() as opened:
            self.notes.get_by_role("button", name="Open the screen").click()
        self.screen = opened.value
        expect(self.screen.locator(".al-room__heading")).to_be_visible()

    def pass_minutes(self, minutes: int) -> None:
        """Let time pass, a minute at a time, in both windows."""
        for _ in range(minutes):
            self.context.clock.run_for(60_000)

    @property
    def log(self) -> list[dict[str, Any]]:
        kept = self.notes.evaluate("localStorage.getItem('alongside:room:session:half-day')")
        return list(json.loads(kept)["log"]) if kept else []

    def stands_at(self, title: str) -> None:
        expect(self.notes.locator(".al-room__now")).to_have_text(title)
        expect(self.screen.locator(".al-room__heading")).to_have_text(title)

    def clock_says(self, *words: str) -> None:
        for each in words:
            expect(self.notes.locator(".al-room__clock")).to_contain_text(each)


@pytest.fixture
def watched(browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which no page may complain."""
    context = browser.new_context(viewport=SIZES["desktop"])
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda said: faults.append(said.text) if "policy" in said.text.lower() else None)
    yield context
    context.close()
    assert not faults


@pytest.fixture(scope="module")
def small_address(small_site: Path) -> Iterator[str]:
    with serve(small_site) as address:
        yield address


@pytest.fixture
def room(watched: BrowserContext, small_address: str) -> Room:
    room = Room(watched, small_address)
    room.begin_at(MORNING)
    return room


@pytest.fixture
def line(small_site: Path) -> Iterator[tuple[str, Line]]:
    with serve_by_line(small_site) as served:
        yield served


def keep_offline(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}/start/without-a-connection/")
    page.get_by_role("button", name="Save for offline use").click()
    expect(page.locator(".al-keep")).to_contain_text("The whole manual is saved on this device.")
    page.close()


@pytest.mark.sweep
def test_half_a_day_without_a_line_with_reloads_and_a_closed_window(
    watched: BrowserContext, line: tuple[str, Line]
) -> None:
    address, cut = line
    keep_offline(watched, address)
    cut.cut()
    room = Room(watched, address)
    room.begin_at(MORNING)
    room.notes.goto(f"{address}/facilitator/sessions/half-day/")
    room.notes.get_by_role("link", name="Run this in the room").click()
    expect(room.notes.get_by_text("The plan begins at 09:30.")).to_be_visible()
    room.open_screen()
    expect(room.screen.get_by_text("We begin at 09:30")).to_be_visible()
    room.pass_minutes(2)
    room.notes.get_by_role("button", name="Begin now").click()

    room.stands_at("Welcome, and how we will work together")
    room.clock_says("09:30", "20 minutes left here", "On time")
    room.pass_minutes(12)
    room.notes.reload()
    room.stands_at("Welcome, and how we will work together")
    room.clock_says("09:42", "8 minutes left here", "On time")
    room.pass_minutes(8)

    room.notes.keyboard.press("PageDown")
    room.stands_at("What matters in a relationship")
    expect(room.screen.locator(".al-room__parts [aria-current]")).to_have_text("Set it up 3 minutes")
    for minutes in (3, 5, 6, 4):
        room.pass_minutes(minutes)
        room.notes.keyboard.press("PageDown")
    expect(room.screen.locator(".al-room__parts [aria-current]")).to_have_text("Debrief 7 minutes")
    room.screen.reload()
    expect(room.screen.locator(".al-room__parts [aria-current]")).to_have_text("Debrief 7 minutes")
    expect(room.screen.locator(".al-room__left")).to_have_text("7 minutes left")
    room.notes.get_by_role("button", name="+5 minutes").click()
    expect(room.screen.locator(".al-room__left")).to_have_text("12 minutes left")
    room.clock_says("5 minutes behind the plan")
    expect(room.notes.get_by_text("You will miss the finish at 12:15 by 5 minutes.")).to_be_visible()
    room.notes.get_by_role("button", name="Do Boundary moments in 20 minutes (saves 15 minutes)").click()
    expect(room.notes.get_by_text("You have 10 minutes to spare before the finish at 12:15.")).to_be_visible()
    room.pass_minutes(12)

    room.screen.close()
    for _ in range(6):
        room.notes.keyboard.press("PageDown")
        room.pass_minutes(7)
    room.open_screen()
    room.stands_at("Practise the Good Life conversation")
    room.clock_says("11:02", "3 minutes left here", "5 minutes behind the plan")
    room.pass_minutes(3)
    room.screen.keyboard.press(" ")
    expect(room.screen.get_by_text("Back at 11:25")).to_be_visible()
    room.pass_minutes(10)
    room.screen.reload()
    expect(room.screen.get_by_text("Back at 11:25")).to_be_visible()
    room.pass_minutes(10)
    for _ in range(5):
        room.screen.keyboard.press("ArrowRight")
        room.pass_minutes(4)
    room.screen.keyboard.press("ArrowRight")
    room.stands_at("One next step each, and goodbye")
    room.clock_says("11:45", "10 minutes ahead of the plan")
    room.pass_minutes(15)
    room.notes.keyboard.press("n")
    room.pass_minutes(7)
    room.notes.keyboard.press("ArrowRight")

    expect(room.screen.get_by_role("heading", name="We have finished")).to_be_visible()
    rows = room.notes.locator(".al-room__after tbody tr")
    expect(rows).to_have_count(8)
    assert [row.split("\t") for row in rows.all_inner_texts()] == [
        ["Welcome, and how we will work together", "20", "20", "as planned"],
        ["What matters in a relationship", "25", "30", "5 minutes longer"],
        ["Practise the Good Life conversation", "45", "45", "as planned"],
        ["Break", "20", "20", "as planned"],
        ["Boundary moments", "35", "20", "15 minutes shorter"],
        ["One next step each, and goodbye", "15", "15", "as planned"],
        ["Feedback form", "5", "7", "2 minutes longer"],
        ["Altogether", "165", "157", "8 minutes shorter"],
    ]
    assert [entry["at"] for entry in room.log if "at" in entry][-1] == len(PLANNED)


def test_whoever_reads_the_whole_plan_keeps_their_place_as_time_passes(room: Room) -> None:
    room.open_notes()
    room.notes.get_by_role("button", name="Begin now").click()
    rows = room.notes.locator(".al-room__plan tbody tr")
    expect(rows.first).to_have_attribute("aria-current", "step")
    took = rows.first.locator("td").last
    expect(took).to_have_text("0")
    rows.nth(2).evaluate("row => getSelection().selectAllChildren(row.cells[0])")
    words = room.notes.evaluate("getSelection().toString()")
    room.pass_minutes(3)
    expect(took).to_have_text("3")
    assert words == room.notes.evaluate("getSelection().toString()") != ""
    room.notes.keyboard.press("PageDown")
    expect(rows.nth(1)).to_have_attribute("aria-current", "step")
    expect(room.notes.locator(".al-room__plan [aria-current]")).to_have_count(1)


def test_the_keys_of_clickers(room: Room) -> None:
    room.open_notes()
    room.open_screen()
    screen, press = room.screen, room.screen.keyboard.press
    titles = list(PLANNED)
    for key, place in (
        *(("ArrowRight", "0"), ("ArrowDown", "1"), ("PageDown", "1.1"), ("Space", "1.2"), ("n", "1.3")),
        *(("ArrowLeft", "1.2"), ("ArrowUp", "1.1"), ("PageUp", "1"), ("Shift+Space", "0"), ("N", "1"), ("p", "0")),
        *(("End", "7"), ("Home", "-1")),
    ):
        press(key)
        expect(screen).to_have_url(re.compile(rf"at={re.escape(place)}$"))
        expect(room.notes).to_have_url(re.compile(rf"at={re.escape(place)}$"))
        expect(screen.locator(".al-room__heading")).to_be_focused()
    slide = screen.locator(".al-room__slide")
    for key, cover in (("b", "black"), ("b", ""), (".", "black"), (",", "white"), ("w", ""), ("w", "white")):
        press(key)
        expect(slide).to_have_attribute("data-cover", cover)
        expect(room.notes.locator(".al-room__slide")).to_have_attribute("data-cover", cover)
    press("Escape")
    expect(slide).to_have_attribute("data-cover", "")
    press("4")
    press("Enter")
    expect(slide.get_by_role("heading", name="Break")).to_be_visible()
    press("g")
    screen.get_by_role("dialog").get_by_role("button", name=f"5. {titles[4]}").click()
    expect(slide.get_by_role("heading", name=titles[4])).to_be_focused()
    press("F5")
    press("f")
    expect(screen.locator("html:fullscreen")).to_have_count(1)
    press("f")
    expect(screen.locator("html:fullscreen")).to_have_count(0)
    press("Control+ArrowRight")
    expect(slide.get_by_role("heading", name=titles[4])).to_be_visible()


def test_a_key_that_is_held_acts_once(room: Room) -> None:
    room.open_notes()
    notes, hold = room.notes, room.notes.keyboard.down
    for key, place in (("PageDown", 0), ("Space", 1)):
        for _ in range(4):
            hold(key)
        notes.keyboard.up(key)
        assert [each["at"] for each in room.log] == list(range(place + 1))
    hold("b")
    covered = []
    for _ in range(3):
        hold("b")
        covered.append(notes.locator(".al-room__slide").get_attribute("data-cover"))
    assert covered == ["black"] * 3
    notes.keyboard.up("b")
    notes.get_by_role("button", name="+5 minutes").focus()
    for _ in range(3):
        hold("Enter")
    assert sum("more" in each for each in room.log) == 1
    assert notes.evaluate("scrollY") == 0


def test_letters_and_figures_can_be_turned_off_and_the_rest_still_works(room: Room) -> None:
    room.context.add_init_script("localStorage.setItem('alongside:preferences', '{\"keys\":\"none\"}')")
    room.open_notes()
    for key in ("n", "b", "w", ".", ",", "g", "2", "Enter"):
        room.notes.keyboard.press(key)
    assert room.log == []
    expect(room.notes.get_by_role("dialog")).to_have_count(0)
    room.notes.keyboard.press("ArrowRight")
    expect(room.notes.locator(".al-room__now")).to_have_text("Welcome, and how we will work together")


def test_one_window_is_enough_and_a_window_that_does_not_open_is_said(room: Room) -> None:
    room.context.add_init_script("window.open = () => null")
    room.open_notes()
    room.notes.keyboard.press("s")
    expect(room.notes.get_by_text("The browser did not open a second window.")).to_be_visible()
    link = room.notes.get_by_role("link", name="The screen, by its link")
    assert (link.get_attribute("href") or "").endswith(f"{SCREEN}{RUN}&at=-1")
    room.notes.get_by_role("button", name="Show the screen here").click()
    expect(room.notes.locator(".al-room__heading")).to_be_focused()
    room.notes.keyboard.press("PageDown")
    expect(room.notes.get_by_role("button", name="+5 minutes")).to_be_hidden()
    expect(room.notes.locator(".al-room__heading")).to_have_text("Welcome, and how we will work together")
    room.notes.keyboard.press("s")
    expect(room.notes.get_by_text("Led by both facilitators")).to_be_visible()


@pytest.mark.sweep
def test_the_time_that_is_left_can_be_hidden_from_the_group(room: Room) -> None:
    room.open_notes()
    room.open_screen()
    room.screen.keyboard.press("ArrowRight")
    left = room.screen.locator(".al-room__left")
    expect(left).to_have_text("20 minutes left")
    room.pass_minutes(19)
    expect(left).to_have_text("1 minute left. Time to bring it to a close")
    room.pass_minutes(9)
    expect(left).to_have_text("Time to bring it to a close")
    room.notes.get_by_label("Show the time that is left on the screen").uncheck()
    expect(left).to_have_text("")
    expect(room.screen.locator(".al-room__bar")).to_be_hidden()


def test_one_exercise_can_be_shown_and_the_times_of_a_session_go_along(room: Room) -> None:
    room.notes.goto(f"{room.address}/facilitator/activities/boundary-moments/")
    room.notes.get_by_role("link", name="Show this in the room").click()
    room.notes.get_by_role("button", name="Begin now").click()
    expect(room.notes.locator(".al-room__now")).to_have_text("Boundary moments")
    expect(room.notes.locator(".al-room__clock")).to_contain_text("On time")
    room.notes.goto(f"{room.address}/facilitator/sessions/half-day/")
    room.notes.get_by_label("Start").fill("13:00")
    room.notes.get_by_label("Finish by").fill("15:30")
    room.notes.get_by_role("link", name="Run this in the room").click()
    expect(room.notes.get_by_text("The plan begins at 13:00.")).to_be_visible()
    expect(room.notes.get_by_role("row", name="Boundary moments")).to_contain_text("14:50 (20)")


def test_no_screen_asks_for_notes(small_site: Path, room: Room) -> None:
    asked: list[str] = []
    room.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    room.notes.goto(f"{room.address}/{SCREEN}{RUN}")
    expect(room.notes.locator(".al-room__heading")).to_be_visible()
    for _ in range(30):
        room.notes.keyboard.press("ArrowRight")
    expect(room.notes.get_by_role("heading", name="We have finished")).to_be_visible()
    assert "session-half-day.js" in asked
    assert not [name for name in asked if "notes" in name or name == "half-day.js"]
    whole = (small_site / SCREEN / "index.html").read_text("utf-8")
    scripts = re.findall(r'src="[./]*assets/alongside/([\w-]+\.js)"', whole)
    assert "room-screen.js" in scripts
    assert "room-notes.js" not in scripts


@pytest.mark.sweep
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_both_pages_are_accessible_and_fit(open_page: Opener, small_address: str, size: str, scheme: str) -> None:
    for path in (SCREEN, NOTES):
        page = open_page(f"{small_address}/{path}{RUN}", size, scheme, reduced_motion="reduce")
        for place in (0, 1, 3, 7):
            page.goto(f"{small_address}/{path}{RUN}&at={place}")
            page.reload()
            expect(page.locator(".al-room__slide")).to_be_visible()
            if place:
                page.keyboard.press("End")
                page.keyboard.press(str(place + 1))
                page.keyboard.press("Enter")
                expect(page).to_have_url(re.compile(rf"at={place}$"))
            assert violations(page) == []
            assert too_wide(page) <= 0


def test_a_screen_is_readable_from_the_back(open_page: Opener, site_address: str) -> None:
    """A task has letters of a twentieth of the height, and the time that is left is seen without scrolling."""
    for width, height in ((1280, 720), (1920, 1080)):
        page: Page = open_page(f"{site_address}/{SCREEN}#exercise=map-your-own-connections&at=0")
        page.set_viewport_size({"width": width, "height": height})
        size = page.locator(".al-room__task").evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
        assert size >= height / 20
        expect(page.locator(".al-room__left")).to_be_in_viewport(ratio=1)
        expect(page.locator(".al-room__help")).to_be_in_viewport(ratio=1)
        boxes = [page.locator(f".al-room__{name}").bounding_box() for name in ("help", "time", "controls")]
        edges = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
        assert edges[0][1] <= edges[1][0] <= edges[1][1] <= edges[2][0], "nothing lies over anything"


LIES_FREE = """it => {
    const box = it.getBoundingClientRect();
    const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return it === found || it.contains(found);
}"""


@pytest.mark.sweep
@pytest.mark.parametrize("size", [(360, 740), (360, 560), (740, 360), (320, 480)])
def test_nothing_hides_the_time_that_is_left_on_a_small_screen(
    open_page: Opener, small_address: str, size: tuple[int, int]
) -> None:
    """On the group's page, and over the notes of whoever has one window for both."""
    width, height = size
    for path, here in ((SCREEN, False), (NOTES, True)):
        page = open_page(f"{small_address}/{path}{RUN}&at=1.1")
        page.set_viewport_size({"width": width, "height": height})
        if here:
            page.get_by_role("button", name="Show the screen here").click()
        slide = page.locator(".al-room__slide")
        assert slide.evaluate("each => parseFloat(getComputedStyle(each).fontSize)") >= 14
        left = page.locator(".al-room__left")
        expect(left).to_contain_text("left")
        expect(left).to_be_in_viewport(ratio=1)
        assert left.evaluate(LIES_FREE)
        last = page.get_by_role("button", name="Back to my notes") if here else page.get_by_role("link", name="Leave")
        expect(last).to_be_in_viewport(ratio=1)
        assert last.evaluate(LIES_FREE)
        assert too_wide(page) <= 0


MINE = {
    "title": "My day",
    "start": 570,
    "finish": 590,
    "stretches": [
        {"kind": "activity", "title": "Welcome", "minutes": 10},
        {"kind": "exercise", "id": "boundary-moments", "title": "Boundary moments", "minutes": 20},
    ],
}
MY_NOTES = {
    "people": 9,
    "smallGroup": 3,
    "ways": [{"of": 1, "minutes": 0}],
    "neverCut": "",
    "stretches": [{"lead": "Ana", "do": ["Ask about the garden"]}, {}],
}


def run_plan(room: Room) -> None:
    """Hand over a plan as the planner does, and open its notes."""
    hand_over = """([run, notes]) => {
        localStorage.setItem("alongside:room-plan:plan:mine", JSON.stringify(run));
        sessionStorage.setItem("alongside:room-notes:plan:mine", JSON.stringify(notes));
    }"""
    room.notes.goto(f"{room.address}/{NOTES}")
    room.notes.evaluate(hand_over, [MINE, MY_NOTES])
    room.open_notes("#plan=mine")


def test_a_plan_that_the_planner_hands_over_runs_with_its_notes_in_one_window_alone(room: Room) -> None:
    """Its own notes stand with whoever leads it; neither the screen nor what it could read has them."""
    run_plan(room)
    room.notes.reload()
    room.open_screen()
    room.notes.get_by_role("button", name="Begin now").click()
    room.stands_at("Welcome")
    expect(room.notes.get_by_text("Ask about the garden")).to_be_visible()
    expect(room.notes.get_by_text("Led by Ana")).to_be_visible()
    expect(room.notes.get_by_text("You will miss the finish at 09:50 by")).to_be_visible()
    expect(room.notes.get_by_role("button", name="Leave out Boundary moments (saves 20 minutes)")).to_be_visible()
    assert "garden" not in room.screen.content() + room.screen.evaluate(
        "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"
    )
    room.notes.keyboard.press("PageDown")
    expect(room.screen.locator(".al-room__parts li")).not_to_have_count(0)


@pytest.mark.sweep
@pytest.mark.parametrize("elsewhere", [False, True], ids=["in the room", "on another page"])
def test_whoever_clears_the_device_clears_a_plan_and_its_notes_in_every_window(room: Room, elsewhere: bool) -> None:
    run_plan(room)
    room.open_screen()
    if elsewhere:
        room.notes.goto(room.address)
    Reader(room.context.new_page(), room.address).workbook().wipe()
    kept = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"
    for page in (room.notes, room.screen):
        wait_until(page, f"() => !/garden|Welcome/.test({kept})")
        if not elsewhere or page is room.screen:
            expect(page.get_by_text("This could not be found on this device.")).to_be_visible()
    room.notes.goto(f"{room.address}/{NOTES}#plan=mine")
    expect(room.notes.get_by_text("This could not be found on this device.")).to_be_visible()


@pytest.mark.sweep
def test_from_a_disk_the_pages_find_each_other(flat_site: Path, watched: BrowserContext) -> None:
    room = Room(watched, flat_site.as_uri())
    room.notes.goto(f"{flat_site.as_uri()}/facilitator/in-the-room.html{RUN}")
    room.open_screen()
    room.notes.get_by_role("button", name="Begin now").click()
    room.stands_at("Welcome, and how we will work together")
    room.screen.keyboard.press("PageDown")
    room.stands_at("What matters in a relationship")
    room.screen.reload()
    room.notes.reload()
    room.stands_at("What matters in a relationship")


@pytest.mark.sweep
def test_the_time_that_is_left_goes_on_when_the_clock_of_the_device_is_set_back(room: Room) -> None:
    room.open_notes()
    room.open_screen()
    room.notes.get_by_role("button", name="Begin now").click()
    room.pass_minutes(2)
    room.clock_says("18 minutes left here")
    room.context.clock.set_system_time(MORNING - datetime.timedelta(hours=2))
    room.pass_minutes(3)
    room.context.clock.run_for(2000)  # the pages look at the clock each second, and lose one
    room.clock_says("15 minutes left here")
    began = room.log[0]["t"] / 1000
    assert abs(began - (MORNING - datetime.timedelta(hours=2, minutes=2)).timestamp()) < 60
    room.notes.reload()
    room.pass_minutes(1)
    room.clock_says("14 minutes left here")


def test_a_plan_that_is_changed_while_it_is_run_keeps_what_happened_with_its_stretches(room: Room) -> None:
    """Whoever has been in the second of three moves the third before it, and later takes out what is on."""
    titles = {"a": "Welcome", "b": "Questions", "c": "Places", "d": "Break"}

    def hand_over(keys: str) -> None:
        stretches = [{"key": key, "kind": "activity", "title": titles[key], "minutes": 10} for key in keys]
        run = {"title": "My day", "start": None, "finish": None, "stretches": stretches}
        room.notes.evaluate(
            """run => localStorage.setItem("alongside:room-plan:plan:mine", JSON.stringify(run))""", run
        )

    room.notes.goto(f"{room.address}/{NOTES}")
    hand_over("abcd")
    room.open_notes("#plan=mine")
    room.notes.reload()
    room.open_screen()
    room.notes.get_by_role("button", name="Begin now").click()
    room.notes.keyboard.press("PageDown")
    room.stands_at("Questions")
    hand_over("acbd")
    expect(room.screen.get_by_role("heading", name="Questions")).to_be_visible()
    room.notes.reload()
    room.stands_at("Questions")
    plan = room.notes.locator(".al-room__plan tbody tr")
    expect(plan.nth(2)).to_have_attribute("aria-current", "step")
    expect(plan.nth(1).locator("td").last).to_have_text("")
    hand_over("acd")
    room.notes.reload()
    room.stands_at("Places")
