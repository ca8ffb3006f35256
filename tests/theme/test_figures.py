"""Figures, the drawings that teach: each is used and told in words, is small, and can be read on a phone and on paper."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from alongside.common.palette import LIGHT
from alongside.content.check.figures import shown
from alongside.content.check.safety import drawing_fault
from alongside.content.figures import FIGURES, figure_names
from alongside.content.journey import STEPS
from alongside.content.markdown.nodes import Figure, Paragraph
from alongside.content.markdown.tree import markdown_tree
from alongside.render.web.assets.styles import content_styles
from alongside.render.web.finish.drawings import COLOURS, figure

NAMES = figure_names()
LIST = "facilitator/drawings.md"
PHONE = 320
"""What a phone of 360 px leaves for the content of a page."""
SMALLEST = 272 / PHONE
"""Of that, what one of 320 px leaves with the largest text, as the space beside the page grows with it."""


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, str]:
    files = (file for folder in ("docs", "exercises", "facilitator") for file in (root / folder).rglob("*.md"))
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files}


def test_each_stands_on_a_page_with_words_and_in_the_list_for_facilitators(pages: dict[str, str]) -> None:
    used = defaultdict(set)
    for page, text in pages.items():
        for _, name, words in shown(text):
            used[name].add(page)
            assert len(words.split()) >= 8, (page, name)
    listed = re.findall(
        r"\| \[[^\]]+\]\(\S+/figures/([\w-]+)\.svg\) \| [^|]+ \| \[[^\]]+\]\(\.\./(\S+?)\) \|", pages[LIST]
    )
    assert sorted(name for name, _ in listed) == NAMES
    for name, page in listed:
        assert {page, f"docs/{page}"} & used[name], (name, page, used[name])


@pytest.mark.parametrize("name", NAMES)
def test_each_is_light_only_draws_and_has_the_colours_of_the_palette(name: str) -> None:
    svg = (FIGURES / f"{name}.svg").read_text("utf-8")
    assert drawing_fault(svg) == ""
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= {"none", *COLOURS}
    assert not re.search(r"<style|style=|rgb|currentColor| id=", svg)
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 ')
    assert len(svg) <= 7200
    made = figure(name, "Two people")
    assert 'role="img" aria-label="Two people"' in made
    assert "#" not in made and "font-family" not in made
    assert len(gzip.compress(made.encode(), 9)) <= 1100


@pytest.mark.parametrize("name", NAMES)
def test_the_words_in_it_are_few(name: str) -> None:
    """The page says the rest; a way through questions needs most."""
    svg = (FIGURES / f"{name}.svg").read_text("utf-8")
    assert len(" ".join(re.findall(r"<text[^>]*>([^<]+)<", svg)).split()) <= 45


@pytest.fixture(scope="module")
def drawn(browser: Browser) -> Iterator[Page]:
    """Every figure in one page, on a phone, where the system has colours of its own."""
    page = browser.new_page(viewport={"width": PHONE, "height": 640}, forced_colors="active")
    all_of_them = "".join(f'<p data-name="{name}">{figure(name, "words")}</p>' for name in NAMES)
    page.set_content(
        f'<html data-al-scheme="light"><style>{content_styles()} body {{ margin: 0 }}</style>'
        f'<body><div class="md-typeset">{all_of_them}</div></body></html>'
    )
    yield page
    page.close()


BOXES = """() => [...document.querySelectorAll("[data-name] svg")].map((svg) => {
    const whole = svg.getBoundingClientRect();
    const scale = whole.width / svg.viewBox.baseVal.width;
    const box = (it) => {
        const { left, top, right, bottom } = it.getBoundingClientRect();
        const half = it.tagName === "text" ? 0 : parseFloat(getComputedStyle(it).strokeWidth) * scale / 2;
        const drawn = getComputedStyle(it).stroke === "none" ? 0 : half;
        return { what: it.textContent || it.getAttribute("d") || it.tagName, size: parseFloat(getComputedStyle(it).fontSize) * scale,
                 left: left - whole.left - drawn, top: top - whole.top - drawn,
                 right: right - whole.left + drawn, bottom: bottom - whole.top + drawn };
    };
    return { name: svg.closest("[data-name]").dataset.name, width: whole.width, height: whole.height,
             shapes: [...svg.querySelectorAll("path, circle, rect")].map(box), words: [...svg.querySelectorAll("text")].map(box) };
})"""


def test_on_a_phone_nothing_is_cut_off_and_every_word_has_eleven_pixels_on_the_smallest(drawn: Page) -> None:
    outside, small = [], []
    for it in drawn.evaluate(BOXES):
        for part in (*it["shapes"], *it["words"]):
            # The box of a turned or curved shape is a little wider than what is drawn of it.
            within = part["left"] >= -1 and part["top"] >= -1
            if not (within and part["right"] <= it["width"] + 1 and part["bottom"] <= it["height"] + 1):
                outside.append((it["name"], part))
        small += [(it["name"], word["what"]) for word in it["words"] if word["size"] * SMALLEST < 11]
    assert outside == []
    assert small == []


def test_on_a_wide_screen_the_words_are_as_large_as_the_text(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_content(
        f"<style>{content_styles()}</style><body><div class='md-typeset'><p>words {figure('eight-steps', 'words')}</p></div></body>"
    )
    letters, text = page.evaluate(
        """() => [document.querySelector("svg").getBoundingClientRect().width / 320 * 14,
                  parseFloat(getComputedStyle(document.querySelector("p")).fontSize)]"""
    )
    assert 0.9 <= letters / text <= 1.1
    page.close()


def test_no_word_lies_on_another(drawn: Page) -> None:
    """Lines below each other may touch: their boxes are higher than their letters."""
    found = []
    for it in drawn.evaluate(BOXES):
        for number, one in enumerate(it["words"]):
            for other in it["words"][number + 1 :]:
                beside = one["right"] < other["left"] or other["right"] < one["left"]
                below = one["bottom"] - 3 < other["top"] or other["bottom"] - 3 < one["top"]
                if not (beside or below):
                    found.append((it["name"], one["what"], other["what"]))
    assert found == []


TOUCHED = """() => [...document.querySelectorAll("[data-name] svg")].flatMap((svg) => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const shapes = [...svg.querySelectorAll("path, circle, rect")].map((it) => {
        const { stroke, fill, strokeWidth } = getComputedStyle(it);
        return { it, drawn: stroke !== "none", filled: fill !== "none", half: parseFloat(strokeWidth) * scale, box: it.getBoundingClientRect(), into: it.getScreenCTM().inverse() };
    });
    return [...svg.querySelectorAll("text")].flatMap((word) => {
        // Its letters: from the line they stand on up to the height of a capital.
        const { left, right } = word.getBoundingClientRect();
        const foot = new DOMPoint(0, word.y.baseVal[0].value).matrixTransform(svg.getScreenCTM()).y;
        const head = foot - parseFloat(getComputedStyle(word).fontSize) * scale * 0.72;
        const near = ({ half, box }) => box.left - half < right && box.right + half > left && box.top - half < foot && box.bottom + half > head;
        const beside = shapes.filter(near);
        const through = new Set();
        for (let x = left + 1; x < right; x += 1.5) for (let y = head; y <= foot + 1; y += 1.5) {
            let above = null; // a line that nothing drawn later covers
            for (const one of beside) {
                const point = new DOMPoint(x, y).matrixTransform(one.into);
                if (one.filled && one.it.isPointInFill(point)) above = null;
                if (one.drawn && one.it.isPointInStroke(point)) above = one.it;
            }
            if (above) through.add(above.getAttribute("d") ?? above.tagName);
        }
        return [...through].map((line) => [svg.closest("[data-name]").dataset.name, word.textContent, line]);
    });
})"""


def test_no_line_runs_through_a_word(drawn: Page) -> None:
    assert drawn.evaluate(TOUCHED) == []


def test_what_it_says_is_said_in_words_too(pages: dict[str, str]) -> None:
    """Whoever cannot see a label reads or hears it: it stands in the words of the drawing, or on the page itself."""
    missing = []
    for page, text in pages.items():
        told = set(_words(text))
        for _, name, _ in shown(text):
            svg = (FIGURES / f"{name}.svg").read_text("utf-8")
            labels = {word for label in re.findall(r"<text[^>]*>([^<]+)<", svg) for word in _words(label)}
            missing += [(page, name, word) for word in sorted(labels - told) if len(word) > len("Wed")]
    assert missing == []


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’−+]+", text.lower())


def test_the_loop_has_the_eight_steps_by_their_names() -> None:
    svg = (FIGURES / "eight-steps.svg").read_text("utf-8")
    labels = " ".join(re.findall(r"<text[^>]*>([^<]+)<", svg))
    assert [it.title for it in STEPS if f"{it.number} {it.title}" not in labels] == []


def test_where_the_system_has_colours_of_its_own_they_are_drawn_in_those(drawn: Page) -> None:
    found = drawn.evaluate(
        """() => [...new Set([...document.querySelectorAll("[data-name] svg *")].flatMap((it) => {
            const { fill, stroke } = getComputedStyle(it);
            return [fill, stroke];
        }))]"""
    )
    system = drawn.evaluate(
        """() => ["Canvas", "CanvasText"].map((name) => {
            document.body.style.color = name;
            return getComputedStyle(document.body).color;
        })"""
    )
    assert set(found) <= {"none", *system}


@pytest.mark.parametrize("around", ["{}", "> {}", "- one\n\n    {}"])
def test_one_that_stands_alone_is_a_figure_on_paper(around: str) -> None:
    text = around.format("![Three rings round a person](../assets/alongside/figures/convoy-rings.svg)")
    assert Figure("convoy-rings", "Three rings round a person") in _flat(markdown_tree(text))


def test_one_within_words_is_told_in_its_words() -> None:
    [block] = markdown_tree("See ![three rings](../assets/alongside/figures/convoy-rings.svg) here.")
    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.inlines) == "See three rings here."  # type: ignore[union-attr]


def _flat(blocks: object) -> list[object]:
    if isinstance(blocks, tuple):
        return [found for block in blocks for found in _flat(block)]
    inside = getattr(blocks, "blocks", None) or getattr(blocks, "items", None) or ()
    return [blocks, *_flat(inside)]


def test_every_colour_of_a_figure_has_a_name_in_the_palette() -> None:
    assert set(COLOURS) <= set(LIGHT.values())
