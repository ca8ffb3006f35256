"""A part of the manual as one page, to print from a browser: no frame, nothing to fill in, and nothing for search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from alongside.common.palette import declarations
from alongside.content.plan.book import WORD, BookPart, Imprint
from alongside.render.epub.chapters import put_chapter
from alongside.render.epub.package import LANGUAGE, written
from alongside.render.epub.prose import Around, element

_HERE = Path(__file__).parent
_GLOSSARY = "evidence/glossary"


def part_style() -> bytes:
    """Return the style sheet of these pages: that of the EPUB, and what a browser and paper need."""
    schemes = f"""
:root {{ {declarations("light")} }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ {declarations("dark")} }} }}
"""
    return (_HERE / "style.css").read_bytes() + schemes.encode() + (_HERE / "part.css").read_bytes()


def part_page(part: BookPart, imprint: Imprint, *, style: str, policy: str, folders: bool) -> bytes:
    """Return the page of a part.

    It lies in a folder below the root of the site, its `style` beside it. `policy` says what it may load; `folders`,
    whether pages of the site have folders of their own.
    """
    title = f"{part.title}: the whole part on one page"
    html = Element("html", {"xmlns": "http://www.w3.org/1999/xhtml", "lang": LANGUAGE, "xml:lang": LANGUAGE})
    head = SubElement(html, "head")
    if policy:
        SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    for name, content in (("viewport", "width=device-width"), ("robots", "noindex"), ("referrer", "no-referrer")):
        SubElement(head, "meta", {"name": name, "content": content})
    element(head, "title", title)
    SubElement(head, "link", {"rel": "stylesheet", "href": style})
    body = element(html, "body")
    _put_head(body, part, imprint, _address("downloads", folders))
    around = Around(_ways(part, folders), _id, "../assets/alongside/figures", "../model/model.svg", lower=1)
    main = element(body, "main")
    for chapter in part.chapters:
        put_chapter(element(main, "section", aria_labelledby=_id(chapter.place)), chapter, around)
    foot = element(body, "footer", class_="credit")
    for line in imprint.lines:
        element(foot, "p", line)
    return written(html, "<!DOCTYPE html>\n")


def _put_head(body: Element, part: BookPart, imprint: Imprint, downloads: str) -> None:
    head = element(body, "header")
    whose = f"{imprint.name}, {imprint.organisation}" if imprint.organisation else imprint.name
    element(head, "p", whose, class_="aside")
    element(head, "h1", part.title)
    about = element(head, "p", "Print it with your browser. Exercises are only named here: ", class_="screen")
    element(about, "a", "the workbook has their questions, with space to write", href=downloads)
    about[-1].tail = "."
    nav = element(head, "nav", aria_labelledby="contents")
    element(nav, "h2", "In this part", id="contents")
    listed = element(nav, "ol")
    for chapter in part.chapters:
        element(element(listed, "li"), "a", chapter.title, href=f"#{_id(chapter.place)}")


def _id(place: str) -> str:
    """Return the id of a place: another for every chapter and heading."""
    return place.replace("/", "-").replace("#", "--")


def _address(page: str, folders: bool) -> str:
    """Return the way to a page of the site."""
    if not folders:
        return f"../{page}.html"
    return f"../{page.removesuffix('index')}" if page.endswith("/index") else f"../{page}/"


def _ways(part: BookPart, folders: bool) -> Callable[[str], str]:
    here = {chapter.place for chapter in part.chapters}

    def way(place: str) -> str:
        if place.startswith(WORD):
            place = f"{_GLOSSARY}#{place.removeprefix(WORD)}"
        page, mark, anchor = place.partition("#")
        if page not in here:
            return f"{_address(page, folders)}{mark}{anchor}"
        return f"#{anchor}" if page == _GLOSSARY and mark else f"#{_id(place)}"

    return way
