"""Whether pictures and documents that lie among the pages are what their names say, and can be opened at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from alongside.common.palette import THEME
from alongside.content.problems import Problems

MARKS = ("images/mark.svg", "images/favicon.svg", "brand/mark-on-paper.svg")
"""Drawings of the theme in whose place an organisation puts its own: of the head, of a tab, and of paper and Word."""
_SVG = "http://www.w3.org/2000/svg"
_NOT_HERE = "it holds only a note of where Git keeps the file: run  git lfs pull"
_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of the old Office begin, and those of the new one that have a password."""
_CUT_OFF = "it ends too early: copy it again"
_KINDS: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (lambda data: not data, "it is empty"),
    (lambda data: data.startswith(b"version https://git-lfs"), _NOT_HERE),
    (lambda data: data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis"), "it is AVIF: save it as JPEG or PNG"),
    (lambda data: data[4:8] == b"ftyp", "it is in a format that only phones use: save it as JPEG or PNG"),
    (lambda data: data.startswith(b"GIF8"), "it is GIF: save it as JPEG or PNG"),
    (lambda data: data.startswith((b"II*\0", b"MM\0*")), "it is TIFF: save it as JPEG or PNG"),
    (lambda data: data.startswith(b"%PDF-"), "it is PDF: save the picture in it as JPEG or PNG"),
    (lambda data: data.lstrip()[:1] == b"<", "it is a page or a drawing, and not a picture: save the picture itself"),
)


def whole_fault(data: bytes, suffix: str) -> str:
    """Return why a file of such an ending, in small letters, cannot be opened; nothing where it can, or is text."""
    if suffix not in _LOOKED_AT:
        return ""
    return next((why for known, why in _KINDS[:2] if known(data)), "") or _LOOKED_AT[suffix](data)


def check_marks(problems: Problems, theme: Path = THEME) -> None:
    """Report marks that cannot be drawn: every page and handout has one, and would be named in their place."""
    for name in MARKS:
        file = theme / name
        why = whole_fault(file.read_bytes(), ".svg") if file.exists() else "it is not there"
        if why:
            problems.add(PurePosixPath("src/alongside/theme", name), 1, "file-broken", why=why)


def _picture(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "" if b"IEND" in data else _CUT_OFF
    if data.startswith(b"\xff\xd8\xff"):
        return "" if b"\xff\xd9" in data else _CUT_OFF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _CUT_OFF if len(data) < 8 + int.from_bytes(data[4:8], "little") else ""
    return next((why for known, why in _KINDS if known(data)), "it is not a picture that a browser can show")


def _drawing(data: bytes) -> str:
    if b"<!" in data.replace(b"<!--", b""):
        return ""  # it is refused for that, and what it declares is not read
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as fault:
        line = getattr(fault, "position", (1, 0))[0]
        return f"it is not a complete SVG: look at its line {line}"
    space, _, name = root.tag.rpartition("}")
    if name != "svg":
        return f"it begins with <{name}>, and not with <svg>"
    return "" if space[1:] == _SVG else f'write  xmlns="{_SVG}"  into its first tag'


def _pdf(data: bytes) -> str:
    return "" if b"%PDF-" in data[:1024] else "it is not a PDF: save it as one, as a new name is not enough"


def _word(data: bytes) -> str:
    if data.startswith(_OLD) and "EncryptedPackage".encode("utf-16-le") in data:
        return "it is locked with a password: save it without one"
    return "" if data.startswith(b"PK") else "its name does not fit its kind of Word file: save it in Word as .docx"


_LOOKED_AT: Mapping[str, Callable[[bytes], str]] = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".webp"), _picture),
    ".svg": _drawing,
    ".pdf": _pdf,
    ".docx": _word,
}
