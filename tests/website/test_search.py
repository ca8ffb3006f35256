"""Search: the right page for a plain question, by keyboard, by screen reader, offline and from a disk."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from looks import SCHEMES, Opener, too_wide
from playwright.sync_api import Browser, Locator, Page, expect

from alongside.content.files.yaml_reader import load_yaml

HERE = Path(__file__).parent
PROMISE = 100 * 1024
"""Bytes that the first search loads at most: script, pages and words, and the text of the pages that come first."""
BROWSER = HERE.parents[1] / "browser"
QUESTIONS: dict[str, list[dict[str, Any]]] = dict(load_yaml((HERE / "questions.yml").read_text("utf-8-sig")).values)


def found(site: Path, questions: list[str], *more: str) -> list[list[str]]:
    """Return the pages of each question, best first, as paths without endings."""
    return [[page["url"].removesuffix("/") for page in answer["pages"]] for answer in answers(site, questions, *more)]


def answers(site: Path, questions: list[str], *more: str) -> list[dict[str, Any]]:
    """Ask the built index, by the real engine."""
    command = [Path(sys.executable).with_name("deno"), "task", "--quiet", "ask", str(site), *more]
    result = subprocess.run(
        command, cwd=BROWSER, input="\n".join(questions), capture_output=True, text=True, check=True
    )
    given = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["question"] for answer in given] == questions
    return given


@pytest.mark.sweep
@pytest.mark.parametrize("who", QUESTIONS)
def test_a_plain_question_finds_its_page_among_the_first_three(site: Path, who: str) -> None:
    asked = QUESTIONS[who]
    more = ["--facilitator"] if who == "facilitators" else []
    missed = []
    for question, pages in zip(asked, found(site, [q["ask"] for q in asked], *more), strict=True):
        wanted = {page.removesuffix("/index") for page in question["pages"]}
        for page in wanted:
            assert (site / page / "index.html").exists(), f"{question['ask']}: there is no page {page}"
        if not wanted & set(pages[:3]):
            missed.append((question["ask"], pages[:3]))
    assert missed == []


SHEETS = {
    "expectations sheet": ("expectations-sheet", "tool-expectations"),
    "good life cards": ("good-life-cards", "tool-cards"),
    "connection map sheet": ("connection-map", "tool-connections"),
    "goals sheet": ("goals-in-small-steps", "tool-goals"),
    "reflective log sheet": ("reflective-log", "tool-log"),
    "local places sheet": ("local-places", "tool-places"),
    "wellbeing questions sheet": ("wellbeing-questions", "tool-wellbeing"),
}
"""What people call sheets that have a tool beside them, with the ids of both."""


@pytest.mark.sweep
def test_a_sheet_asked_for_by_its_name_comes_before_its_tool(site: Path) -> None:
    for (name, (sheet, tool)), pages in zip(SHEETS.items(), found(site, [*SHEETS]), strict=True):
        assert f"exercises/{sheet}" in pages[:3], f"{name}: {pages[:3]}"
        assert f"exercises/{tool}" not in pages[: pages.index(f"exercises/{sheet}")], name


def test_there_are_enough_questions() -> None:
    assert len(QUESTIONS["everybody"]) >= 250
    assert len(QUESTIONS["facilitators"]) >= 50
    asked = [question["ask"] for questions in QUESTIONS.values() for question in questions]
    assert len(set(asked)) == len(asked)


def open_search(page: Page, words: str = "") -> Locator:
    page.get_by_role("button", name="Search", exact=True).click()
    field = page.get_by_role("combobox", name="Search this manual")
    expect(field).to_be_focused()
    if words:
        field.press_sequentially(words)
        expect(page.locator("#al-search").get_by_role("option").first).to_be_visible()
    return field


@pytest.mark.sweep
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", ["phone", "desktop", "zoomed"])
def test_open_search_is_accessible(site_address: str, open_page: Opener, size: str, scheme: str) -> None:
    page = open_page(site_address + "/steps/4-stepping-out/", size, scheme)
    field = open_search(page)
    assert violations(page, "#al-search", others=scheme == "light") == []
    field.press_sequentially("they stopped going")
    expect(page.locator("#al-search").get_by_role("status")).to_contain_text("results")
    expect(page.locator(".al-search mark").first).to_be_attached()
    field.press("ArrowDown")
    assert violations(page, "#al-search", others=scheme == "light") == []
    assert too_wide(page) <= 0
    field.fill("qqzzxxwwvv")
    expect(page.locator("#al-search").get_by_role("status")).to_have_text("No results.")
    assert violations(page, "#al-search", others=scheme == "light") == []


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_the_whole_way_by_keyboard(site_address: str, open_page: Opener, key: str) -> None:
    page = open_page(site_address + "/exercises/")
    page.keyboard.press(key)
    field = page.get_by_role("combobox", name="Search this manual")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.insert_text("how do I tell someone we are finishing?")
    options = page.locator("#al-search").get_by_role("option")
    expect(page.locator(".al-search__place").first).to_be_visible()  # with all other places: the list stays as it is
    expect(field).to_have_attribute("aria-expanded", "true")
    assert page.locator(f"#{field.get_attribute('aria-controls')}").get_attribute("role") == "listbox"

    def active() -> int:
        selected = options.evaluate_all("all => all.map((o) => o.getAttribute('aria-selected') === 'true')")
        assert selected.count(True) <= 1
        number = selected.index(True) if True in selected else -1
        id = field.get_attribute("aria-activedescendant")
        assert (id is None) == (number < 0)
        if id is not None:
            assert options.nth(number).get_attribute("id") == id
            expect(options.nth(number)).to_be_in_viewport()
        return number

    last = options.count() - 1
    steps = [("ArrowDown", 0), ("ArrowDown", 1), ("End", last), ("ArrowDown", -1), ("ArrowUp", last), ("Home", 0)]
    assert active() == -1
    for pressed, expected in steps:
        page.keyboard.press(pressed)
        assert active() == expected, pressed
    expect(field).to_be_focused()
    expect(options.first).to_have_attribute("href", re.compile(r"^http.*/$"))
    best = str(options.first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(best)


def test_a_page_that_is_chosen_before_the_list_has_followed_stays_chosen(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    field = open_search(page, "safeguarding")
    options = page.locator("#al-search").get_by_role("option")
    expect(page.locator(".al-search__place").first).to_be_visible()
    before = options.first.get_attribute("href")
    field.fill("my workbook")
    page.keyboard.press("ArrowDown")
    expect(options.first).not_to_have_attribute("href", str(before))
    expect(page.locator(".al-search__place").first).to_be_visible()
    expect(options.first).to_have_attribute("aria-selected", "true")


def test_enter_alone_goes_to_the_best_page_even_before_the_list_is_there(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    open_search(page)
    expect(page.locator("#al-search").get_by_role("status")).to_have_text("")  # ready
    page.keyboard.insert_text("my workbook")
    page.keyboard.press("Enter")
    page.wait_for_url("**/my-workbook/")


@pytest.mark.parametrize("sign", ["isComposing", "keyCode", "events"])
def test_enter_of_an_input_method_chooses_letters_and_goes_nowhere(
    site_address: str, open_page: Opener, sign: str
) -> None:
    """However a browser tells that somebody composes: WebKit's last Enter has only the key code."""
    page = open_page(site_address + "/")
    open_search(page, "money")
    page.evaluate(
        """(sign) => {
            const field = document.querySelector("#al-search input");
            const say = (name, init) => field.dispatchEvent(new CompositionEvent(name, { bubbles: true }));
            const signs = { isComposing: { isComposing: true }, keyCode: { keyCode: 229 }, events: {} };
            if (sign === "events") say("compositionstart");
            field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...signs[sign] }));
            if (sign === "events") say("compositionend");
        }""",
        sign,
    )
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.url == site_address + "/"
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_home_and_end_move_in_the_field_while_no_page_is_chosen(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    field = open_search(page, "map")
    page.keyboard.press("Home")
    page.keyboard.type("road")
    expect(field).to_have_value("roadmap")


def test_escape_closes_and_focus_comes_back_with_the_words_kept(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    field = open_search(page, "money")
    page.keyboard.press("Escape")
    expect(page.locator("#al-search")).to_be_hidden()
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(field).to_have_value("money")
    expect(page.locator("#al-search").get_by_role("option").first).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_focused()


def test_shortcuts_leave_a_writer_alone(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/exercises/map-your-own-connections/")
    field = page.locator("al-prompt textarea").first
    field.fill("")
    field.press_sequentially("a/b")
    field.press("Control+k")
    expect(field).to_have_value("a/b")
    expect(page.locator("#al-search")).to_be_hidden()


def test_a_place_on_the_page_one_reads_is_gone_to(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/steps/4-stepping-out/", "phone")
    open_search(page, "stepping out how much do you share")
    place = page.locator(".al-search__place[href$='#how-much-do-you-share']")
    place.click()
    expect(page.locator("#al-search")).to_be_hidden()
    expect(page.get_by_role("heading", name="How much do you share?", exact=True)).to_be_in_viewport()


def test_pages_come_before_places_and_places_show_the_words(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    open_search(page, "Lubben")  # a scale of which one page tells
    best = page.get_by_role("group").first
    expect(best).to_have_attribute("aria-label", "Measures: what each is for")
    expect(best.get_by_role("option").first).to_contain_text("Measures: what each is for")
    expect(best.locator(".al-search__place").first).to_be_visible()
    expect(best.locator("mark").first).to_have_text("Lubben")
    for each in page.locator(".al-search__page").all():
        assert each.get_by_role("option").first.locator("strong").inner_text() == each.get_attribute("aria-label")
        assert each.locator(".al-search__place").count() <= 2


@pytest.mark.sweep
def test_a_slip_is_forgiven_and_said(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    open_search(page, "safegaurding ")
    expect(page.locator("#al-search").get_by_role("status")).to_contain_text(
        "Showing “safeguarding” for “safegaurding”."
    )


@pytest.mark.sweep
def test_nothing_found_offers_near_words_and_ways_on(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/start/accessibility/")
    field = open_search(page)
    field.press_sequentially("workerbookk")
    expect(page.locator("#al-search").get_by_role("status")).to_have_text("No results.")
    page.get_by_role("button", name="workbook", exact=True).click()
    expect(field).to_be_focused()
    expect(page.locator("#al-search").get_by_role("option").first).to_be_visible()
    field.fill("qqzzxxwwvv")
    page.get_by_role("link", name="All exercises").click()
    page.wait_for_url("**/exercises/")


def test_nothing_is_loaded_before_search_is_opened_and_trainers_notes_only_for_trainers(
    site_address: str, open_page: Opener
) -> None:
    for address, facilitator in {"/steps/4-stepping-out/": False, "/facilitator/": True}.items():
        page = open_page(site_address + "/downloads/")
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url.rpartition("assets/alongside/")[2]))
        page.goto(site_address + address)
        assert not [name for name in asked if name.startswith("search")]
        open_search(page, "debrief questions")
        results = page.locator("#al-search")
        expect(results.get_by_role("status")).to_contain_text("result")
        expect(results.locator("mark").first).to_be_visible()  # the words of pages are there, too
        theirs = results.locator(".al-search__title[href*='/facilitator/']")
        expect(theirs.first).to_be_visible()
        named = results.get_by_role("group", name="For facilitators", exact=True)
        if facilitator:
            expect(named).to_have_count(0)
            expect(theirs.first).to_contain_text("For facilitators")
        else:
            expect(named.locator(".al-search__title")).to_have_count(theirs.count())
        # The text of a facilitator's page, with its questions to the group, is nothing that a trainee meets in passing.
        assert any("facilitator" in name for name in asked if name.startswith("search/")) == facilitator


def test_a_trainers_question_is_answered_from_any_page_below_the_others_and_by_keyboard(
    site_address: str, open_page: Opener
) -> None:
    page = open_page(site_address + "/stories/")
    open_search(page).fill("how do I know if the training worked")  # at once: a pause would offer the pages twice
    results = page.locator("#al-search")
    theirs = results.get_by_role("group", name="For facilitators", exact=True)
    expect(theirs.get_by_role("option").first).to_be_visible()
    expect(results.get_by_role("listbox").locator("> :last-child")).to_have_attribute("aria-label", "For facilitators")
    expect(results.get_by_role("status")).to_contain_text("for facilitators")
    assert violations(page, "#al-search") == []
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(theirs.locator("[aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/facilitator/**")


def test_a_trainees_question_is_answered_by_trainees_pages_alone(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/stories/")
    with page.expect_response("**/search-data-facilitator.js"):
        open_search(page, "bus fares")
    results = page.locator("#al-search")
    expect(results.locator("mark").first).to_be_visible()
    expect(results.get_by_role("group", name="For facilitators", exact=True)).to_have_count(0)


@pytest.mark.sweep
def test_most_questions_of_trainers_are_known_as_theirs(site: Path) -> None:
    share = {}
    for who, questions in QUESTIONS.items():
        given = answers(site, [question["ask"] for question in questions], "--facilitator")
        share[who] = sum(bool(answer["theirs"]) for answer in given) / len(given)
    assert share["facilitators"] >= 0.9
    assert share["everybody"] <= 0.25


def test_the_first_search_is_light(site: Path, site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/facilitator/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_address + "/")))
    open_search(page).fill("they offered me a present, can I take it?")  # at once: a pause would load other texts too
    expect(page.locator(".al-search mark").first).to_be_visible()
    assert len(asked) == len(set(asked)) > 3
    assert sum(weight(site / name) for name in asked) <= PROMISE
    # And whatever is asked: with as many of the longest pages as texts were loaded.
    texts = sum("/search/" in name for name in asked)
    assert texts > 1
    longest = sorted((weight(file) for file in (site / "assets/alongside/search").iterdir()), reverse=True)[:texts]
    assert sum(weight(site / name) for name in asked if "/search/" not in name) + sum(longest) <= PROMISE


def weight(file: Path) -> int:
    """Return how many bytes of a file travel."""
    return len(gzip.compress(file.read_bytes(), 9))


def test_facilitators_pages_are_only_on_their_own_shelf(site: Path) -> None:
    folder = site / "assets" / "alongside"
    shelves = {name: (folder / f"search-data{name}.js").read_text("utf-8") for name in ("", "-facilitator")}
    pages = {name: json.loads(text.partition("]=")[2].removesuffix(";\n"))["pages"] for name, text in shelves.items()}
    led = {page for page in pages["-facilitator"] if isinstance(page, int)}
    assert {pages[""][number][0].partition("/")[0] for number in led} == {"exercises"}
    assert len(led) == len([*(site / "facilitator/activities").glob("*/index.html")])
    for name, listed in pages.items():
        urls = [page[0] for page in listed if isinstance(page, list)]
        assert len(urls) > 40
        assert {url.startswith("facilitator/") for url in urls} == {name != ""}
    files = {file.stem for file in (folder / "search").iterdir()}
    assert any(file.startswith("facilitator--") for file in files)


def test_a_facilitators_page_of_an_exercise_is_found_and_opens(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/facilitator/activities/boundary-moments/")
    open_search(page).fill("boundary moments")
    found = page.locator("#al-search [role='option'][href*='facilitator/activities/boundary-moments']").first
    expect(found).to_be_visible()
    found.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Boundary moments")


@pytest.mark.sweep
def test_when_it_cannot_be_loaded_it_says_so_and_works_later(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/404.html")
    page.route("**/search*.js", lambda route: route.fulfill(status=404))
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator("#al-search").get_by_role("status")).to_contain_text("could not be loaded")
    page.keyboard.press("Escape")
    page.unroute("**/search*.js")
    open_search(page, "barriers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*barriers*/")


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["flat", "folders"])
def test_it_works_from_a_disk(browser: Browser, site: Path, flat_site: Path, kind: str) -> None:
    folder, ending = (flat_site, ".html") if kind == "flat" else (site, "/index.html")
    page = browser.new_page()
    page.goto((folder / f"steps/4-stepping-out{ending}").as_uri())
    open_search(page, "barriers people meet")
    expect(page.locator(".al-search mark").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/*barriers*.html" if kind == "flat" else "**/*barriers*/index.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.close()


@pytest.mark.sweep
def test_without_a_script_there_is_no_button(browser: Browser, site_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address)
    expect(page.get_by_role("button", name="Search")).to_have_count(0)
    expect(page.locator("#al-search")).to_be_hidden()
    context.close()
