"""What surrounds the words: drawings, cards with their state, the page for a lost address, what is told to others."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlparse

import pytest
from looks import Opener
from pdf_words import words_of
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tool_site import put_entries

from alongside.content.journey import STEPS
from alongside.render.web.finish.drawings import COLOURS, IMAGES, drawing

DATABASES = "async () => (await indexedDB.databases()).map(({ name }) => name)"
SAVED = "Saved on this device"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


def write(page: Page, address: str, exercise: str, words: str, finished: bool = False) -> None:
    """Write into the first question of an exercise on its page, and say that it is finished."""
    page.goto(f"{address}/exercises/{exercise}/")
    prompt = page.locator("al-prompt:has(textarea)").first
    prompt.locator("textarea").first.fill(words)
    expect(prompt.get_by_text(SAVED)).to_be_visible()
    if finished:
        page.get_by_label("I have finished this for now").check()
        expect(page.locator("al-prompt").last.get_by_text(SAVED)).to_be_visible()


def card(page: Page, exercise: str) -> Any:
    return page.locator(f".al-cards [data-card='{exercise}']")


def test_the_lines_of_wellbeing_are_drawn_to_one_scale(site_address: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{site_address}/exercises/tool-wellbeing/")
    expect(page.locator("[data-add]")).to_be_enabled()
    answers = {"satisfied": "7", "worthwhile": "7", "happy": "7", "anxious": "7"}
    put_entries(page, "tool-wellbeing/answers", [{"date": f"2026-11-0{day}", **answers} for day in (1, 2)])
    page.reload()
    drawn = page.locator(".al-wellbeing__line svg")
    expect(drawn).to_have_count(4)
    for width in (360, 700, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert len(set(drawn.evaluate_all("all => all.map((it) => it.clientWidth)"))) == 1, width


class TestCards:
    def test_say_nothing_and_make_no_database_before_anything_is_written(
        self, site_address: str, context: BrowserContext
    ) -> None:
        page = context.new_page()
        for address in ("/exercises/", "/"):
            page.goto(site_address + address)
            expect(page.locator("[data-card]").first).to_have_attribute("data-state", "")
            assert page.evaluate(DATABASES) == []
        expect(page.locator("[data-go-on]")).to_be_hidden()
        page.goto(site_address + "/exercises/")
        expect(page.locator("[data-card]").first).to_have_text("")

    def test_make_no_database_where_a_browser_cannot_list_them(
        self, site_address: str, context: BrowserContext
    ) -> None:
        """Then an opening is begun and given up, after which there is none."""
        page = context.new_page()
        page.add_init_script("window.list = indexedDB.databases.bind(indexedDB); IDBFactory.prototype.databases = null")
        page.goto(site_address + "/exercises/")
        expect(page.locator("[data-card]").first).to_have_attribute("data-state", "")
        assert page.evaluate("async () => (await list()).length") == 0

    def test_say_what_is_started_and_what_is_finished(self, site_address: str, context: BrowserContext) -> None:
        page = context.new_page()
        write(page, site_address, "how-much-to-share", "A little.")
        write(page, site_address, "learn-from-a-case", "Two things.", finished=True)
        page.goto(site_address + "/exercises/")
        expect(card(page, "how-much-to-share")).to_have_text("Started")
        expect(card(page, "learn-from-a-case")).to_have_text("Finished")
        expect(card(page, "map-local-connections")).to_have_text("")
        shapes = [
            card(page, exercise).evaluate("it => getComputedStyle(it, '::before').content")
            for exercise in ("how-much-to-share", "learn-from-a-case", "map-local-connections")
        ]
        assert len(set(shapes)) == 3, "each state has a shape of its own, beside its word"

    def test_follow_another_tab(self, site_address: str, context: BrowserContext) -> None:
        looking, writing = context.new_page(), context.new_page()
        looking.goto(site_address + "/exercises/")
        looking.bring_to_front()
        write(writing, site_address, "how-much-to-share", "Words from elsewhere.")
        expect(card(looking, "how-much-to-share")).to_have_text("Started")

    def test_do_not_keep_another_tab_from_wiping_everything(self, site_address: str, context: BrowserContext) -> None:
        page = context.new_page()
        write(page, site_address, "how-much-to-share", "To be gone soon.")
        looking = context.new_page()
        looking.goto(site_address + "/exercises/")
        expect(card(looking, "how-much-to-share")).to_have_text("Started")
        gone = """() => new Promise((resolve) => {
            const asked = indexedDB.deleteDatabase("alongside");
            asked.onsuccess = () => resolve("gone");
            asked.onblocked = () => resolve("blocked");
        })"""
        page.goto(site_address + "/start/accessibility/")
        assert page.evaluate(gone) == "gone"

    def test_of_a_step_stand_in_its_page_and_follow_what_is_written_there(
        self, site_address: str, context: BrowserContext
    ) -> None:
        page = context.new_page()
        page.goto(site_address + "/steps/4-stepping-out/")
        state = page.locator("article > ul li [data-card='how-much-to-share']")
        expect(state).to_have_text("")
        page.locator("details.al-folded summary").first.click()
        page.locator("details.al-folded al-prompt textarea").first.fill("Written within the step")
        expect(state).to_have_text("Started")
        expect(page.locator("summary [data-card='how-much-to-share']")).to_have_text("Started")
        page.get_by_label("I have finished this for now").check()
        expect(state).to_have_text("Finished")
        page.get_by_label("I have finished this for now").uncheck()
        expect(state).to_have_text("Started")

    def test_lead_back_to_what_was_begun_last(self, site_address: str, context: BrowserContext) -> None:
        page = context.new_page()
        for exercise in ("how-much-to-share", "map-local-connections", "plan-a-first-session"):
            write(page, site_address, exercise, "Begun.")
        write(page, site_address, "learn-from-a-case", "Done.", finished=True)
        page.goto(site_address + "/")
        links = page.locator("[data-go-on] a:visible")
        expect(links).to_have_text(["Plan a first conversation about connections", "Map local places and groups"])
        links.first.click()
        expect(page.locator("h1")).to_have_text("Plan a first conversation about connections")

    def test_finished_is_told_by_the_exercise_and_by_my_workbook_and_goes_into_the_backup(
        self, site_address: str, context: BrowserContext
    ) -> None:
        page = context.new_page()
        write(page, site_address, "learn-from-a-case", "Two things.", finished=True)
        expect(page.locator(".al-exercise__state")).to_have_text("Finished")
        page.reload()
        expect(page.get_by_label("I have finished this for now")).to_be_checked()
        page.goto(site_address + "/my-workbook/")
        expect(page.locator("[data-exercise='learn-from-a-case'] [data-progress]")).to_have_text("Finished")
        expect(page.locator(".al-workbook__orphans")).to_be_hidden()
        with page.expect_download() as download:
            page.get_by_role("button", name="Save a backup file").first.click()
        keys = {a["key"] for a in json.loads(Path(download.value.path()).read_text("utf-8"))["answers"]}
        assert "learn-from-a-case/_finished" in keys


class TestDrawings:
    def test_each_step_has_one_on_its_page_on_home_and_on_the_way(self, site: Path) -> None:
        for page in ("index.html", "steps/index.html", "404.html"):
            text = (site / page).read_text("utf-8")
            assert all(drawing(step.id) in text for step in STEPS), page
        for step in STEPS:
            page = site / "steps" / f"{step.number}-{step.id}" / "index.html"
            assert drawing(step.id) in page.read_text("utf-8")

    def test_every_drawing_in_a_page_has_a_name_or_is_hidden(self, site: Path) -> None:
        for page in site.rglob("*.html"):
            for svg in re.findall(r"<svg\b[^>]*>", page.read_text("utf-8").split("jp-")[0]):
                named = 'role="img"' in svg and re.search(r'aria-label(ledby)?="[^"]+"', svg)
                hidden = 'aria-hidden="true"' in svg
                group = 'role="group"' in svg and "aria-label" in svg  # the model, whose parts can be chosen
                icon = 'viewBox="0 0 24 24"' in svg  # of Material, in a control that has words
                assert named or hidden or group or icon, (page, svg)

    @pytest.mark.parametrize("file", sorted(p for p in IMAGES.glob("*.svg") if p.stem not in ("mark", "favicon")))
    def test_is_small_and_has_only_the_colours_of_the_palette(self, file: Path) -> None:
        svg = file.read_text("utf-8")
        assert len(svg) <= 1500
        assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", svg)) <= set(COLOURS)
        made = drawing(file.stem, "Two people")
        assert not re.search(r"#[0-9a-f]{6}|<style|style=|<!--", made)
        assert 'role="img" aria-label="Two people"' in made

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_takes_the_colours_of_the_readers_scheme(self, browser: Browser, site_address: str, scheme: str) -> None:
        """Also where the device says otherwise."""
        page = browser.new_page(color_scheme="dark" if scheme == "light" else "light")
        page.goto(site_address + "/")
        page.evaluate(f"document.documentElement.setAttribute('data-al-scheme', '{scheme}')")
        ink, drawn = page.evaluate(
            """() => [getComputedStyle(document.querySelector("h1")).color,
                      getComputedStyle(document.querySelector(".al-drawing")).stroke]"""
        )
        assert ink == drawn
        page.close()


class _Lost(http.server.BaseHTTPRequestHandler):
    """Serves a site below /manual/, and its 404 page for everything that it lacks, as static hosts do."""

    site: Path

    def do_GET(self) -> None:
        path = urlparse(self.path).path
        file = self.site / path.removeprefix("/manual/")
        file = file / "index.html" if file.is_dir() else file
        found = path.startswith("/manual/") and file.is_file()
        content = (file if found else self.site / "404.html").read_bytes()
        self.send_response(200 if found else 404)
        kinds = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
        self.send_header("Content-Type", kinds.get(file.suffix if found else "", "text/html"))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def in_a_folder(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Lost", (_Lost,), {"site": site}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/manual/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("lost", ["nope", "steps/9-nope/", "a/b/c/nope.html"])
def test_a_lost_address_leads_back_at_any_depth_of_a_site_in_a_folder(
    site: Path, context: BrowserContext, lost: str
) -> None:
    """The site that is built without an address of its own does not know its folder until it is asked."""
    with in_a_folder(site) as root:
        page = context.new_page()
        page.goto(root + lost)
        expect(page.locator("h1")).to_have_text("Page not found")
        expect(page.get_by_role("link", name="My workbook").first).to_have_attribute("href", root + "my-workbook/")
        expect(page.locator(".al-doors")).to_have_css("display", "grid")
        expect(page.locator("html[data-al-js]")).to_have_count(1)
        page.get_by_role("link", name="I am learning").click()
        expect(page.locator("h1")).to_have_text("Choose a route")
        assert page.url == root + "routes/"


def test_a_lost_address_leads_back_without_a_script_where_the_site_knows_its_address(
    own_site: Path, browser: Browser
) -> None:
    with in_a_folder(own_site) as root:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(root + "steps/9-nope/")
        expect(page.locator(".al-doors")).to_have_css("display", "grid")
        page.get_by_role("link", name="I want to print").click()
        expect(page).to_have_url(root + "downloads/")
        context.close()


class TestWhatOthersAreTold:
    def test_the_manifest_is_whole_and_works_in_any_folder(self, site: Path) -> None:
        told = json.loads((site / "site.webmanifest").read_text("utf-8"))
        assert told["name"] and told["short_name"] and told["lang"] == "en-GB"
        assert not [v for v in (told["start_url"], told["scope"]) if v.startswith("/") or "://" in v]
        purposes = set()
        for icon in told["icons"]:
            file = site / icon["src"]
            assert file.is_file()
            if icon["type"] == "image/png":
                width, height = Image.open(file).size
                assert icon["sizes"] == f"{width}x{height}"
                assert file.stat().st_size < 20_000
                purposes.add((width, icon["purpose"]))
        assert purposes == {(192, "any"), (512, "any"), (512, "maskable")}

    def test_every_page_names_its_icons_and_manifest(self, site: Path) -> None:
        for page in site.rglob("*.html"):
            text = page.read_text("utf-8")
            here = "/" if page.name == "404.html" else f"/{page.relative_to(site).as_posix()}"
            for kind in ("icon", "apple-touch-icon", "manifest"):
                found = re.findall(rf'<link rel="{kind}"[^>]*href="([^"]+)"', text)
                assert found, (page, kind)
                for href in found:
                    assert (site / urljoin(here, href)[1:]).is_file(), (page, href)

    def test_every_page_has_a_title_of_its_own_and_a_description(self, site: Path) -> None:
        titles: dict[str, Path] = {}
        for page in site.rglob("*.html"):
            text = page.read_text("utf-8")
            [title] = re.findall(r"<title>([^<]+)</title>", text)
            [words] = re.findall(r'<meta name="description" content="([^"]+)">', text)
            assert title not in titles, (page, titles[title])
            assert len(words) > 15, page
            assert '<html lang="en-GB"' in text
            titles[title] = page

    def test_without_an_address_nothing_is_told_that_needs_one(self, site: Path) -> None:
        assert not list(site.glob("sitemap*"))
        for page in site.rglob("*.html"):
            text = page.read_text("utf-8")
            assert 'rel="canonical"' not in text and '"og:' not in text and '"twitter:' not in text, page

    def test_with_an_address_a_shared_link_has_a_picture_and_the_site_a_map(self, own_site: Path) -> None:
        base = "https://trainers.example/manual/"
        with Image.open(own_site / "assets/alongside/images/share.png") as picture:
            assert picture.size == (1200, 630)
        map_of_site = (own_site / "sitemap.xml").read_text("utf-8")
        places = re.findall(r"<loc>([^<]+)</loc>", map_of_site)
        assert len(places) == len(set(places)) == len([*own_site.rglob("index.html")])
        for place in places:
            assert place.startswith(base)
            text = (own_site / place.removeprefix(base) / "index.html").read_text("utf-8")
            assert f'<link rel="canonical" href="{place}">' in text
            assert f'<meta property="og:image" content="{base}assets/alongside/images/share.png">' in text
            assert f'<meta property="og:url" content="{place}">' in text


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


@pytest.mark.sweep
def test_headings_are_in_order_on_every_page(site: Path) -> None:
    for page in site.rglob("*.html"):
        parser = _Headings()
        parser.feed(page.read_text("utf-8"))
        assert parser.levels.count(1) == 1 and parser.levels[0] == 1, page
        steps = zip(parser.levels, parser.levels[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps), (page, parser.levels)


def printed(page: Page) -> str:
    page.emulate_media(media="print")
    return " ".join(words_of(page.pdf(format="A4")).split())


class TestPrint:
    def test_a_half_filled_exercise_prints_long_answers_whole(self, site_address: str, context: BrowserContext) -> None:
        page = context.new_page()
        page.goto(site_address + "/exercises/map-your-own-connections/")
        long = " ".join(f"word{number}" for number in range(900))
        page.locator("al-prompt[kind=text] textarea").first.fill(long)
        page.locator("al-prompt[kind=table] textarea").first.fill("The neighbour " + "who sings " * 30)
        expect(page.locator("al-prompt[kind=text]").first.get_by_text(SAVED)).to_be_visible()
        text = printed(page)
        assert long in text
        assert text.count("who sings") == 30
        assert "CC BY 4.0" in text
        for chrome in ("Search", "My workbook", "I have finished", "Save or print", SAVED):
            assert chrome not in text

    def test_a_step_prints_with_its_folds_opened_and_the_addresses_of_links_elsewhere_alone(
        self, site_address: str, context: BrowserContext
    ) -> None:
        page = context.new_page()
        page.goto(site_address + "/steps/2-mapping-connections/")
        text = printed(page)
        assert "Was it easy to make your map" in text, "an exercise in a fold that is closed on the screen"
        assert "127.0.0.1" not in text and "../" not in text
        assert "creativecommons.org/licenses/by/4.0" in text

    @pytest.mark.parametrize("address", ["/", "/exercises/barriers-workers-meet/"])
    def test_nothing_is_wider_than_a_sheet_of_paper(self, site_address: str, open_page: Opener, address: str) -> None:
        page = open_page(site_address + address)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 643, "height": 900})  # 170 mm
        wide = page.locator("main :is(div, p, h2, label)").evaluate_all(
            "all => all.filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)"
            ".map((it) => it.textContent)"
        )
        assert wide == []

    def test_a_page_has_no_frame_round_the_field_that_was_written_in_last(
        self, site_address: str, open_page: Opener
    ) -> None:
        page = open_page(site_address + "/exercises/contacts-card/")
        page.keyboard.press("Tab")
        field = page.locator("al-prompt input").first
        field.focus()
        outline = "it => getComputedStyle(it).outlineStyle"
        assert field.evaluate(outline) == "solid"
        page.emulate_media(media="print")
        assert field.evaluate(outline) == "none"

    def test_my_workbook_prints_what_was_written_whole(self, site_address: str, context: BrowserContext) -> None:
        page = context.new_page()
        long = " ".join(f"thought{number}" for number in range(400))
        page.goto(site_address + "/exercises/map-your-own-connections/")
        prompt = page.locator("al-prompt[kind=text]").first
        prompt.locator("textarea").fill(long)
        expect(prompt.get_by_text(SAVED)).to_be_visible()
        page.goto(site_address + "/my-workbook/")
        expect(page.get_by_text("thought399")).to_be_visible()
        text = printed(page)
        assert long in text
        assert "Clear my answers from this device" not in text
        assert "Map local places and groups" not in text, "what holds nothing"
