"""The kinds of pages there are, and the looks they are tried in."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, ViewportSize

KINDS = {
    "home": "/",
    "start": "/start/your-answers/",
    "routes": "/routes/",
    "route": "/routes/a-month/",
    "model": "/model/",
    "easier to read": "/easier/contacts/",
    "pictures": "/easier/pictures/",
    "step": "/steps/2-mapping-connections/",
    "list of exercises": "/exercises/",
    "exercise": "/exercises/traffic-light-local-services/",
    "exercise with tables": "/exercises/look-at-your-own-practice/",
    "sheet": "/exercises/expectations-sheet/",
    "my workbook": "/my-workbook/",
    "downloads": "/downloads/",
    "guide": "/facilitator/before-and-after/",
    "activity": "/facilitator/activities/map-your-own-connections/",
    "talk": "/facilitator/talks/where-this-comes-from/",
    "session": "/facilitator/sessions/one-day/",
    "notebook": "/facilitator/evaluation/confidence/",
    "not found": "/404.html",
}
SIZES: dict[str, ViewportSize] = {
    "phone": {"width": 360, "height": 740},
    "desktop": {"width": 1440, "height": 900},
    "zoomed": {"width": 320, "height": 256},  # a window of 1280 × 1024 at 400 %
}
SCHEMES = ("light", "dark")

Opener = Callable[..., Page]


REST = """() => {
    for (let round = 0; round < 50; round += 1) {
        const moving = document.getAnimations().filter((it) => it instanceof CSSTransition && it.playState !== "finished");
        if (!moving.length) return;
        for (const it of moving) it.finish();
    }
    throw new Error("transitions never come to rest");
}"""
"""Brings every transition to its end. To wait for `finished` waits for ever where a page that was made wide draws
nothing: Chromium leaves such transitions pending. What inherits a colour may begin to move when that has ended."""


def turn(page: Page, scheme: str) -> None:
    """Turn an open page light or dark, as when evening comes, until no colour is half way any more."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(REST)


def too_wide(page: Page) -> int:
    """Return by how many pixels a page scrolls sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
