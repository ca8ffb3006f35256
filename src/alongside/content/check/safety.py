"""What an author's text may bring into a page: plain tags from a list, and addresses that only lead somewhere.

A page keeps what people write about their lives, so no text of the manual may run anything, load anything from
elsewhere, or cover the page. The source itself is looked at, before anything has read it: what is not on the list is
refused, wherever it stands, in code and in YAML as well. What a page may do is held once more by its
Content-Security-Policy.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from alongside.content.check.whole_files import check_marks, whole_fault
from alongside.content.clip import clipped
from alongside.content.files.text_files import HIDDEN, read_text
from alongside.content.manual_files import files_of, linked_folders, page_name
from alongside.content.markdown.addresses import whole_address
from alongside.content.markdown.comments import COMMENT
from alongside.content.problems import Problems
from alongside.content.read.library import Library

TAGS = frozenset(
    [
        "al-walk",
        "br",
        "div",
        "em",
        "figure",
        "figcaption",
        "img",
        "li",
        "nav",
        "ol",
        "p",
        "span",
        "strong",
        "sub",
        "sup",
        "ul",
    ]
)
ATTRIBUTES = frozenset(["alt", "aria-label", "class", "data-part", "id", "lang", "markdown", "src"])
SCHEMES = frozenset(["http", "https", "mailto", "sms", "tel"])
FILES = frozenset([".md", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".csv", ".ipynb", ".pdf", ".docx", ".txt", ".yml"])
"""Kinds of files that may lie among the pages: none that a browser would run."""

SET_APART = re.compile(r"<(?P<address>(?:https?://|www\.|mailto:)[^\s<>\"]+|[^\s<>\"/]+@[^\s<>\"/]+)>", re.I)
"""An address as people set it apart: only words."""
_OPENS = re.compile(r"<(?=[A-Za-z/!?\\])")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\s*/?>")
_ATTRIBUTE = re.compile(r"([a-z-]+)(?:=\"([^\"]*)\")?")
_ESCAPE = re.compile(r"\\[xuU][0-9A-Fa-f]{2}|!!\w|!<")
_BY_NUMBER = re.compile(r"&#(?:[0-9]+|[xX][0-9A-Fa-f]+);")
_NO_SIGN = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_BRACES = re.compile(r"\{.*=.*\}")
_PICTURE = re.compile(r"!\[")
_PICTURE_HERE = re.compile(r"!\[[^\[\]]*\]\((?P<address>[^()\s<>\"']+)\)")
_PICTURE_WITH_MORE = re.compile(
    r"!\[(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]*\])*\]\(\s*<?(?P<address>[^()\s<>\"']+)(?:[^()\n]|\([^()\n]*\))*\)"
)
_TARGET = re.compile(r"(?P<opens>\]\(|\]:)(?P<address>[^)]{0,400})")
_FILLED = r"\{\{[^{}\n]*\}\}"
_ALONE = {"](": re.compile(rf"(?:{_FILLED}|(?!\s+[\"']).)*"), "]:": re.compile(rf"(?:{_FILLED}|\S)*")}
"""An address without the title and the words behind it: one that stands apart from its link ends at a space."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
_BLANKS = re.compile(r"[\s\\<\"'\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]+")
_ACTS = re.compile(r"<script|javascript", re.I)
_NUMBER = re.compile(r"\+?[0-9*#.,-]+(?:;(?:ext|isub|phone-context)=[\w.+-]+)*", re.I)
_MAIL = re.compile(r"[^\s@,?]+@[^\s@,?]+\.[^\s@,?.]+(?:,[^\s@,?]+@[^\s@,?]+)*(?:\?.*)?|\?.+", re.S)
_NO_HOST = re.compile(r"[\[\]{}|^`]")
_SVG_TAGS = frozenset(
    [
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "style", "a"),
        *("path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "textPath", "tspan"),
        *("clipPath", "mask", "marker", "pattern", "linearGradient", "radialGradient", "stop"),
    ]
)


def check_safety(library: Library, problems: Problems) -> None:
    """Report everything among the manual's files that could act instead of being read."""
    for path, text in library.texts.items():
        for line, code, value in faults_of_text(text):
            problems.add(path, line, code, value=value)
    for path in files_of(library.root):
        _check_file(library.root, path, problems)
    check_marks(problems)
    for path in linked_folders(library.root):
        problems.add(path, 1, "file-unreadable", why="it is a link to a folder: put the files themselves here")


def _check_file(root: Path, path: PurePosixPath, problems: Problems) -> None:
    file = root / path
    if right := page_name(path):
        problems.add(path, 1, "file-misnamed", value=right)
    elif not file.exists():
        problems.add(path, 1, "file-unreadable", why="it is a link to a file that is not there")
    elif file.suffix.lower() not in FILES or (file.suffix.lower() == ".ipynb" and path.parts[0] != "facilitator"):
        problems.add(path, 1, "file-refused", value=path.suffix or path.name)
    elif file.suffix.lower() == ".svg":
        text = read_text(root, path, problems)
        if text is not None and (why := whole_fault(text.encode(), ".svg")):
            problems.add(path, 1, "file-broken", why=why)
        elif text is not None and (why := drawing_fault(text)):
            problems.add(path, 1, "drawing-refused", value=why)
    elif file.suffix == ".ipynb":
        words = file.read_text("utf-8", "replace")
        if found := _ACTS.search(words):
            problems.add(path, _line(words, found.start()), "html-refused", value=found[0])
    elif why := whole_fault(file.read_bytes(), file.suffix.lower()):
        problems.add(path, 1, "file-broken", why=why)


