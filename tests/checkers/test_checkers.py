"""IBM Equal Access and HTML_CodeSniffer over every kind of page and state: long, so for the campaign."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from checkers.in_page import Finding, findings, load_settled
from playwright.sync_api import Browser, Page, expect
from website.looks import KINDS, SIZES

pytestmark = pytest.mark.campaign

TOOLS = ("goals", "log", "wellbeing", "places", "connections", "expectations", "cards")
PAGES = {
    **KINDS,
    "contacts": "/evidence/contacts/",
    "contacts card": "/exercises/contacts-card/",
    **{f"tool {name}": f"/exercises/tool-{name}/" for name in TOOLS},
}


def open_folds(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")


def open_search(page: Page) -> None:
    page.locator("#al-search-button").click()
    page.locator("#al-search input").fill("boundary")
    expect(page.locator("#al-search .al-search__page").first).to_be_visible()


def open_preferences(page: Page) -> None:
    page.locator("#al-reading").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def answer(page: Page) -> None:
    page.locator("al-prompt textarea").first.fill("Some words.")
    expect(page.locator("al-prompt [data-state=saved]").first).to_be_visible()


def open_form(page: Page) -> None:
    page.locator("[data-add]").click()
    form = page.locator(".al-prompt--entry")
    expect(form).to_have_attribute("data-loaded", "")
    form.locator("textarea, input[type=text], input[type=radio]").first.click()
    page.keyboard.type("Some words")


def entry_in_list(page: Page) -> None:
    open_form(page)
    expect(page.locator(".al-prompt--entry [data-state=saved]")).to_be_visible()
    page.reload()
    expect(page.locator(".al-tool__list > li, .al-tool__view > *").first).to_be_visible()


def workbook_with_an_answer(page: Page) -> None:
    answer(page)
    page.goto(page.url.replace("exercises/boundary-moments", "my-workbook"))
    expect(page.locator("[data-answered]").first).to_be_visible()


def window_of_the_workbook(name: str) -> Callable[[Page], None]:
    def bring(page: Page) -> None:
        workbook_with_an_answer(page)
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        for fold in page.get_by_role("dialog").locator("details").all():
            fold.evaluate("it => it.open = true")

    return bring


def new_passphrase(page: Page) -> None:
    window_of_the_workbook("Who uses this device?")(page)
    page.get_by_label("Other people too, and I want to come back").check()
    expect(page.get_by_label("Create a passphrase", exact=True)).to_be_visible()


def locked(page: Page) -> None:
    new_passphrase(page)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Create a passphrase", exact=True).fill("one two three four five six")
    dialog.get_by_label("Type it again").fill("one two three four five six")
    dialog.get_by_role("button", name="Save this choice").click()
    page.get_by_role("button", name="Lock now").click()
    expect(page.get_by_label("Your passphrase")).to_be_visible()


def impossible_date(page: Page) -> None:
    open_form(page)
    field = page.locator(".al-prompt--entry input[type=date]").first
    field.evaluate("it => { it.value = '1126-11-25'; it.focus(); it.blur() }")
    expect(field).to_have_attribute("aria-invalid", "true")


def learning_record(page: Page) -> None:
    entry_in_list(page)
    page.locator("#learning-record > summary").click()
    page.locator("#learning-record input[type=checkbox]").check()
    expect(page.locator("#learning-record table").first).to_be_visible()


def list_of_places(page: Page) -> None:
    entry_in_list(page)
    page.get_by_role("button", name="Combine maps").click()
    text = "Service name,Venue,Tel,Colour\nCoffee morning,Hall,01632 960747,red\nChoir,,,blue\n,,x,\n"
    file = {"name": "list.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.get_by_role("dialog").get_by_label("Choose one or more files").set_input_files([file])  # type: ignore[list-item]
    expect(page.get_by_role("dialog").get_by_text("Coffee morning").first).to_be_visible()
    page.evaluate("document.querySelectorAll('dialog details').forEach((fold) => fold.open = true)")


def drawer(page: Page) -> None:
    if page.get_by_role("button", name="Menu").is_visible():
        page.get_by_role("button", name="Menu").click()
        expect(page.get_by_role("button", name="Close menu")).to_be_visible()


def nothing_found(page: Page) -> None:
    page.locator("#al-search-button").click()
    page.locator("#al-search input").fill("zqxzqx")
    expect(page.locator("#al-search [role=status]")).to_have_text(re.compile("^No results"))


def walk(page: Page) -> None:
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.locator(".al-walk__state")).to_contain_text("1")


WINDOWS = ("Save or print", "Who uses this device?", "Clear my answers from this device")
STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "home with the search open": ("/", open_search),
    "home with the reading preferences open": ("/", open_preferences),
    "exercise with an answer": ("/exercises/boundary-moments/", answer),
    "home with the drawer open": ("/", drawer),
    "home with nothing found": ("/", nothing_found),
    "model at a stop": ("/model/", walk),
    "workbook with an answer": ("/exercises/boundary-moments/", workbook_with_an_answer),
    **{f"workbook, {name}": ("/exercises/boundary-moments/", window_of_the_workbook(name)) for name in WINDOWS},
    "workbook, a new passphrase": ("/exercises/boundary-moments/", new_passphrase),
    "workbook, locked": ("/exercises/boundary-moments/", locked),
    "log with an impossible date": ("/exercises/tool-log/", impossible_date),
    "log with its learning record": ("/exercises/tool-log/", learning_record),
    "places with a list to bring in": ("/exercises/tool-places/", list_of_places),
    **{f"{name} with its form open": (f"/exercises/tool-{name}/", open_form) for name in TOOLS},
    **{f"{name} with an entry": (f"/exercises/tool-{name}/", entry_in_list) for name in TOOLS},
}
seen: list[tuple[Finding, str]] = []


@pytest.fixture
def look(browser: Browser, site_address: str) -> Iterator[Callable[..., None]]:
    """Bring a page into a state and fail with what no one has settled."""
    contexts = []

    def look(address: str, size: str, scheme: str, bring: Callable[[Page], None] = open_folds) -> None:
        context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(site_address + address, wait_until="networkidle")
        bring(page)
        found = list(findings(page))
        seen.extend((each, size) for each in found)
        assert [str(each) for each in found if not any(it.covers(each, size) for it in load_settled())] == []

    yield look
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("kind", PAGES)
def test_every_kind_of_page(look: Callable[..., None], kind: str, size: str, scheme: str) -> None:
    look(PAGES[kind], size, scheme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("state", STATES)
def test_every_state(look: Callable[..., None], state: str, size: str, scheme: str) -> None:
    address, bring = STATES[state]
    look(address, size, scheme, bring)


def test_every_line_that_settles_something_has_a_reason_and_is_needed(look: Callable[..., None]) -> None:
    settled = load_settled()
    assert all(len(it.why.split()) > 8 for it in settled)
    for kind in ("exercise", "tool goals"):
        for size in ("phone", "desktop"):
            look(PAGES[kind], size, "light")
    assert [it.rule for it in settled if not any(it.covers(each, size) for each, size in seen)] == []
