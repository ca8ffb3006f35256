"""The website without a connection: kept when somebody asks for it, whole, and taken away again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from accessible import violations
from finished_site import files_of
from looks import too_wide
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from serving import Line, serve_by_line
from waiting import wait_until

from alongside.editions import offline

PANEL = "start/without-a-connection/"
KEPT = "The whole manual is saved on this device."
OPENED = ("", PANEL, "stories/", "steps/", "exercises/boundary-moments/", "my-workbook/", "downloads/")
"""The pages that tests open on a device that keeps what is light."""
HEAVY = ("handouts/", "book/", *(f"assets/alongside/{folder}/" for folder in ("easier", "figures", "search")))
IN_CACHE = "async (name) => (await (await caches.open(name)).keys()).length"


class Device:
    """A browser on a device whose line to the server can be cut."""

    def __init__(self, context: BrowserContext, address: str, line: Line) -> None:
        self.page = context.new_page()
        self.root = f"{address}/manual/"
        self.line = line

    def open(self, path: str) -> Page:
        self.page.goto(self.root + path)
        return self.page

    def panel(self) -> Page:
        return self.open(PANEL)

    def button(self, words: str) -> None:
        self.page.locator(".al-keep").get_by_role("button", name=words).click()

    def says(self, words: str) -> None:
        expect(self.page.locator(".al-keep")).to_contain_text(words)

    def keep(self) -> None:
        self.panel()
        self.button("Save for offline use")
        self.says(KEPT)

    @property
    def kept(self) -> int:
        """How much stands in the cache."""
        return int(self.page.evaluate(IN_CACHE, f"alongside {self.root}"))


@pytest.fixture(scope="module")
def shared_host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server's folder in which the site is a folder beside others."""
    host = tmp_path_factory.mktemp("host")
    (host / "manual").symlink_to(site)
    (host / "other.html").write_text("<title>Another site</title>", "utf-8")
    return host


