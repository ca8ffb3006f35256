"""The stops of the walk through the drawing of the model, held to what the page and the poster make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from alongside.content.errors import DocumentError
from alongside.content.plan.model_tour import DRAWING, PAGE, stops
from alongside.content.problems import Problems
from alongside.content.read.library import Library

TITLE, SHORT, MORE = 7, 30, 8
"""Words: at most of a title and of what stands on the poster, at least of what the page says beside it."""
_FORM = '<li id="stop-…" data-part="…"><strong class="al-walk__title">…</strong> <p>…</p> <p>…</p></li>'
_STOP = re.compile(r"<li\b[^>]*>.*?</li>", re.S)
_PARTS = re.compile(r'data-part="([^"]*)"')


def check_model_tour(library: Library, problems: Problems) -> None:
    """Report stops that are not whole, are too long for the poster, or light up what is not drawn."""
    text = library.texts.get(PAGE, "")
    walk = re.search(r'<ol class="al-walk">(.*?)</ol>', text, re.S)
    if not walk or not (library.root / DRAWING).exists():
        return
    try:
        drawing = ElementTree.parse(library.root / DRAWING)
    except (ElementTree.ParseError, OSError):
        return  # said among the faults of drawings
    drawn = {str(part.get("id")) for part in drawing.iter() if part.get("id")}
    for found in _STOP.finditer(walk[1]):
        line = text.count("\n", 0, walk.start(1) + found.start()) + 1
        for why in _faults(found[0], drawn):
            problems.add(PAGE, line, "walk-broken", why=why)


def _faults(row: str, drawn: set[str]) -> Iterator[str]:
    try:
        (stop,) = stops(f'<ol class="al-walk">{row}</ol>')
    except DocumentError:
        yield f"write it as  {_FORM}"
        return
    for words, most, name in ((stop.title, TITLE, "title"), (stop.short, SHORT, "first paragraph")):
        if (number := len(words.split())) > most:
            yield f"its {name} has {number} words, and {most} have room on the poster"
    if (number := len(stop.more.split())) < MORE:
        yield f"its second paragraph has {number} words, and {MORE} are the least"
    parts = next(iter(_PARTS.findall(row)), "").split()
    for part in dict.fromkeys([f"model-{stop.id}", *parts]):
        if part not in drawn:
            yield f"{DRAWING.name} has nothing with the id {part}"
