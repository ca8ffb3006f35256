"""What is proved of the size of targets without axe: never more than axe itself would find."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from accessible import TARGETS, bring_axe, targets_are_large, violations
from playwright.sync_api import Browser, Page

FRAME = """<!doctype html><html lang="en"><title>Targets</title><style>
body { margin: 0; font: 16px/20px sans-serif } p, ul, li { margin: 0; padding: 0; list-style: none }
button, input { all: unset; background: silver; position: absolute; font-size: 8px; line-height: 8px }
.over { position: absolute } </style><main><h1>Targets</h1>%s</main></html>"""
ASK_AXE = """rule => axe.run("main", { runOnly: { type: "rule", values: [rule] } })
  .then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))"""


def button(left: int, top: int, width: int, height: int, more: str = "") -> str:
    return (
        f'<button style="left:{left}px;top:{top}px;width:{width}px;height:{height}px;{more}"'
        f' aria-label="At {left} and {top}"></button>'
    )


LIST = (
    "<ul style='line-height:{}px'><li><a href='#a'>First</a><li><a href='#b'>Second</a><li><a href='#c'>Third</a></ul>"
)
BAD = {
    "small and side by side": button(50, 100, 12, 12) + button(64, 100, 12, 12),
    "small beside a large one": button(50, 100, 12, 12) + button(64, 90, 60, 40),
    "large, and covered but for a strip": button(50, 100, 60, 40) + button(60, 95, 60, 60),
    "small and fixed, on each other": button(50, 100, 9, 9, "position:fixed") + button(60, 100, 9, 9, "position:fixed"),
    "links in a crowded list": LIST.format(17),
    "links in a row without a word between them": "<p><a href='#a'>A</a> <a href='#b'>B</a> <a href='#c'>C</a></p>",
    "a link with words in another line": "<p>Words<br><a href='#a'>A</a> <a href='#b'>B</a></p>",
    "a link after a block with words": "<div><p>Words</p><a href='#a'>A</a> <a href='#b'>B</a></div>",
    "a target in a target": "<div tabindex=0 role=button style='position:absolute;top:80px;width:30px;height:30px'>"
    + button(5, 5, 12, 20)
    + "</div>",
    "a small part of a covered one": button(50, 100, 20, 40)
    + "<p class=over style='top:110px;left:50px'>Words</p>"
    # What is left of it is nearer to the next than its middle was.
    + button(50, 145, 20, 8),
}
GOOD = {
    "large and side by side": button(50, 100, 24, 24) + button(74, 100, 24, 24),
    "small and apart": button(50, 100, 12, 12) + button(74, 100, 12, 12),
    "small, apart from a large one": button(50, 100, 12, 12) + button(68, 90, 60, 40),
    "a fixed one over another": button(50, 100, 40, 40) + button(60, 110, 40, 40, "position:fixed"),
    "links in a wide list": LIST.format(24),
    "a link in words": "<p>Words, <a href='#a'>A</a> and <a href='#b'>B</a>.</p>",
    "links with points between them": "<p><a href='#a'>A</a> · <a href='#b'>B</a></p>",
    "small ones in what is folded up": "<details><summary style='height:30px'>Open</summary>"
    + button(50, 100, 9, 9)
    + button(60, 100, 9, 9)
    + "</details>",
    "small ones that are not seen": button(50, 100, 9, 9, "visibility:hidden") + button(60, 100, 9, 9, "display:none"),
}


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    with browser.new_page(viewport={"width": 500, "height": 500}) as page:
        yield page


def show(page: Page, body: str) -> Page:
    page.set_content(FRAME % body)
    bring_axe(page)
    return page


@pytest.mark.parametrize("what", BAD)
def test_what_axe_finds_too_small_is_found(blank: Page, what: str) -> None:
    page = show(blank, BAD[what])
    assert page.evaluate(ASK_AXE, TARGETS) != []
    assert not targets_are_large(page, "main")
    assert any(found.startswith(TARGETS) for found in violations(page, "main", colours=False))


@pytest.mark.parametrize("what", GOOD)
def test_what_is_plainly_large_enough_is_proved_and_axe_agrees(blank: Page, what: str) -> None:
    page = show(blank, GOOD[what])
    assert page.evaluate(ASK_AXE, TARGETS) == []
    assert targets_are_large(page, "main")


def test_only_what_is_asked_for_has_to_be_large(blank: Page) -> None:
    page = show(blank, f"<section>{BAD['links in a crowded list']}</section><form>{button(50, 300, 30, 30)}</form>")
    assert targets_are_large(page, "form") and not targets_are_large(page, "section")


def by_chance(chance: Random) -> str:
    """Return buttons, words and links that lie near, over and under each other."""
    parts = []
    for _ in range(chance.randint(2, 6)):
        left, top = chance.randrange(20, 110, 2), chance.randrange(40, 130, 2)
        width, height = chance.choice([8, 12, 20, 24, 30, 48]), chance.choice([8, 16, 22, 24, 40])
        more = chance.choice(["", "", "", "", "position:fixed", "z-index:-1", "z-index:2", "pointer-events:none"])
        link = f"<a href='#a'>to {left}</a>"
        words = chance.choice(["Words", link, f"Words and a link {link}", f"<em>{link}</em> {link}"])
        placed = f"<p class=over style='left:{left}px;top:{top}px;{more}'>{words}</p>"
        parts.append(chance.choice([button(left, top, width, height, more), placed]))
    return "".join(parts)


@pytest.mark.sweep
def test_nothing_is_proved_of_pages_by_chance_that_axe_finds_too_small(blank: Page) -> None:
    """The same pages each time."""
    chance = Random(258)
    page = show(blank, "")
    proved = refused = 0
    for _ in range(150):
        body = by_chance(chance)
        page.evaluate("body => { document.querySelector('main').innerHTML = body }", body)
        found = page.evaluate(ASK_AXE, TARGETS)
        large = targets_are_large(page, "main")
        assert not (large and found), body
        proved += large
        refused += bool(found)
    assert proved > 20 and refused > 20, (proved, refused)