@pytest.fixture(scope="module")
def light_site(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small manual without most of what it keeps: each test that keeps it has to ask for all of that."""
    folder = tmp_path_factory.mktemp("light-host") / "manual"
    files = {path: content for path, content in files_of(small_site).items() if _is_light(path.as_posix())}
    for path, content in [*files.items(), *offline.kept(files)]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def _is_light(path: str) -> bool:
    if path.endswith(".html"):
        return path == "404.html" or path.removesuffix("index.html") in OPENED
    return path.endswith(".docx") or not path.startswith(HEAVY)


@pytest.fixture(scope="module")
def prepared(browser: Browser, shared_host: Path) -> Iterator[Device]:
    """A device on which the manual is kept, with its line cut."""
    with serve_by_line(shared_host) as (address, line):
        context = browser.new_context(accept_downloads=True)
        device = Device(context, address, line)
        device.keep()
        line.cut()
        yield device
        context.close()


@pytest.fixture
def fresh(browser: Browser, light_site: Path) -> Iterator[Device]:
    """A device on which nothing of a small manual is kept yet."""
    with serve_by_line(light_site.parent) as (address, line):
        context = browser.new_context()
        yield Device(context, address, line)
        context.close()


def test_a_first_visit_keeps_nothing_and_asks_for_no_worker(fresh: Device) -> None:
    for path in ("", "exercises/boundary-moments/", "my-workbook/", PANEL):
        fresh.open(path)
    fresh.says("The manual is not saved on this device.")
    assert not [path for path in fresh.line.asked if "worker" in path or "offline.json" in path]
    assert fresh.page.evaluate("caches.keys()") == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "Before you begin"),
        ("index.html", "Before you begin"),
        ("steps/2-mapping-connections/", "Mapping"),
        ("steps/2-mapping-connections", "Mapping"),
        ("steps/2-mapping-connections/index.html?from=a-mail", "Mapping"),
        ("facilitator/sessions/one-day/", "minutes"),
        ("404.html", "Page not found"),
    ],
)
def test_pages_open_without_a_connection(prepared: Device, path: str, words: str) -> None:
    expect(prepared.open(path).locator("main")).to_contain_text(words)
    assert prepared.page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") != "static"


def test_all_pages_are_kept(prepared: Device, site: Path) -> None:
    prepared.open("")
    pages = [f.relative_to(site).as_posix().removesuffix("index.html") for f in site.rglob("*.html")]
    lost = prepared.page.evaluate(
        """async ([name, root, pages]) => {
          const keys = (await (await caches.open(name)).keys()).map(({ url }) => url.split("?kept=")[0]);
          return pages.filter((page) => !keys.includes(root + page));
        }""",
        [f"alongside {prepared.root}", prepared.root, pages],
    )
    assert lost == []


def test_an_exercise_saves_and_goes_with_its_reader_without_a_connection(prepared: Device) -> None:
    page = prepared.open("exercises/map-your-own-connections/")
    prompt = page.locator("al-prompt:has(textarea)").first
    prompt.locator("textarea").first.fill("Written on a train.")
    expect(prompt.get_by_text("Saved on this device")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as Word").first.click()
    assert download.value.suggested_filename.endswith(".docx")
    expect(prepared.open("my-workbook/").locator("main")).to_contain_text("Written on a train.")


def test_search_and_preferences_work_without_a_connection(prepared: Device) -> None:
    page = prepared.open("strengths/")
    page.keyboard.press("/")
    page.keyboard.type("ten traps")
    expect(page.locator("#al-search a").first).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#al-reading").click()
    expect(page.get_by_text("Text size")).to_be_visible()


def test_a_tool_works_without_a_connection(prepared: Device) -> None:
    page = prepared.open("exercises/tool-connections/")
    page.get_by_role("button", name="Add").first.click()
    expect(page.locator("al-tool .al-tool__editor")).to_be_visible()


def test_what_is_not_kept_leads_to_a_page_that_says_so(prepared: Device) -> None:
    for path in ("handouts/map-your-own-connections.pdf", "a-page-that-came-later/"):
        page = prepared.open(path)
        assert page.url == f"{prepared.root}{PANEL}#not-kept"
        expect(page.get_by_role("heading", name="When a page is not saved")).to_be_in_viewport()


def test_other_sites_of_the_same_server_are_left_alone(prepared: Device) -> None:
    prepared.line.mend()
    try:
        prepared.page.goto(prepared.root.replace("manual/", "other.html"))
        assert prepared.page.evaluate("navigator.serviceWorker.controller") is None
    finally:
        prepared.line.cut()


@pytest.mark.sweep
def test_handouts_are_kept_where_somebody_asks_for_them(fresh: Device, light_site: Path) -> None:
    fresh.keep()
    before = fresh.kept
    fresh.button("handouts too")
    fresh.says("handouts, as PDF and Word files, are saved too")
    documents = json.loads((light_site / "assets/alongside/offline.json").read_text("utf-8"))["documents"]
    assert fresh.kept == before + len(documents) + 1  # the wish itself
    fresh.line.cut()
    page = fresh.open("downloads/")
    link = page.locator("main a[href$='.docx']").first
    with page.expect_download() as download:
        link.click()
    name = str(link.evaluate("link => link.href")).removeprefix(fresh.root)
    assert download.value.suggested_filename == Path(name).name
    assert Path(download.value.path()).read_bytes() == (light_site / name).read_bytes()
    fresh.panel()
    fresh.says("are saved too")


@pytest.mark.sweep
def test_a_broken_connection_is_said_and_gone_on_from(fresh: Device) -> None:
    fresh.panel()
    fresh.says("The manual is not saved on this device.")
    fresh.line.asked.clear()
    fresh.line.cut(after=40)
    fresh.button("Save for offline use")
    fresh.says("The connection was lost.")
    # The page hears of it before the browser has given up the worker that came to nothing.
    wait_until(fresh.page, "navigator.serviceWorker.getRegistration().then((found) => !found)")
    fresh.line.mend()
    fresh.button("Continue")
    fresh.says(KEPT)
    asked = [path for path in fresh.line.asked if not path.endswith("worker.js")]
    twice = {path for path in asked if asked.count(path) > 1}
    # What was under way when the line broke is asked for again, and no more.
    assert len(asked) > 100 and len(twice) <= 6
    fresh.line.cut()
    expect(fresh.open("stories/").locator("h1")).to_have_text("Stories from practice")


def test_a_server_that_changes_files_is_told_from_a_lost_connection(
    browser: Browser, light_site: Path, tmp_path: Path
) -> None:
    """Some servers put a script of their own into every page: then there is no version to be kept."""
    shutil.copytree(light_site, tmp_path / "manual", symlinks=True)
    page = tmp_path / "manual" / "stories" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</body>", "<!-- counted --></body>"), "utf-8")
    _is_refused(
        browser, tmp_path, "the server is changing or holding back its files", "It stopped at the file stories/."
    )


def test_a_server_that_holds_a_file_back_is_told_by_the_name_of_the_file(
    browser: Browser, light_site: Path, tmp_path: Path
) -> None:
    """Some servers send nothing whose kind they do not know."""
    shutil.copytree(light_site, tmp_path / "manual", symlinks=True)
    (tmp_path / "manual" / "site.webmanifest").unlink()
    _is_refused(browser, tmp_path, "It stopped at the file site.webmanifest.")


def _is_refused(browser: Browser, folder: Path, *words: str) -> None:
    """Whoever saves the manual in this folder for offline use is told so in these words."""
    with serve_by_line(folder) as (address, line):
        context = browser.new_context()
        device = Device(context, address, line)
        device.panel()
        device.button("Save for offline use")
        for each in words:
            device.says(each)
        context.close()


def test_without_a_secure_connection_it_is_said_why_nothing_can_be_saved(browser: Browser, light_site: Path) -> None:
    """On a local network, as a browser takes this machine’s own address for secure."""
    context = browser.new_context()

    def send(route: Route) -> None:
        file = light_site / urlsplit(route.request.url).path.strip("/")
        route.fulfill(path=file / "index.html" if file.is_dir() else file)

    context.route("http://manual.example/**", send)
    page = context.new_page()
    page.goto(f"http://manual.example/{PANEL}")
    expect(page.locator(".al-keep")).to_contain_text("This website has no secure connection (https)")
    context.close()


def test_it_is_taken_away_again_and_answers_stay(fresh: Device) -> None:
    page = fresh.open("exercises/boundary-moments/")
    prompt = page.locator("al-prompt:has(textarea)").first
    prompt.locator("textarea").first.fill("Still here.")
    expect(prompt.get_by_text("Saved on this device")).to_be_visible()
    fresh.keep()
    fresh.button("Remove offline copy")
    fresh.says("removed from this device")
    assert fresh.page.evaluate("caches.keys()") == []
    assert fresh.page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    expect(fresh.open("my-workbook/").locator("main")).to_contain_text("Still here.")


@pytest.mark.sweep
def test_what_pages_ask_for_meanwhile_keeps_nothing(fresh: Device) -> None:
    fresh.keep()
    page = fresh.open("stories/")
    left = page.evaluate(
        """async () => {
          const [name] = await caches.keys();
          const ask = () => new Promise((answered) => {
            const picture = new Image();
            picture.onload = picture.onerror = answered;
            picture.src = `?again=${Math.random()}`;
          });
          const left = [];
          for (let turn = 0; turn < 80; turn += 1) {
            await caches.open(name);
            const asked = Array.from({ length: 6 }, ask);
            if (turn % 2) await Promise.any(asked);
            await caches.delete(name);
            await Promise.all(asked);
            left.push(...await caches.keys());
          }
          return left;
        }"""
    )
    assert left == []


def test_by_keyboard_alone(fresh: Device) -> None:
    page = fresh.panel()
    button = page.get_by_role("button", name="Save for offline use")
    button.focus()
    page.keyboard.press("Enter")
    fresh.says(KEPT)
    expect(page.locator(".al-keep p").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Remove offline copy")).to_be_focused()


def deploy(site: Path, words: str, *, keeps: bool = True) -> None:
    """Change a site as its host would."""
    page = site / "stories" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", f"<p>{words}</p></main>"), "utf-8")
    for path, content in offline.kept(files_of(site)) if keeps else offline.taken_away():
        (site / path).write_bytes(content)


@pytest.fixture
def changing(browser: Browser, light_site: Path, tmp_path: Path) -> Iterator[tuple[Device, Path]]:
    """A device, and a copy of the site of a small manual that a test may change."""
    own = tmp_path / "manual"
    shutil.copytree(light_site, own, symlinks=True)
    with serve_by_line(tmp_path) as (address, line):
        context = browser.new_context()
        yield Device(context, address, line), own
        context.close()


UPDATE = "navigator.serviceWorker.getRegistration().then((found) => void found?.update())"
"""A browser that has looked by itself may have found by now that nothing is to be kept any more."""


@pytest.mark.sweep
@pytest.mark.parametrize("size", [(360, 740), (1280, 900)])
def test_news_of_a_newer_version_is_accessible_and_waits_for_a_yes(
    changing: tuple[Device, Path], size: tuple[int, int]
) -> None:
    device, site = changing
    device.page.set_viewport_size({"width": size[0], "height": size[1]})
    device.keep()
    assert violations(device.page) == []
    page = device.open("stories/")
    deploy(site, "Put right today.")
    page.evaluate(UPDATE)
    bar = page.get_by_role("region", name="New version")
    expect(bar).to_contain_text("There is a new version of this manual.")
    expect(bar).to_have_css("position", "sticky")  # its style sheet is brought when it shows
    assert violations(page) == [] and too_wide(page) <= 0
    page.reload()
    expect(page.locator("main")).not_to_contain_text("Put right today.")
    expect(bar).to_be_visible()
    bar.get_by_role("button", name="Later").press("Enter")
    expect(bar).to_be_hidden()
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(bar).to_be_hidden()  # not asked again in this tab
    other = device.page.context.new_page()
    other.goto(device.root + "stories/")
    other.get_by_role("button", name="Update now").press("Enter")
    expect(other.locator("main")).to_contain_text("Put right today.")
    expect(bar).to_contain_text("in another tab")
    assert violations(page) == []


def test_a_page_with_unsaved_words_does_not_take_a_newer_version(changing: tuple[Device, Path]) -> None:
    device, site = changing
    device.keep()
    page = device.open("exercises/boundary-moments/")
    prompt = page.locator("al-prompt:has(textarea)").first
    prompt.locator("textarea").first.fill("Before.")
    expect(prompt.get_by_text("Saved on this device")).to_be_visible()
    deploy(site, "Newer.")
    page.evaluate(UPDATE)
    bar = page.get_by_role("region", name="New version")
    expect(bar).to_be_visible()
    page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    prompt.locator("textarea").first.fill("Cannot be saved.")
    bar.get_by_role("button", name="Update now").click()
    expect(bar).to_contain_text("is still being saved, so the page has not been updated")
    expect(prompt.locator("textarea").first).to_have_value("Cannot be saved.")


@pytest.mark.sweep
def test_an_organisation_that_turns_it_off_takes_it_from_every_device(changing: tuple[Device, Path]) -> None:
    device, site = changing
    page = device.open("exercises/boundary-moments/")
    prompt = page.locator("al-prompt:has(textarea)").first
    prompt.locator("textarea").first.fill("Mine.")
    expect(prompt.get_by_text("Saved on this device")).to_be_visible()
    device.keep()
    deploy(site, "No longer kept.", keeps=False)
    device.open("stories/")  # the browser looks for a newer worker by itself
    device.page.evaluate(UPDATE)
    wait_until(device.page, "async () => (await caches.keys()).length === 0")
    expect(device.page.locator(".al-newer")).to_have_count(0)
    expect(device.open("stories/").locator("main")).to_contain_text("No longer kept.")
    wait_until(device.page, "navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)")
    device.panel()
    device.says("have turned offline use off")
    expect(device.open("my-workbook/").locator("main")).to_contain_text("Mine.")


def test_a_manual_that_runs_as_an_app_keeps_itself(fresh: Device) -> None:
    fresh.page.add_init_script(
        "const ask = matchMedia; window.matchMedia = (query) => query.includes('standalone') ? { matches: true } : ask(query)"
    )
    fresh.open("stories/")
    assert fresh.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    fresh.line.cut()
    expect(fresh.open("steps/").locator("h1")).to_have_text("The eight steps")


@pytest.mark.sweep
def test_a_site_whose_pages_are_files_is_kept_as_well(browser: Browser, flat_site: Path) -> None:
    with serve_by_line(flat_site) as (address, line):
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}/start/without-a-connection.html")
        panel = page.locator(".al-keep")
        panel.get_by_role("button", name="Save for offline use").click()
        expect(panel).to_contain_text(KEPT)
        line.cut()
        page.goto(f"{address}/stories/belonging.html")
        expect(page.locator("h1")).to_be_visible()
        page.goto(f"{address}/a-page-that-came-later.html")
        assert page.url == f"{address}/start/without-a-connection.html#not-kept"
        context.close()
