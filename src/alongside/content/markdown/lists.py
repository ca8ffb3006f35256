"""Lists and tables that the page would not show as such: found in the source, since the page would run them on."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from markdown.util import BLOCK_LEVEL_ELEMENTS

from alongside.content.markdown.page_tables import table_fault

Fault = tuple[int, str, Mapping[str, object]]
"""A line, from 0, the code of what is wrong there, and what fills its advice."""

_MARK = re.compile(r"(?P<lead> *)(?P<mark>[*+-]|\d+\.)(?= +\S)")
_SIGN = r"[•‣⁃∙◦▪▫■□●○◆◇►➢➔➤→❖♦☐☑☒❏❑✓✔✗✘\uf0a7\uf0b7\uf0d8\uf0fc]"
FOREIGN = re.compile(
    rf"(?P<lead> *)(?P<mark>{_SIGN}(?=[ \xa0]*\S)|·(?=[ \xa0]*\S)|o(?=[ \xa0]+\S)|–(?= {{2,}}|\xa0| [^\s\d])"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=[ \xa0]+\S)|[-+](?=[A-Za-z])|\d{1,2}\.(?=[A-Za-z]{2}))"
)
"""Marks that word processors and habits put before an entry, and that Markdown does not know."""
_ROWS = re.compile(
    r" *(?!.*\|)(?P<mark>(?:—|[§üØqvŸ»¨×]|\[ ?\]|[A-Za-z]\.|[ivx]{2,4}\.|\d{1,2}(?: ?[-–:]| \.)(?!.*(?:<br>|  )$))"
    r"(?=[ \xa0]+\S)|\d{1,2}(?:\.[1-9])+\.?(?=[ \xa0]+[^\W\d_a-z])(?!.*(?:<br>|  )$)"
    r"|\d{1,2}(?=[ \xa0]{2,}[^\W\d])|\*(?=[^\W\d_])(?!.*\*)|[–—](?=[^\W\d_]))"
)
"""What may begin any line, and is a mark where two lines in a row begin with it; some are bullets in fonts of signs.

