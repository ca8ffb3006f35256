"""A whole group hands in: twelve files and twelve series of codes, of the same people, and some that are hostile."""

from __future__ import annotations

import json
from typing import Any

import pytest
from browser.test_wall import MARKUP, TEXT, choose, group, open_wall, question, text_file
from playwright.sync_api import BrowserContext, expect
from workbook_site import MAP, Reader

PEOPLE = 12
CAMERA = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const context = canvas.getContext("2d");
  let held = [], at = 0;
  // Each picture for a while, nearer and further, as a hand holds it; and from the first again after the last.
  const draw = () => {
    context.fillStyle = "#78706a";
    context.fillRect(0, 0, 640, 480);
    const side = 400 + (at * 7) % 60;
    if (held.length) context.drawImage(held[Math.floor(at++ / 20) % held.length], 90, 15, side, side);
  };
  setInterval(draw, 40);
  const devices = { enumerateDevices: async () => [], getUserMedia: async () => canvas.captureStream(25) };
  Object.defineProperty(navigator, "mediaDevices", { value: devices });
  self.hold = async (all) => {
    held = await Promise.all(all.map(async (svg) => {
      const picture = Object.assign(new Image(), { src: "data:image/svg+xml," + encodeURIComponent(svg) });
      await picture.decode();
      return picture;
    }));
  };
}"""
"""A camera that sees what it is given to hold, one picture after the other."""
PICTURES = """async (handIns) => {
  const folder = [...document.scripts].map(({ src }) => src).find((src) => src.endsWith("/hand-in.js")).replace(/[^/]*$/, "");
  const script = Object.assign(document.createElement("script"), { src: `${folder}codes-show.js` });
  await new Promise((resolve) => { script.onload = resolve; document.head.append(script); });
  return handIns.map((handIn) => {
    const shown = alongside.onDemand["codes-show"].codesOf(handIn);
    const count = Math.max(1, shown.querySelectorAll("option[value]").length - 3);
    return Array.from({ length: count }, () => {
      const svg = new XMLSerializer().serializeToString(shown.querySelector("svg"));
      [...shown.querySelectorAll("button")].find(({ textContent }) => textContent === "Next code")?.click();
      return svg;
    });
  });
}"""
"""The pictures of all codes of each hand-in, as its page shows them."""


def series(reader: Reader, handed: list[dict[str, Any]]) -> list[list[str]]:
    page = reader.open("start/hand-in").page
    made: list[list[str]] = page.evaluate(PICTURES, handed)
    return made


def hand_in_of(file: Any) -> dict[str, Any]:
    """Return the hand-in of a file."""
    whole: dict[str, Any] = json.loads(file["buffer"].decode().split("\n\n", 1)[1])
    return whole


@pytest.mark.campaign
def test_twelve_files_and_twelve_series_of_codes_are_on_one_wall_once(reader: Reader, context: BrowserContext) -> None:
    files = group(PEOPLE)
    hostile = {**hand_in_of(files[0]), "id": "../../secret"}
    odd = {
        **hand_in_of(files[0]),
        "id": f"{99:016x}",
        "answers": [{"key": "no-such/x", "revision": 1, "value": MARKUP}],
    }
    pictures = series(reader, [*map(hand_in_of, files), hostile, odd])
    mixed = [picture for turn in range(3) for each in pictures for picture in each[turn::3]]

    context.add_init_script(f"({CAMERA})()")
    page = open_wall(reader)
    choose(page, [*files[:6], text_file("bomb.txt", "[" * 50_000)])
    page.get_by_role("button", name="Put 6 hand-ins on the wall").click()
    page.get_by_role("button", name="Read codes with the camera").click()
    expect(page.get_by_text("The camera is on.")).to_be_visible()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))

    page.evaluate("all => hold(all)", mixed)
    new = page.locator(".al-wall__pending [data-standing=new]")
    expect(new).to_have_count(7, timeout=300_000)  # six people who gave no file, and one who answers something else
    state = page.locator(".al-wall__reader [role=status]")
    for again, words in ((pictures[PEOPLE], "Not added"), (pictures[0], "All of this person’s codes have been read.")):
        page.evaluate("all => hold(all)", again)
        expect(state).to_contain_text(words, timeout=60_000)
    expect(new).to_have_count(7)
    assert page.locator(".al-wall__pending [data-standing=refused]").count() <= 1  # however often it was seen
    page.get_by_role("button", name="Put 7 hand-ins on the wall").click()
    expect(page.get_by_text("13 hand-ins on the wall")).to_be_visible()
    choose(page, files)
    expect(page.get_by_text("Nothing here is new.")).to_be_visible()
    words = question(page, TEXT.question).locator(".al-wall__words").all_inner_texts()
    expected = [MARKUP if person == 3 else f"Words of person {person}" for person in range(1, PEOPLE + 1)]
    assert sorted(words) == sorted(expected)
    assert page.title() == "Hear from the group"
    assert [url for url in asked if not url.endswith((f"/{MAP.id}.js", "/tool-places.js", "/all_titles.js"))] == []
