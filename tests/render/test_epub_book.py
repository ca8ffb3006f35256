"""The manual as an EPUB: that reading systems find all of it, and that it can be read by ear, eye and finger."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree
from lxml.etree import _Element
from PIL import Image
from small_volumes import bound, small_library

from alongside.content.errors import DocumentError
from alongside.content.plan.book import Imprint
from alongside.content.plan.book_order import learners_parts
from alongside.content.plan.book_planner import plan_book
from alongside.content.plan.model_tour import load_model_tour
from alongside.content.read.library import Library
from alongside.content.read.works import load_works
from alongside.render.epub.epub import epub
from alongside.render.pdf.cover import cover

X = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
OPF = "{http://www.idpf.org/2007/opf}"
OWN = ("mimetype", "META-INF/container.xml", "EPUB/package.opf")
"""Files of the pack that its list does not name."""


@pytest.fixture(scope="module")
def book(library: Library) -> bytes:
    """The whole manual."""
    tour = load_model_tour(library.root, library.texts)
    imprint = Imprint("Alongside", "A manual.", "The organisation", ("Whose it is.",))
    return epub(plan_book(library, tour, load_works(library.root)), imprint, cover(imprint, "mkdocs.yml"))


@pytest.fixture(scope="module")
def files(book: bytes) -> dict[str, bytes]:
    """Each file of the pack by its name."""
    with zipfile.ZipFile(io.BytesIO(book)) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


@pytest.fixture(scope="module")
def texts(files: Mapping[str, bytes]) -> dict[str, _Element]:
    """Each text as a tree: one that is not well formed cannot be read."""
    return {name: etree.fromstring(content) for name, content in files.items() if name.endswith(".xhtml")}


@pytest.fixture(scope="module")
def package(files: Mapping[str, bytes]) -> _Element:
    return etree.fromstring(files["EPUB/package.opf"])


def test_the_file_says_first_what_it_is(book: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(book)) as pack:
        first = pack.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert book[38 : 38 + 20] == b"application/epub+zip"


def test_the_package_names_every_file_once_and_the_order_of_reading_every_text(
    package: _Element, files: Mapping[str, bytes]
) -> None:
    items = {item.get("id"): f"EPUB/{item.get('href')}" for item in package.iter(f"{OPF}item")}
    assert sorted(items.values()) == sorted(name for name in files if name not in OWN)
    read = [items[ref.get("idref")] for ref in package.iter(f"{OPF}itemref")]
    assert sorted(read) == sorted(name for name in files if name.endswith(".xhtml"))
    assert [item.get("href") for item in package.iter(f"{OPF}item") if item.get("properties") == "nav"] == [
        "text/contents.xhtml"
    ]


def test_the_cover_is_a_picture_of_the_size_that_shelves_show(package: _Element, files: Mapping[str, bytes]) -> None:
    [item] = [item for item in package.iter(f"{OPF}item") if item.get("properties") == "cover-image"]
    assert item.get("media-type") == "image/png"
    with Image.open(io.BytesIO(files[f"EPUB/{item.get('href')}"])) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 1600))
        assert len(picture.convert("L").getcolors() or ()) > 10  # something is drawn


def test_a_name_that_the_cover_cannot_hold_or_draw_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"mkdocs\.yml: the paper font has no"):
        cover(Imprint("Alongside ጤ", "A manual.", "", ()), "mkdocs.yml")
    with pytest.raises(DocumentError, match="does not fit on one page"):
        cover(Imprint("Alongside", "A manual of many words. " * 90, "", ()), "mkdocs.yml")


def test_what_a_text_is_stands_where_a_role_can_say_it(texts: Mapping[str, _Element]) -> None:
    """Ace: an `epub:type` needs the role of the same meaning, and a body takes none."""
    told = [node for text in texts.values() for node in text.iter() if node.get(f"{OPS}type")]
    assert not [node for node in told if node.tag == f"{X}body"]
    roles = {node.get(f"{OPS}type"): node.get("role") for node in told if node.tag == f"{X}section"}
    assert roles == {"titlepage": None, "part": "doc-part", "chapter": "doc-chapter", "glossary": "doc-glossary"}


def test_every_way_leads_to_a_place_in_the_book_or_to_a_website(
    texts: Mapping[str, _Element], files: Mapping[str, bytes]
) -> None:
    ids = {name: {each.get("id") for each in text.iter() if each.get("id")} for name, text in texts.items()}
    for name, text in texts.items():
        for address in addresses(text):
            if re.match(r"(https?|mailto|tel):", address):
                continue
            path, _, id = address.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
            assert there in files, (name, address)
            assert not id or id in ids[there], (name, address)


def addresses(text: _Element) -> Iterator[str]:
    for each in text.iter():
        yield from (each.attrib[key] for key in ("href", "src") if key in each.attrib)


def test_ids_are_unique_and_nothing_acts_or_is_loaded_from_elsewhere(texts: Mapping[str, _Element]) -> None:
    for name, text in texts.items():
        ids = [each.get("id") for each in text.iter() if each.get("id")]
        assert len(ids) == len(set(ids)), name
        tags = {etree.QName(each).localname for each in text.iter()}
        assert not tags & {"script", "form", "input", "textarea", "iframe", "object", "style"}, name
        assert not any(key.startswith("on") or key == "style" for each in text.iter() for key in each.attrib), name
        assert all(not re.match(r"https?:", each.get("src", "")) for each in text.iter(f"{X}img")), name


def test_every_text_says_its_language_and_title_and_its_headings_stand_in_order(texts: Mapping[str, _Element]) -> None:
    for name, text in texts.items():
        assert text.get("lang") == text.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
        assert text.findtext(f"{X}head/{X}title")
        levels = [int(found[1]) for each in text.iter() if (found := re.match(rf"{X}h([1-6])$", each.tag))]
        assert levels[0] == 1 and levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)
        empty = [each.tag for each in text.iter() if re.match(rf"{X}(h[1-6]|a|th)$", each.tag) and not said(each)]
        assert not empty, name


def said(each: _Element) -> str:
    return " ".join("".join(each.itertext()).split())


def test_every_picture_is_told_in_words(texts: Mapping[str, _Element]) -> None:
    pictures = [image for text in texts.values() for image in text.iter(f"{X}img")]
    assert len(pictures) > 20
    assert all(len(image.get("alt", "")) > 20 for image in pictures)


def test_it_tells_what_it_asks_of_a_reader(package: _Element) -> None:
    told: dict[str, list[str]] = {}
    for meta in package.iter(f"{OPF}meta"):
        told.setdefault(meta.get("property", ""), []).append(meta.text or "")
    assert told["schema:accessMode"] == ["textual", "visual"]
    assert "textual" in told["schema:accessModeSufficient"]
    assert {"alternativeText", "structuralNavigation", "tableOfContents"} <= {*told["schema:accessibilityFeature"]}
    assert told["schema:accessibilityHazard"] == ["none"]
    assert len(told["schema:accessibilitySummary"][0]) > 100
    dc = "{http://purl.org/dc/elements/1.1/}"
    assert [package.find(f".//{dc}{name}").text for name in ("title", "language", "publisher")] == [
        "Alongside", "en-GB", "The organisation",
    ]  # fmt: skip


def test_the_contents_name_every_text_in_its_order_and_there_are_landmarks(texts: Mapping[str, _Element]) -> None:
    contents = texts["EPUB/text/contents.xhtml"]
    toc, landmarks = contents.iter(f"{X}nav")
    named = [a.get("href", "") for a in toc.iter(f"{X}a")]
    assert sorted(named) == sorted(name.rpartition("/")[2] for name in texts if name != "EPUB/text/contents.xhtml")
    assert [a.get(f"{OPS}type") for a in landmarks.iter(f"{X}a")] == ["titlepage", "toc", "bodymatter", "glossary"]


def test_all_chapters_questions_and_words_are_in_it(texts: Mapping[str, _Element], library: Library) -> None:
    for path in (path for part in learners_parts(library) for path in part.pages if path in library.pages):
        name = f"EPUB/text/{'-'.join(path.with_suffix('').parts[1:])}.xhtml"
        assert library.pages[path].title in said(texts[name])
    for exercise in library.exercises.values():
        asked = said(texts[f"EPUB/text/exercises-{exercise.id}.xhtml"])
        assert [p.question for p in exercise.prompts if "{" not in p.question and p.question not in asked] == []
    glossary = said(texts["EPUB/text/evidence-glossary.xhtml"])
    assert [term.term for term in library.glossary.values() if term.term not in glossary] == []


def test_what_stands_in_a_page_becomes_plain_elements(tmp_path: Path) -> None:
    made = bound(small_library(tmp_path / "manual"), tmp_path / "kept")[".epub"].content
    with zipfile.ZipFile(io.BytesIO(made)) as pack:
        text = etree.fromstring(pack.read("EPUB/text/b-second.xhtml"))
    ways = {said(a): a.get("href") for a in text.iter(f"{X}a")}
    assert ways["the other"] == "a-first.xhtml"
    assert ways["its end"] == "a-first.xhtml#the-end"
    assert ways["here"] == "b-second.xhtml#here"
    assert ways["asset"] == "evidence-glossary.xhtml#asset"
    assert ways["the exercise"] == "exercises-second.xhtml"
    assert ways["a site"] == "https://example.org/page"
    assert "guide" not in ways, "what is not in the book is no link"
    box = text.find(f".//{X}div[@role='note'][@class='box care']")
    assert box is not None and said(box) == "Take careSome words & more <signs>."
    assert [th.get("scope") for th in text.iter(f"{X}th")] == ["col", "col"]


def test_it_is_the_same_again(tmp_path: Path) -> None:
    library = small_library(tmp_path / "manual")
    assert bound(library, tmp_path / "a")[".epub"] == bound(library, tmp_path / "b")[".epub"]


def parts_of(folder: Path, *, folders: bool = True) -> dict[str, _Element]:
    """Return the pages of the parts of the small manual by the names of their files."""
    made = bound(small_library(folder / "manual"), folder / f"kept-{folders}", folders=folders)
    return {name: etree.fromstring(book.content) for name, book in made.items() if name.endswith(".xhtml")}


def test_a_part_is_one_page_to_print_with_ways_inside_it_and_to_the_site(tmp_path: Path) -> None:
    parts = parts_of(tmp_path)
    assert [*parts] == ["first-things.xhtml", "words.xhtml"]
    page = parts["first-things.xhtml"]
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    ways = {said(a): a.get("href") for a in page.iter(f"{X}a")}
    assert ways["the other"] == ways["The chapter named second"] == "#a-first"
    assert {way[1:] for way in ways.values() if way.startswith("#")} <= {*ids}
    assert ways["its end"] == "#a-first--the-end"
    assert ways["asset"] == "../evidence/glossary/#asset"
    assert ways["the exercise"] == "../exercises/second/"
    assert ways["A good exercise"] == "../exercises/good/"
    images = [image.get("src") for image in page.iter(f"{X}img")]
    assert images == ["../assets/alongside/figures/eight-steps.svg"]
    levels = [int(each.tag[-1]) for each in page.iter() if re.match(rf"{X}h[1-6]$", each.tag)]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels))
    glossary = parts["words.xhtml"]
    assert glossary.find(f".//{X}dt[@id='asset']") is not None


def test_the_page_of_a_part_asks_for_no_answer_and_is_not_for_search(tmp_path: Path) -> None:
    page = parts_of(tmp_path)["first-things.xhtml"]
    assert "What did you notice?" not in said(page)
    assert not [*page.iter(f"{X}input", f"{X}textarea", f"{X}script", f"{X}style")]
    told = {meta.get("name") or meta.get("http-equiv"): meta.get("content", "") for meta in page.iter(f"{X}meta")}
    assert told["robots"] == "noindex"
    assert told["Content-Security-Policy"].startswith("default-src 'none'")


def test_on_a_disk_the_page_of_a_part_leads_to_files(tmp_path: Path) -> None:
    page = parts_of(tmp_path, folders=False)["first-things.xhtml"]
    ways = {said(a): a.get("href") for a in page.iter(f"{X}a")}
    assert ways["asset"] == "../evidence/glossary.html#asset"
    assert ways["the exercise"] == "../exercises/second.html"
