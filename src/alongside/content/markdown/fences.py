"""The grammar of lines of slashes: which of them open and close a block, and which only nearly do.

There is one grammar for the check and for the page. A block begins and ends at the left edge, outside of lists,
quotations and code. Whatever looks like such a line and is none would stand in the page as it is, and its block would
be gone: so it is a fault.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Container, Iterator, Sequence

from alongside.content.markdown.dialect import BOXES

OWN_BLOCKS = ("prompt", "facilitator", "slide", "exercise", "cards", "row")
_NAMES = "|".join((*OWN_BLOCKS, *BOXES))
_END = rf"(?i:(?:end|close)(?:[ \t-]*(?:{_NAMES}))?|(?:{_NAMES})[ \t]+end|(?<!/)/(?:end|{_NAMES}))\.?(?=[ \t]*$)"
OPEN = re.compile(
    rf"(?P<fence>/{{3,}})[ \t]*(?!{_END})(?P<name>[A-Za-z][\w-]*)[ \t]*(?:\|[ \t]*(?P<argument>.*?))?[ \t]*$"
)
CLOSE = re.compile(rf"(/{{3,}})(?:[ \t]*(?P<end>{_END}))?[ \t]*$")
"""A block closes where words say so as well, `/// end`, though no such words may stand there."""

_SLASH = r"/\\／＼⁄∕⧸╱"
_BLANK = r"\s\u200b-\u200f\u2060\ufeff"
_LEAD = re.compile(rf"(?:[{_BLANK}]|[>*+•·-](?=[{_BLANK}{_SLASH}])|\d+[.)](?=[{_BLANK}{_SLASH}]))*")
_LINE = re.compile(
    rf"(?P<marks>[{_SLASH}]{{2,}}|[{_SLASH}][{_BLANK}{_SLASH}]*(?=(?:{_NAMES})[{_BLANK}]*(?:[|:¦｜]|$)))"
    rf"[{_BLANK}]*(?P<name>[A-Za-z][\w-]*)?(?P<rest>.*)",
    re.I,
)
_OTHERS = re.compile(r"(?:!!!|\?\?\?\+?|:{3,})[ \t]*[\w{]")
"""Blocks as other dialects write them."""
_INSIDE = re.compile(rf"(?<![:{_SLASH}])/{{3,}}|[／＼⁄∕⧸╱]{{2,}}|(?<![:\w/])//+[ \t]*(?:{_NAMES})[ \t]*(?:\||$)", re.I)
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
"""Code within a line."""
_CODE_OPENS = re.compile(
    r"(?P<fence>~{3,}|`{3,})[ ]*+(?:\{.*\}|\.?[\w#.+-]*[ ]*+(?:hl_lines=(?P<quote>[\"']).*?(?P=quote)[ ]*+)?)"
)
"""As Python-Markdown begins a block of code."""
_CODE_FENCE = re.compile(r"[\s>]*(?:[*+-][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,})")
_STRAY = re.compile(r"[\s>]*(?:(?:`{1,2}|~{1,2})|(?:``|~~)[a-z][\w+-]*)\s*")
_BRACES = re.compile(r"\{\s*\{(?!\s*(?:org\.[\w.-]+|contacts\.[\w-]+)\s*\}\})[^{}]*\}?\s*\}?|\{\s*org\b[^{}]*\}?")
_HTML = re.compile(r"<(/?)(?:div|nav|figure|ol|ul|p)\b[^>]*>")
_BARE = re.compile(rf"(?:{'|'.join(OWN_BLOCKS)})[ \t]*\|", re.I)


def tags_left_open(lines: Sequence[str], fences: Container[int], code: Container[int]) -> Iterator[int]:
    """Yield where a tag begins, by lines from 0, that is open at the next of a block: the page would not look for the
    block in it."""
    opened: list[int] = []
    for at, line in enumerate(lines):
        if at in code:
            continue
        if at in fences and opened:
            yield opened[-1]
            opened.clear()
        for found in _HTML.finditer(line):
            if not found[1]:
                opened.append(at)
            elif opened:
                opened.pop()


def code_lines(body: str) -> set[int]:
    """Return the lines, from 0, that the page shows as code: what the renderer itself takes for a block of it.

    The renderer's pattern reads the rest of the text for every fence that nothing closes; this reads each line once.
    """
    lines = body.split("\n")
    closing: defaultdict[str, deque[int]] = defaultdict(deque)
    for at, line in enumerate(lines):
        closing[line.rstrip(" ")].append(at)
    found: set[int] = set()
    last = -1
    for at, line in enumerate(lines):
        if at <= last or not (opened := _CODE_OPENS.fullmatch(line)):
            continue
        ends = closing[opened["fence"]]
        while ends and ends[0] <= at:
            ends.popleft()
        if ends:
            last = ends[0]
            found.update(range(at, last + 1))
    return found


def code_fault(line: str) -> str:
    """Return what is wrong with a line that begins or ends code and was not taken for such; nothing for any other."""
    if _STRAY.fullmatch(line):
        return "write three of these signs, or none"
    found = _CODE_FENCE.match(line)
    if not found or CODE_SPAN.match(line, found.start(1)):
        return ""
    if found.start(1):
        return "begin it at the left edge, outside of lists and quotations"
    return f"close it with a line of {found[1]} and nothing else"


def fence_fault(line: str, after: str = "") -> str:
    """Return what is wrong with a line that nearly opens or closes a block; nothing for any other.

    `after` is the next line: options show that a block was meant.
    """
    lead = _LEAD.match(line)
    at = lead.end() if lead else 0
    if found := _LINE.match(line, at):
        return _said(line[:at], found)
    if _OTHERS.match(line, at):
        return "write a block between lines of three slashes, like  /// tip"
    if _BARE.match(line, at) and re.match(r"\s+(?:id|kind|part|minutes):", after):
        return "three slashes are missing before it"
    if _INSIDE.search(CODE_SPAN.sub("", line)):
        return "a block begins and ends on a line of its own"
    return ""


def _said(lead: str, found: re.Match[str]) -> str:
    marks, name = found["marks"].strip(), found["name"] or ""
    if re.search(r"[^\s]", re.sub(rf"[{_BLANK}]", "", lead)):
        return "a block cannot stand in a list or a quotation: begin it at the left edge"
    if "\t" in lead:
        return "begin it at the left edge: there is a tab before it"
    if lead:
        spaces = "a space stands" if len(lead) == 1 else f"{len(lead)} spaces stand"
        return f"begin it at the left edge: {spaces} before it"
    if set(marks) != {"/"}:
        return "write plain slashes, ///, with nothing between them"
    if len(marks) < 3:
        return f"write three slashes, and not {len(marks)}"
    if name:
        return f"after the name {name} comes a bar and then the words:  {marks} {name} | …"
    return "after the slashes comes the name of a block, or nothing where it ends"


def name_left(line: str) -> str:
    """Return what stands between two braces in a line: names of the organisation have been put in already."""
    found = _BRACES.search(CODE_SPAN.sub("", line))
    return found[0] if found else ""


def names_a_block(line: str) -> bool:
    """Return whether a faulty line was most likely meant to open a block: another line will close it."""
    return bool(re.search(rf"\b(?:{_NAMES})\b", line, re.I)) or "|" in line