Rows of a table have none, and figures before lines that are broken on purpose are times, prices or scores.
"""
MOST_DEEP = 6
"""In how many lists and quotations words may stand: paper cannot set thirty, and nobody finds the way out of ten."""
_MARKS_BEFORE = re.compile(r"(?: |>|[*+-](?= )|\d+\.(?= ))*")
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
_MEANING = re.compile(r" {0,3}: {1,3}\S")
_QUOTE = re.compile(r" {0,3}> ?")
_HEADING = re.compile(r" {0,3}#{1,6}")
_TAGS = re.compile(r"<(?P<end>/?)(?P<name>[a-z][\w-]*)(?P<more>[^>]*)>", re.I)
_TAG = re.compile(rf" *{_TAGS.pattern} *$", re.I)
_MARKDOWN = re.compile(r"\smarkdown(?![\w-])(?!\s*=\s*[\"']?0)", re.I)
"""What lets Markdown into a tag."""
_VOID = ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")


class _Line(NamedTuple):
    at: int
    text: str
    quoted: bool


class _Tag(NamedTuple):
    name: str
    raw: bool
    """Whether the page shows what stands in it as it is, without Markdown."""


def list_faults(lines: Sequence[str], breaks: Collection[int]) -> Iterator[Fault]:
    """Yield what is wrong with lists and tables of a body; `breaks` are lines that part it and are no words."""
    chunk: list[_Line] = []
    depths: list[str] = []
    tags: list[_Tag] = []
    begun_raw = False  # whether the chunk begins in a tag without Markdown
    within = False
    deep = 0  # in how many lists a line can go on
    for at, raw in enumerate([*lines, ""]):
        text = raw.expandtabs(4)
        whole = text
        quoted = bool(_QUOTE.match(text))
        text = _QUOTE.sub("", text, count=1) if quoted else text
        lead, mark = len(text) - len(text.lstrip()), _MARK.match(text)
        was_raw = bool(tags and tags[-1].raw)
        tag = _TAG.match(text) if lead < 4 or chunk or depths or was_raw else None  # any other is code
        block = bool(tag and lead < 4 and not quoted and tag["name"].lower() in BLOCK_LEVEL_ELEMENTS)
        ends = at in breaks or not text.strip() or bool(_HEADING.match(text))
        ends = ends or bool(tag and (tags or not tag["end"]))  # an end without a beginning is no more than words
        for found in () if at in breaks else _TAGS.finditer(text) if was_raw else [tag] if tag else ():
            _turn(found, tags, block=block)
        # A quotation takes in the lines that follow it, marked or not.
        if ends or (chunk and quoted and not chunk[-1].quoted):
            yield from _chunk(chunk, depths, in_raw=begun_raw)
            chunk = []
        if at in breaks or block or _HEADING.match(text) or (text.strip() and quoted != within):
            depths.clear()
        within = quoted if text.strip() else within
        if not chunk:
            begun_raw = was_raw
            deep = len(depths) if mark or lead >= 4 else 0
        if at not in breaks and text.strip() and _depth(whole, deep) > MOST_DEEP:
            yield at, "nested-deep", {"most": MOST_DEEP}
        deep = min(lead // 4, deep) + 1 if mark else deep
        if not ends:
            chunk.append(_Line(at, text, quoted or bool(chunk and chunk[-1].quoted)))


def _turn(found: re.Match[str], tags: list[_Tag], *, block: bool) -> None:
    """Note that a tag begins or ends; one that begins no block of the page leaves the words in it to Markdown."""
    name = found["name"].lower()
    if found["end"]:
        while any(tag.name == name for tag in tags) and tags.pop().name != name:
            pass
    elif name not in _VOID and not found["more"].endswith("/"):
        raw = block and not _MARKDOWN.search(found["more"])
        tags.append(_Tag(name, raw or bool(tags and tags[-1].raw)))


def _depth(line: str, deep: int) -> int:
    """Return in how many lists and quotations a line stands, `deep` lists being open: further in, it is code."""
    found = _MARKS_BEFORE.match(line)
    marks = found[0] if found and not _RULE.match(line) else ""
    spaces = len(marks) - len(marks.lstrip(" "))
    return deep if spaces // 4 > deep else spaces // 4 + len(marks.replace(">", " > ").split())


def _chunk(chunk: Sequence[_Line], depths: list[str], *, in_raw: bool) -> Iterator[Fault]:
    """Yield the faults of lines without an empty one between; `depths` are the kinds of the lists that are open.

    In a tag without Markdown, words may be indented as their author likes.
    """
    if not chunk:
        return
    first = chunk[0]
    lead = len(first.text) - len(first.text.lstrip())
    begins = _MARK.match(first.text)
    if depths and 0 < lead < 4 and not begins:
        yield first.at, "list-words", {"spaces": lead}
    if lead < 4 and not begins:
        depths.clear()
    code = lead >= 4 and not depths
    if lead >= 4 * (len(depths) + 1) and not begins and not in_raw:
        yield first.at, "code-indented", {"spaces": lead - 4 * len(depths)}
        return
    if broken := table_fault([line.text for line in chunk]):
        yield chunk[broken[0]].at, "table-broken", {"why": broken[1]}
        return
    for line, after in zip_longest(chunk, chunk[1:]):
        if _RULE.match(line.text):
            continue
        if foreign := FOREIGN.match(html.unescape(line.text)):
            yield line.at, "list-mark", {"value": foreign["mark"]}
            return
        if (row := _row_mark(line)) and after and _like(row) == _like(_row_mark(after)):
            yield line.at, "list-mark", {"value": row}
            return
        mark = _MARK.match(line.text)
        if not mark:
            continue
        if fault := _fault(mark, line is first, bool(begins), code, depths):
            yield line.at, *fault
            return
    if not begins and any(_MEANING.match(line.text) for line in chunk):
        depths[:] = ["meaning"]  # what is indented below it goes on with it, as in a list


def _row_mark(line: _Line) -> str:
    found = _ROWS.match(html.unescape(line.text))
    return found["mark"].strip() if found else ""


def _like(mark: str) -> str:
    """Return what a mark has in common with the next one of its list."""
    return re.sub(r"[A-Za-z]+(?=\.)", "a", re.sub(r"\d+", "1", mark))


def _fault(
    mark: re.Match[str], first: bool, in_list: bool, code: bool, depths: list[str]
) -> tuple[str, Mapping[str, object]] | None:
    """Return what is wrong with one entry, or nothing and note the list that it is of."""
    if not in_list and not first:
        return "list-not-parted", {}
    spaces = len(mark["lead"])
    depth, over = divmod(spaces, 4)
    if over or depth > len(depths) or (code and depth):
        right = 4 * min(depth + bool(over), len(depths))
        return "list-indent", {"spaces": spaces, "right": f"{right} spaces" if right else "none"}
    kind = "number" if mark["mark"][0].isdigit() else "bullet"
    if not first and depth < len(depths) and depths[depth] != kind:
        return "list-mixed", {}
    del depths[depth:]
    depths.append(kind)
    return None
