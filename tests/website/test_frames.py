"""The manual in a frame of another site, such as a learning platform, which may shut it off from what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from looks import KINDS
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect
from serving import serve
from website.test_leave import AWAY, press_shift_thrice

EXIT = ".al-leave"
SHUT_OFF = 'sandbox="allow-scripts"'
NOTICE = "You are using this manual inside another website."
OFFLINE = "/start/without-a-connection/"

Framed = Callable[..., tuple[Page, Frame]]


@pytest.fixture
def framed(browser: Browser, site: Path, tmp_path: Path) -> Iterator[Framed]:
    """Return a function that opens a page in a frame of another site, and returns the window and the frame.

    Its server has two names: as sites, they have nothing in common.
    """
    (tmp_path / "manual").symlink_to(site)
    contexts: list[BrowserContext] = []

    def opened(path: str, attributes: str = "", host: str = "localhost") -> tuple[Page, Frame]:
        body = f'<iframe {attributes} width="1000" height="700" src="{address}/manual{path}"></iframe>'
        (tmp_path / "course.html").write_text(body, "utf-8")
        context = browser.new_context()
        contexts.append(context)
        context.route(f"{AWAY}*", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
        page = context.new_page()
        page.goto(f"{address.replace('127.0.0.1', host)}/course.html")
        (frame,) = page.main_frame.child_frames
        return page, frame

    with serve(tmp_path) as address:
        yield opened
        for context in contexts:
            context.close()


@pytest.mark.parametrize("way", ["keys", "click"])
def test_leaving_takes_the_whole_window_away(framed: Framed, way: str) -> None:
    page, frame = framed(KINDS["exercise"])
    frame.locator("h1").click()
    if way == "click":
        frame.locator(EXIT).click()
    else:
        press_shift_thrice(page)
    page.wait_for_url(AWAY)


def test_a_frame_that_may_not_lead_its_window_away_goes_itself(framed: Framed) -> None:
    page, frame = framed(KINDS["exercise"], SHUT_OFF)
    outside = page.url
    frame.locator(EXIT).click()
    frame.wait_for_url(AWAY)
    assert page.url == outside


@pytest.mark.parametrize("path", [KINDS["exercise"], KINDS["my workbook"], "/facilitator/planner/", OFFLINE])
def test_it_is_said_what_may_become_of_answers_there_with_a_way_out(framed: Framed, path: str) -> None:
    page, frame = framed(path)
    notice = frame.locator(".al-notice", has_text=NOTICE)
    expect(notice).to_be_visible()
    with page.expect_popup() as alone:
        notice.get_by_role("link", name="Open this page in a tab of its own").click()
    expect(alone.value).to_have_url(frame.url)
    expect(alone.value.locator("main")).not_to_contain_text(NOTICE)


def test_a_frame_of_our_own_server_says_nothing_of_that(framed: Framed) -> None:
    page, frame = framed(OFFLINE, host="127.0.0.1")
    expect(frame.locator(".al-keep")).to_contain_text("not saved on this device")  # so its scripts have run
    page.wait_for_load_state("networkidle")
    expect(frame.locator("main")).not_to_contain_text(NOTICE)


def test_where_nothing_may_be_kept_pages_work_and_say_so(framed: Framed) -> None:
    page, frame = framed(OFFLINE, SHUT_OFF)
    faults: list[str] = []
    page.context.on("weberror", lambda fault: faults.append(str(fault.error)))
    expect(frame.locator(".al-keep")).to_contain_text("This browser cannot save the manual for offline use.")
    frame.goto(frame.url.replace(OFFLINE, KINDS["exercise"]))
    expect(frame.get_by_text("This browser will not let the page save your answers").first).to_be_visible()
    assert faults == []
