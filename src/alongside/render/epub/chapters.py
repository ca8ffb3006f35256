"""A chapter of the book as XHTML, in a file of its own or among others."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from alongside.content.describe import capitalised, minutes, with_whom
from alongside.content.model import Exercise
from alongside.content.plan.book import Chapter, ChapterBlock, Pointer, Tour, meaning
from alongside.content.plan.handout_plan import Words
from alongside.render.epub.prose import Around, element, put_blocks


def put_chapter(parent: Element, chapter: Chapter, around: Around) -> None:
    """Add a chapter with its title."""
    element(parent, around.heading(1), chapter.title, id=around.id(chapter.place))
    for block in chapter.blocks:
        _put(parent, block, around)
    if chapter.credit:
        credit = element(parent, "div", class_="credit")
        for line in chapter.credit:
            element(credit, "p", line)


def _put(parent: Element, block: ChapterBlock, around: Around) -> None:
    if isinstance(block, Words):
        put_blocks(parent, block.nodes, around, outlined=True)
    elif isinstance(block, Pointer):
        _put_pointer(parent, block.exercise, around)
    elif isinstance(block, Tour):
        _put_tour(parent, block, around)
    else:
        listed = element(parent, "dl")
        for term in block.terms:
            element(listed, "dt", term.term, id=term.id)
            element(listed, "dd", meaning(term))


def _put_pointer(parent: Element, exercise: Exercise, around: Around) -> None:
    """Add what an exercise is, and the way to it: what it asks, it asks in one place."""
    box = element(parent, "div", class_="to-do", role="note", aria_label=capitalised(exercise.kind))
    line = element(box, "p", f"{capitalised(exercise.kind)}: ")
    element(line, "a", exercise.title, href=around.way(f"exercises/{exercise.id}"))
    element(box, "p", exercise.purpose)
    if facts := ", ".join(filter(None, [minutes(exercise.minutes), with_whom(exercise)])):
        element(box, "p", f"{capitalised(facts)}.", class_="aside")


def _put_tour(parent: Element, block: Tour, around: Around) -> None:
    element(element(parent, "div", class_="figure"), "img", src=around.model, alt=block.tour.described)
    listed = element(parent, "ol")
    for stop in block.tour.stops:
        item = element(listed, "li")
        element(item, "strong", stop.title)
        element(item, "p", stop.short)
        element(item, "p", stop.more)
