"""An EPUB 3 as a file: its package, its contents, and the pack in which the same content gives the same bytes."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from alongside.content.font import composed
from alongside.content.plan.book import Imprint
from alongside.render.epub.prose import element

LANGUAGE = "en-GB"
XHTML = "application/xhtml+xml"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_MODIFIED = "2026-01-01T00:00:00Z"
"""A date that does not change, so that the same content gives the same bytes."""
COVER = "cover.png"
_ROLES = ("chapter", "glossary", "part")
"""Kinds of text that have a role of DPUB-ARIA by the same name."""
_FEATURES = (
    *("alternativeText", "displayTransformability", "longDescription", "readingOrder"),
    *("structuralNavigation", "tableOfContents", "unlocked"),
)
_SUMMARY = (
    "Everything can be read as text, in any size, colours and font, and be read aloud. Headings are in order, "
    "pictures are described in words, and tables have headings. Nothing moves or makes a sound, and no part depends "
    "on colour. It does not have the page numbers of a printed book. Nobody who depends on a "
    "screen reader has tested this book yet."
)


@dataclass(frozen=True)
class File:
    """A file of the book."""

    name: str
    content: bytes
    title: str = ""
    """As the contents name it; empty for what they do not name."""
    inside: tuple[File, ...] = ()
    """What the contents list below it."""

    @property
    def all(self) -> Iterable[File]:
        """Yield it and what is below it, in the order of reading."""
        yield self
        for file in self.inside:
            yield from file.all


def page(title: str, body: Element, kind: str = "") -> bytes:
    """Return a file of text; `kind` says what it is in the words of EPUB, such as `glossary`."""
    html = Element(
        "html",
        {
            "xmlns": "http://www.w3.org/1999/xhtml",
            "xmlns:epub": "http://www.idpf.org/2007/ops",
            "lang": LANGUAGE,
            "xml:lang": LANGUAGE,
        },
    )
    head = SubElement(html, "head")
    element(head, "title", title)
    SubElement(head, "link", {"rel": "stylesheet", "type": "text/css", "href": "../style.css"})
    html.append(_told(kind, body) if kind else body)
    return written(html, "<!DOCTYPE html>\n")


def _told(kind: str, body: Element) -> Element:
    """Return the text in a section that says what it is to reading systems and screen readers."""
    said = {"epub:type": kind} | ({"role": f"doc-{kind}"} if kind in _ROLES else {})
    outer = Element("body")
    SubElement(outer, "section", said).extend(body)
    return outer


def written(top: Element, doctype: str = "") -> bytes:
    """Return an XML file."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{doctype}{tostring(top, "unicode")}\n'.encode()


def contents(parts: Sequence[File], landmarks: Mapping[str, tuple[str, str]]) -> bytes:
    """Return the file of the contents; `landmarks` has what is where, title and address by kind."""
    body = Element("body")
    nav = element(body, "nav", id="toc", role="doc-toc")
    nav.set("epub:type", "toc")
    element(nav, "h1", "Contents")
    _list(nav, parts)
    marks = element(body, "nav", id="landmarks", hidden="hidden")
    marks.set("epub:type", "landmarks")
    element(marks, "h2", "Where to find things")
    listed = element(marks, "ol")
    for kind, (title, address) in landmarks.items():
        element(element(listed, "li"), "a", title, href=address).set("epub:type", kind)
    return page("Contents", body)


def _list(parent: Element, files: Iterable[File]) -> None:
    listed = element(parent, "ol")
    for file in files:
        item = element(listed, "li")
        element(item, "a", file.title, href=file.name.rpartition("/")[2])
        if file.inside:
            _list(item, file.inside)


def packed(imprint: Imprint, files: Sequence[File], nav: File, others: Sequence[File]) -> bytes:
    """Return the EPUB; `files` are read in their order, `others` are styles and pictures."""
    parts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(imprint, files, nav, others),
        **{f"EPUB/{file.name}": file.content for file in (nav, *files, *others)},
    }
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as archive:
        # What the file is stands first and as it is, where anybody can see it.
        archive.writestr(zipfile.ZipInfo("mimetype", _ZIP_TIME), "application/epub+zip")
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return pack.getvalue()


_CONTAINER = (
    b'<?xml version="1.0" encoding="utf-8"?>\n'
    b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_TYPES = {"css": "text/css", "png": "image/png", "svg": "image/svg+xml", "xhtml": XHTML}


def _package(imprint: Imprint, files: Sequence[File], nav: File, others: Sequence[File]) -> bytes:
    top = Element(
        "package",
        {
            "xmlns": "http://www.idpf.org/2007/opf",
            "version": "3.0",
            "unique-identifier": "id",
            "xml:lang": LANGUAGE,
            "prefix": "schema: http://schema.org/",
        },
    )
    _metadata(SubElement(top, "metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}), imprint)
    manifest, spine = SubElement(top, "manifest"), SubElement(top, "spine")
    ids: dict[str, str] = {}
    for number, file in enumerate((nav, *files, *others), 1):
        ids[file.name] = f"f{number}"
        entry = {"id": f"f{number}", "href": file.name, "media-type": _TYPES[file.name.rpartition(".")[2]]}
        if file is nav:
            entry["properties"] = "nav"
        elif file.name == COVER:
            entry["properties"] = "cover-image"
        SubElement(manifest, "item", entry)
    for file in (files[0], nav, *files[1:]):
        SubElement(spine, "itemref", {"idref": ids[file.name]})
    return written(top)


def _metadata(parent: Element, imprint: Imprint) -> None:
    said = {
        "dc:identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{imprint.address}{imprint.name}')}",
        "dc:title": imprint.name,
        "dc:language": LANGUAGE,
        "dc:creator": "Alongside",
        "dc:publisher": imprint.organisation,
        "dc:description": imprint.description,
        "dc:rights": "CC BY 4.0",
    }
    for name, words in said.items():
        if words:
            SubElement(parent, name, {"id": "id"} if name == "dc:identifier" else {}).text = composed(words)
    for name, words in (
        ("dcterms:modified", _MODIFIED),
        *(("schema:accessMode", mode) for mode in ("textual", "visual")),
        *(("schema:accessModeSufficient", modes) for modes in ("textual", "textual,visual")),
        *(("schema:accessibilityFeature", feature) for feature in _FEATURES),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", _SUMMARY),
    ):
        SubElement(parent, "meta", {"property": name}).text = words
