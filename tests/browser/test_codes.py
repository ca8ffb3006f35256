"""Codes: a hand-in is shown one by one on one device, and read by the camera of another. Nothing is sent."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessible import violations
from find_browser import BROWSER_ARGUMENTS
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from test_hand_in import answer, hand_in_page
from test_wall import AWAKE, question
from waiting import PATIENCE, wait_until
from workbook_site import MAP, PROMPTS, Reader

SENTENCES = [f"{day}. {hashlib.sha256(bytes([day])).hexdigest()[:30]}" for day in range(20)]
"""Words that hardly pack, so that there are several codes."""
WORDS = "\n".join(SENTENCES)
QUESTION = next(prompt.question for prompt in PROMPTS if prompt.id == "how-was-it")


def show_codes(reader: Reader) -> Page:
    """Open the codes of somebody who shares one long answer."""
    page = hand_in_page(reader, {"how-was-it": WORDS})
    answer(page, "how-was-it").get_by_label("Share this").check()
    page.get_by_role("button", name="Show as codes").click()
    expect(page.get_by_role("heading", name="Your answers as")).to_be_focused()
    return page


FRAMES = 60
"""How many pictures of each code are in a film, at 30 a second: a page that has little of the processor sees each."""


def filmed(page: Page, film: Path) -> int:
    """Film each code, as a camera that is held still would; return how many there are."""
    total = page.get_by_label("Go to a code").locator("option").count()
    frames = []
    for number in range(1, total + 1):
        code = page.get_by_role("img", name=f"Code {number} of {total}")
        picture = Image.open(io.BytesIO(code.screenshot())).convert("RGB")
        view = Image.new("RGB", (640, 480), (120, 110, 100))
        side = 440
        view.paste(picture.resize((side, side)), (100, 20))
        jpeg = io.BytesIO()
        view.save(jpeg, "JPEG", quality=85)
        frames.append(jpeg.getvalue() * FRAMES)
        page.get_by_role("button", name="Next code").click()
    film.write_bytes(b"".join(frames))
    return total


def test_codes_are_shown_at_the_readers_own_pace(reader: Reader) -> None:
    page = show_codes(reader)
    expect(page.get_by_role("img", name="Code 1 of")).to_be_visible()
    page.get_by_role("button", name="Next code").click()
    expect(page.get_by_role("img", name="Code 2 of")).to_be_visible()
    page.get_by_role("button", name="Previous code").click()
    expect(page.get_by_role("img", name="Code 1 of")).to_be_visible()
    page.get_by_label("Go to a code").select_option("2")
    expect(page.get_by_role("img", name="Code 3 of")).to_be_visible()
    page.get_by_text("Let the codes change by themselves").click()
    paces = page.get_by_label("How fast").locator("option").evaluate_all("all => all.map(({ value }) => Number(value))")
    assert min(paces) >= 500
    page.get_by_label("How fast").select_option("500")
    page.get_by_role("button", name="Start").click()
    # `expect` looks once a second, and could come by whenever another code is shown.
    wait_until(page, "document.querySelector('main [role=img][aria-label^=\"Code 1 of\"]')?.checkVisibility()")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert violations(page, "main", colours=False) == []


def test_a_screen_stays_awake_while_codes_change_by_themselves(reader: Reader) -> None:
    reader.page.add_init_script(AWAKE)
    page = show_codes(reader)
    page.get_by_text("Let the codes change by themselves").click()
    assert page.evaluate("held") == 0
    page.get_by_role("button", name="Start").click()
    wait_until(page, "held === 1")
    page.get_by_role("button", name="Pause").click()
    wait_until(page, "held === 0")


CAMERAS = """
  window.tracks = [];
  const film = document.createElement("canvas");
  const paint = film.getContext("2d");
  setInterval(() => paint.fillRect(0, 0, 9, 9), 30);
  navigator.mediaDevices.getUserMedia = async () => {
    const stream = film.captureStream(30);
    tracks.push(...stream.getTracks());
    return stream;
  };
  navigator.mediaDevices.enumerateDevices = async () =>
    ["front", "back"].map((deviceId) => ({kind: "videoinput", deviceId}));
  window.live = () => tracks.filter(({readyState}) => readyState === "live").length;
