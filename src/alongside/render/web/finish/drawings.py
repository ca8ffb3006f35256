"""Our drawings, put into the page itself.

As files they show the colours of the light scheme; in a page they take the reader's: a picture behind `<img>` knows
neither the page's variables nor a scheme that was chosen by hand.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import PurePosixPath

from alongside.common.palette import LIGHT, THEME
from alongside.content.easier import PICTURE, PICTURES
from alongside.content.figures import FIGURE, FIGURES
from alongside.render.web.finish.tree import Tree, elements

IMAGES = THEME / "images"
COLOURS = {
    LIGHT["paper"]: "sheet",
    **{LIGHT[name]: name for name in ("ink", "teal", "worker", "person", "organisation", "barrier")},
}
"""What may occur in a drawing, and the variable of the page that takes its place."""

_FILE = re.compile(r"(?:^|/)assets/alongside/images/(?P<name>[\w-]+)\.svg$")
_FONT = re.compile(r' font-family="[^"]*"')
"""Of a figure by itself, on a slide or on paper; in a page it has the reader's."""
_NAMED = re.compile(r' (?:role|aria-label)="[^"]*"')
_TITLE = re.compile(r"<title>.*?</title>")
_BETWEEN = re.compile(r"\s*<!--.*?-->\s*|\n\s*", re.S)


def drawing(name: str, words: str = "") -> str:
    """Return a drawing as an element of the page: with words, a picture of that name; without, decoration."""
    role = f'role="img" aria-label="{escape(words)}"' if words else 'aria-hidden="true"'
    return _body(name).replace("<svg ", f'<svg class="al-drawing" {role} ', 1)


def mark() -> str:
    """Return the mark as it stands beside the name of the site, which says what it would say."""
    return _NAMED.sub("", _body("mark")).replace(
        "<svg", '<svg class="al-brand__mark" aria-hidden="true" focusable="false"', 1
    )


def figure(name: str, words: str) -> str:
    """Return a figure as an element of the page; `words` say what it shows."""
    svg = _FONT.sub("", _for_pages((FIGURES / f"{name}.svg").read_text("utf-8")))
    return svg.replace("<svg ", f'<svg class="al-drawing al-figure" role="img" aria-label="{escape(words)}" ', 1)


def picture(name: str, words: str = "") -> str:
    """Return a picture of a page that is easier to read as an element; without words it stands beside what says it."""
    svg = _FONT.sub("", _for_pages(_TITLE.sub("", (PICTURES / f"{name}.svg").read_text("utf-8"))))
    role = f'role="img" aria-label="{escape(words)}"' if words else 'aria-hidden="true"'
    return svg.replace("<svg ", f'<svg class="al-drawing al-picture" {role} ', 1)


def draw(tree: Tree) -> None:
    """Let every picture of a page that is a drawing of ours become one."""
    for image in elements(tree.body, "img"):
        address, words = image.get("src") or "", image.get("alt") or ""
        if found := _FILE.search(address):
            tree.replace(image, drawing(found["name"], words))
        elif found := FIGURE.search(address):
            tree.replace(image, figure(found["name"], words))
        elif found := PICTURE.search(address):
            tree.replace(image, picture(found["name"], words))


def image_file(name: str) -> PurePosixPath:
    """Return where the drawing stands among the files of the site."""
    return PurePosixPath("assets/alongside/images", f"{name}.svg")


def _body(name: str) -> str:
    return _for_pages((IMAGES / f"{name}.svg").read_text("utf-8-sig"))


@cache
def _for_pages(svg: str) -> str:
    """Return a drawing, as it stands in its file, with the colours of the page."""
    svg = _BETWEEN.sub("", svg).replace(' xmlns="http://www.w3.org/2000/svg"', "")
    for colour, variable in COLOURS.items():
        svg = svg.replace(f'"{colour}"', f'"var(--al-{variable})"')
    return svg.strip()
