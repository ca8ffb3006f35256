"""What there is to know of a finished PDF: everything is read in one go, so that each file is opened once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Object

from alongside.render.pdf.row_headings import elements

Colour = tuple[int, int, int]

_STEP = re.compile(
    rb"<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)"  # strings, in which any letter may stand
    rb"|(?P<rgb>[\d.]+ [\d.]+ [\d.]+) (?P<of_rgb>scn|SCN|rg|RG)\b|(?P<grey>[\d.]+) (?P<of_grey>g|G|scn|SCN)\b"
    rb"|/(?P<font>\S+) [\d.]+ Tf\b|(?<![\w/])(?P<act>Tj|TJ|S|s|f\*?|F|B\*?|b\*?)(?!\w)"
)


@dataclass
class Facts:
    """One PDF."""

    name: str
    pages: int
    title: str
    language: str
    marked: bool
    shows_title: bool
    part_of_standard: str
    headings: list[int] = field(default_factory=list)
    """Their levels, in the order of reading."""
    tags: set[str] = field(default_factory=set)
    pictures: list[str] = field(default_factory=list)
    """The words of each figure, empty where it has none."""
    fonts: dict[str, bool] = field(default_factory=dict)
    """By name, whether it is in the file."""
    untold: list[str] = field(default_factory=list)
    """Annotations that say nothing or stand in no tag."""
    drawn: dict[tuple[str, Colour], set[int]] = field(default_factory=lambda: defaultdict(set))
    """On which pages there is a text, line or fill of each colour."""
    coloured: set[tuple[Colour, str]] = field(default_factory=set)
    """Colours of words with their fonts."""


def facts_of(file: Path) -> Facts:
    """Read one PDF."""
    with pikepdf.open(file) as pdf:
        root = pdf.Root
        found = Facts(
            file.name,
            len(pdf.pages),
            str(pdf.docinfo.get("/Title", "")),
            str(root.get("/Lang", "")),
            bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            _standard(root),
        )
        for element in elements(root.StructTreeRoot):
            _tag(element, found)
        for number, page in enumerate(pdf.pages, 1):
            for annotation in page.get("/Annots", ()):
                words = annotation.get("/Contents", annotation.get("/TU", ""))
                if not str(words).strip() or "/StructParent" not in annotation:
                    found.untold.append(f"page {number}: {annotation.get('/Subtype')}")
            _draw(_content(page), page.get("/Resources", Dictionary()), number, found)
    return found


def _standard(root: Object) -> str:
    said = root.Metadata.read_bytes() if "/Metadata" in root else b""
    part = re.search(rb"pdfuaid:part(?:>|=\")(\d)", said)
    return f"PDF/UA-{part[1].decode()}" if part else ""


def _tag(element: Object, found: Facts) -> None:
    tag = str(element.S).removeprefix("/")
    found.tags.add(tag)
    if re.fullmatch(r"H[1-6]", tag):
        found.headings.append(int(tag[1]))
    if tag == "Figure":
        found.pictures.append(str(element.get("/Alt", "")).strip())


def _content(page: pikepdf.Page) -> bytes:
    streams = page.Contents if isinstance(page.Contents, Array) else [page.Contents]
    return b"\n".join(stream.read_bytes() for stream in streams)


def _draw(content: bytes, resources: Object, number: int, found: Facts) -> None:
    """Note what is drawn in a stream, and in the drawings that stand in it."""
    fonts = {str(name).removeprefix("/"): font for name, font in resources.get("/Font", {}).items()}
    for font in fonts.values():
        _font(font, found)
    colours: dict[str, Colour] = {"fill": (0, 0, 0), "line": (0, 0, 0)}
    font = ""
    for step in _STEP.finditer(content):
        if sort := step["of_rgb"] or step["of_grey"]:
            levels = (step["rgb"] or b" ".join([step["grey"]] * 3)).split()
            red, green, blue = (round(float(level) * 255) for level in levels)
            colours["fill" if sort.islower() else "line"] = (red, green, blue)
        elif step["font"]:
            font = str(fonts[step["font"].decode()].BaseFont)
        elif step["act"]:
            for what in _drawn_by(step["act"].decode()):
                colour = colours["line" if what == "line" else "fill"]
                found.drawn[what, colour].add(number)
                if what == "words":
                    found.coloured.add((colour, font))
    for inside in resources.get("/XObject", {}).values():
        if inside.get("/Subtype") == "/Form":
            _draw(inside.read_bytes(), inside.get("/Resources", Dictionary()), number, found)


def _drawn_by(act: str) -> Iterator[str]:
    if act in ("Tj", "TJ"):
        yield "words"
    elif act[0] in "fF":
        yield "fill"
    elif act[0] in "Ss":
        yield "line"
    else:
        yield from ("fill", "line")


def _font(font: Object, found: Facts) -> None:
    inner = font.DescendantFonts[0] if font.get("/Subtype") == "/Type0" else font
    descriptor = inner.get("/FontDescriptor", {})
    found.fonts[str(font.BaseFont)] = any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