def faults_of_text(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, code and words of each fault of a Markdown file."""
    yield from faults_of_tags(text)
    yield from ((_line(text, found.start()), "html-refused", found[0]) for found in _ESCAPE.finditer(text))
    yield from _addresses(text)
    for number, line in enumerate(text.split("\n"), 1):
        if found := _BRACES.search(line):
            yield number, "html-refused", _short(found[0])


def faults_of_tags(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield what is written as a tag and is not on the list, and signs that could become one."""
    refused: set[str] = set()
    for found in _OPENS.finditer(text):
        rest = text[found.start() : found.start() + 2000]
        if COMMENT.match(rest):
            continue
        if apart := SET_APART.match(rest):
            yield _line(text, found.start()), "link-bare", whole_address(apart["address"])
            continue
        tag = _TAG.match(rest)
        if not tag or tag["name"] not in TAGS or (tag["end"] and tag["attributes"]):
            name = tag["name"].lower() if tag else ""
            if not (tag and tag["end"] and name in refused):  # a tag that ends goes with the one that opens it
                yield _line(text, found.start()), "html-refused", _short(rest)
            refused.add(name)
            continue
        for name, value in _ATTRIBUTE.findall(tag["attributes"]):
            if name not in ATTRIBUTES:
                yield _line(text, found.start()), "html-refused", f"{name}="
            elif name == "src" and (tag["name"] != "img" or not _is_ours(value)):
                yield _line(text, found.start()), "address-refused", _short(value)
    for found in _BY_NUMBER.finditer(text):
        sign = html.unescape(found[0])
        if not sign or HIDDEN.search(sign) or _NO_SIGN.match(sign):
            yield _line(text, found.start()), "html-refused", found[0]


def _addresses(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield addresses that do something else than lead somewhere, and pictures from elsewhere."""
    for found in _TARGET.finditer(text):
        scheme = _SCHEME.match(_bare(found["address"]))
        if (scheme and scheme[1].lower() not in SCHEMES) or _bare(found["address"]).startswith("//"):
            yield _line(text, found.start()), "address-refused", _short(found["address"].strip())
        elif (alone := _ALONE[found["opens"]].match(found["address"].strip())) and not _can_be_opened(alone[0]):
            yield _line(text, found.start()), "address-broken", _short(alone[0])
    for found in _PICTURE.finditer(text):
        picture = _PICTURE_HERE.match(text, found.start())
        if not picture or not _is_ours(picture["address"]):
            more = None if picture else _PICTURE_WITH_MORE.match(text, found.start())
            words = picture["address"] if picture else more[0] if more else text[found.start() :]
            code = "picture-broken" if more and _is_ours(more["address"]) else "address-refused"
            yield _line(text, found.start()), code, _short(words)


def _can_be_opened(address: str) -> bool:
    """Return whether an address has a host that there could be, and not a place where one is to be filled in.

    A number to ring has no spaces in its address: not every telephone passes over them. What organisation.yml puts in
    is taken for good.
    """
    if address.lower().startswith("mailto:") and "{{" not in address:
        return any(_MAIL.fullmatch(each, 7) for each in (address, unquote(address)))
    address = re.sub(_FILLED, "0", address)
    if address.lower().startswith(("tel:", "sms:")):
        return bool(_NUMBER.fullmatch(address.partition("?")[0], 4))
    try:
        host = urlsplit(address.strip("<>")).hostname
    except ValueError:
        return False
    return not _NO_HOST.search(host or "")


def _bare(address: str) -> str:
    """Return an address as a browser would take it, without what it overlooks."""
    alone = re.split(r"\s[\"']", address.lstrip(), maxsplit=1)[0]
    return _BLANKS.sub("", html.unescape(unquote(html.unescape(alone))))


def _is_ours(address: str) -> bool:
    bare = _bare(address)
    return bool(bare) and not _SCHEME.match(bare) and not bare.startswith("/")


def drawing_fault(text: str) -> str:
    """Return what in a drawing could act or load something; nothing where it only draws."""
    if found := re.search(r"<!(?!--)[A-Za-z]*", text):
        return found[0]
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as fault:
        return str(fault)
    for element in root.iter():
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "<?"
        if name not in _SVG_TAGS:
            return f"<{name}>"
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2].lower()
            if plain.startswith("on") or (plain in ("href", "src") and not value.startswith("#")):
                return f"{plain}="
            if re.search(r"url\(\s*[\"']?(?!#)|@import|expression", value, re.I):
                return f"{plain}="
        if name == "style" and re.search(r"@|url\(|expression|\\", element.text or "", re.I):
            return "<style>"
    return ""


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _short(words: str) -> str:
    first = words.strip().split("\n")[0]
    return first if len(first) <= 40 else clipped(first, 39) + "…"