"""
"""A device with two cameras, of which the page knows how many are on."""


def test_no_camera_stays_on_however_fast_one_is_changed_and_closed(reader: Reader) -> None:
    reader.page.add_init_script(CAMERAS + AWAKE)
    page = reader.open("facilitator/wall").page
    page.get_by_role("button", name="Read codes with the camera").click()
    other = page.get_by_role("button", name="Use another camera")
    expect(other).to_be_visible()
    other.evaluate("button => { button.click(); button.click(); button.click(); }")
    wait_until(page, "tracks.length === 4 && live() === 1 && held === 1")
    page.get_by_role("button", name="Close the camera").click()
    expect(page.get_by_text("The camera is off.")).to_be_visible()
    wait_until(page, "live() === 0 && held === 0")


def test_other_words_take_the_codes_away(reader: Reader) -> None:
    page = show_codes(reader)
    answer(page, "how-was-it").get_by_label("Share this").uncheck()
    expect(page.get_by_role("img", name="Code 1 of")).to_have_count(0)


@pytest.fixture
def filming(playwright: Playwright, browser_shell: str, reader: Reader, tmp_path: Path) -> Iterator[tuple[Page, int]]:
    """The wall in a browser whose camera sees the codes of somebody, and how many codes there are."""
    film = tmp_path / "codes.mjpeg"
    total = filmed(show_codes(reader), film)
    fake = [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    ]
    browser = playwright.chromium.launch(executable_path=browser_shell, args=[*BROWSER_ARGUMENTS, *fake])
    context = browser.new_context(permissions=["camera"])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{reader.site}/facilitator/wall/")
    yield page, total
    browser.close()


@pytest.mark.sweep
def test_the_camera_reads_a_whole_series_under_the_policy_and_asks_nothing(filming: tuple[Page, int]) -> None:
    page, total = filming
    assert total >= 3
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Read codes with the camera").click()
    put_up = page.get_by_role("button", name="Put 1 hand-in on the wall")
    expect(put_up).to_be_visible()
    expect(page.locator(".al-wall__pending li")).to_have_count(1)
    put_up.click()
    assert question(page, QUESTION).locator(".al-wall__words").inner_text() == WORDS
    page.get_by_role("button", name="Close the camera").click()
    expect(page.get_by_text("The camera is off.")).to_be_visible()
    names = {url.rsplit("/", 1)[-1] for url in asked}
    assert names == {"codes-read.js", "all_titles.js", f"{MAP.id}.js"}


@pytest.mark.sweep
def test_a_camera_that_goes_off_says_so_and_keeps_the_place_of_whoever_closes_it(filming: tuple[Page, int]) -> None:
    page, _ = filming
    camera = page.get_by_role("button", name="Read codes with the camera")
    off = page.locator("p", has_text="The camera is off.")
    camera.click()
    wait_until(page, "document.querySelector('video')?.currentTime > 0")
    page.locator("video").evaluate("(video) => video.srcObject.getTracks()[0].dispatchEvent(new Event('ended'))")
    expect(page.locator("video")).to_have_count(0)
    expect(off.first).to_be_visible()
    camera.click()
    page.get_by_role("button", name="Close the camera").press("Enter")
    expect(page.locator(":focus")).to_have_text("The camera is off.")


@pytest.mark.sweep
def test_without_a_camera_files_and_paper_are_named(reader: Reader, context: BrowserContext) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })")
    page = reader.open("facilitator/wall").page
    page.get_by_role("button", name="Read codes with the camera").click()
    expect(page.get_by_text("Ask for files or paper instead.")).to_be_visible()
