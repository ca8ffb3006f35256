"""Which colours are proved good without axe: never one that axe itself would fault."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from accessible import COLOURS, bring_axe, unproved_colours, violations
from playwright.sync_api import Browser, Page

FRAME = """<!doctype html><html lang="en"><title>Colours</title><style>
body { margin: 0; font: 16px/20px sans-serif; %s } p { margin: 0 } .on { position: absolute; top: 0; left: 0 }
</style><main><h1>Colours</h1>%s</main></html>"""
ASK_AXE = """rules => axe.run("main", { runOnly: { type: "rule", values: rules } })
  .then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)).sort())"""

BAD = {
    "grey on white": "<p style='color:#999'>Words</p>",
    "near white on white, in a block that is dark elsewhere": "<div style='position:relative;height:99px;background:#222'>"
    "<p style='position:absolute;top:120px;color:#eee'>Words</p></div>",
    "dark on a dark box that lies there": "<div class=on style='width:99px;height:99px;background:#222'></div>"
    "<p class=on style='color:#333'>Words</p>",
    "white on a veil": "<p style='color:#fff;background:rgb(0 0 0 / 30%)'>Words</p>",
    "two veils of which each would do": "<p style='background:rgb(255 0 0 / 60%)'>"
    "<b style='color:#777;background:rgb(0 0 255 / 50%)'>Words</b></p>",
    "words that shine through": "<p style='opacity:0.4'>Words</p>",
    "in a block that shines through": "<section style='opacity:0.4'><p>Words</p></section>",
    "a colour that is not solid": "<p style='color:rgb(0 0 0 / 40%)'>Words</p>",
    "what stands in a field": "<input aria-label=Name value=Grace style='color:#bbb;background:#fff'>",
    "words with words within": "<p style='color:#999'>Words <b style='color:#000'>and more</b></p>",
    "a link in words that is known by nothing but a colour that is near": "<p style='color:#000'>Words and"
    " <a href='#a' style='text-decoration:none;color:#222'>a link</a> and words</p>",
}
GOOD = {
    "black on white": "<p>Words</p>",
    "on a veil that does not matter": "<p style='background:rgb(255 255 0 / 30%)'>Words</p>",
    "beside a dark box": "<div style='background:#222;height:30px'></div><p>Words</p>",
    "what stands in a field": "<input aria-label=Name value=Grace style='color:#000;background:#fff'>",
    "a link with a line": "<p>Words and <a href='#a'>a link</a> and words</p>",
    "what is not seen": "<p hidden style='color:#eee'>Words</p>",
}


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    with browser.new_page(viewport={"width": 500, "height": 500}) as page:
        yield page


def show(page: Page, body: str, look: str = "background: #fff") -> Page:
    page.set_content(FRAME % (look, body))
    bring_axe(page)
    return page


@pytest.mark.parametrize("what", BAD)
def test_what_axe_finds_is_found(blank: Page, what: str) -> None:
    page = show(blank, BAD[what])
    found = page.evaluate(ASK_AXE, COLOURS)
    assert len(found) == 1
    assert unproved_colours(page, "main")
    assert len(violations(page, "main", others=False)) == 1
    assert len(violations(page, "main")) == 1


@pytest.mark.parametrize("what", GOOD)
def test_what_is_plainly_good_is_proved_and_axe_agrees(blank: Page, what: str) -> None:
    page = show(blank, GOOD[what])
    assert page.evaluate(ASK_AXE, COLOURS) == []
    assert unproved_colours(page, "main") == 0
    assert violations(page, "main", others=False) == []


@pytest.mark.parametrize("part", ["color", "background"])
def test_nothing_is_proved_of_colours_that_are_not_read(blank: Page, part: str) -> None:
    page = show(blank, f"<p style='{part}:oklch(90% 0 0)'>Words</p>")
    assert unproved_colours(page, "main") == 1


def test_of_a_page_without_a_ground_white_is_the_ground(blank: Page) -> None:
    page = show(blank, "<p style='color:#eee'>Words</p>", "color: #000")
    assert len(violations(page, "main", others=False)) == 1


def test_nothing_is_proved_of_what_hides_its_words(blank: Page) -> None:
    page = show(blank, "<div id=host></div>")
    page.evaluate("""() => {
        const root = document.querySelector("#host").attachShadow({ mode: "open" });
        root.innerHTML = "<p style='color:#999'>Words</p>";
    }""")
    assert unproved_colours(page, "main") is None
    assert len(violations(page, "main", others=False)) == 1


def by_chance(chance: Random) -> str:
    """Return words on grounds that lie in, on and beside each other."""
    colours = ("#000", "#333", "#767676", "#999", "#ccc", "#fff", "#a3282f", "#1d5c63", "#ffe08a")
    grounds = (*colours, *("transparent",) * 9, "rgb(0 0 0 / 50%)", "rgb(255 200 0 / 40%)", "rgb(255 255 255 / 90%)")
    parts = []
    for number in range(chance.randint(2, 6)):
        left, top = chance.randrange(0, 160, 20), chance.randrange(40, 160, 10)
        more = chance.choice(["", "", "", "", "", "opacity:0.7;", "z-index:-1;", "z-index:2;", "position:fixed;"])
        look = f"color:{chance.choice(colours)};background:{chance.choice(grounds)}"
        link = f"<a href='#a' style='color:{chance.choice(colours)};{chance.choice(['', 'text-decoration:none'])}'>link</a>"
        words = chance.choice([f"Words {number}", f"<b>Words</b> {number}", f"Words {number} and a {link} in them", ""])
        size = chance.choice(["", "width:120px;height:60px;"])
        parts.append(f"<p style='position:absolute;left:{left}px;top:{top}px;{size}{more}{look}'>{words}</p>")
    return "".join(parts)


@pytest.mark.sweep
def test_of_pages_by_chance_just_that_is_found_which_axe_finds(blank: Page) -> None:
    """The same pages each time."""
    chance = Random(317)
    page = show(blank, "")
    proved = refused = 0
    for _ in range(150):
        look, body = chance.choice(["", "background:#fff", "background:#141c20"]), by_chance(chance)
        page.evaluate(
            "([look, body]) => { document.body.style = look; document.querySelector('main').innerHTML = body }",
            [look, body],
        )
        found = page.evaluate(ASK_AXE, COLOURS)
        assert len(violations(page, "main", others=False)) == len(found), (look, body)
        proved += unproved_colours(page, "main") == 0
        refused += bool(found)
    assert proved > 5 and refused > 50, (proved, refused)
