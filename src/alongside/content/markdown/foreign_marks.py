"""Marks that the page would show as they are: those of other dialects of Markdown, and those that were never closed."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Sequence

from alongside.content.markdown.emphasis import emphasis_faults
from alongside.content.markdown.fences import code_fault

_CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)", re.S)
_ESCAPED = re.compile(r"\\.")
_KNOWN: Sequence[tuple[str, re.Pattern[str], str]] = (
    ("[^", re.compile(r"\[\^[\w-]+\]"), "write what the footnote says into the text, in brackets"),
    ("[[", re.compile(r"\[\[[^\[\]]+\]\]"), "write a link as  [words](page.md)"),
    (
        "] ",
        re.compile(r"^[\s>]*(?:[-*+]|\d+\.) +\[[ xX]?\](?= )"),
        "write an entry of a list without a box, or ask a prompt",
    ),
    (
        "] ",
        re.compile(r"\] +\((?=(?:https?:|mailto:|sms:|tel:|[\w./-]+\.(?:md|ipynb|svg|png)\b)[^)]*\))"),
        "take out this space",
    ),
    ("](", re.compile(r"\]\((?:https?:|[\w./-]+\.md\b)[^)]*$"), "close the link with a bracket"),
    (
        "][",
        re.compile(r"\[[^\[\]]+\]\[[\w -]*\](?!\()"),
        "write the address after the words:  [words](page.md)",
    ),
    (
        "~~",
        re.compile(r"(?<![~\w])~~(?=[^\s~])[^~]*~~(?!~)"),
        "words cannot be crossed out: take them out, or the marks",
    ),
    ("==", re.compile(r"(?<![=\w])==(?=[^\s=])[^=]*[^\s=]==(?!=)"), "write  **words**  for what has to stand out"),
    ("===", re.compile(r"^[\s>]*===[!+]* +\".*\""), "write a heading in place of a tab"),
    ("{", re.compile(r"\{%.*?%\}|\{#(?!\w).*?#\}"), "only  {{ org.… }}  is filled in"),
    ("{:", re.compile(r"\{:[^{}=]*\}"), "leave it out: words are given no class and no id here"),
    ("~", re.compile(r"(?<=\w)~\w{1,4}~(?!~)"), "write  <sub>2</sub>"),
    ("^", re.compile(r"(?<=[\w)])\^\w{1,4}\^"), "write  <sup>2</sup>"),
    ("\\", re.compile(r"(?<!\\)\\$"), "write  <br>  to begin a new line, or leave it out"),
    (
        "#",
        re.compile(r"^#{1,6}[^\s#]\S*"),
        "put a space after the # of a heading, or write  \\#  for the sign itself",
    ),
    ("#", re.compile(r"^ {0,3}#{1,6}[ \t]*#*[ \t]*$"), "write the words of the heading after it, or take it out"),
    ("#", re.compile(r"^ {1,3}#{1,6}[ \t]+[^\s#]"), "begin a heading at the left edge: take out the space before it"),
    ("$$", re.compile(r"\$\$"), "formulas are not drawn: write it in words"),
    ("#", re.compile(r"^#{7,}.*"), "a heading has six # at most"),
    ("](", re.compile(r"\]\(\s*\)"), "write the address of the link between these brackets"),
    (
        ")[",
        re.compile(r"\([^()\[\]]+\)\[(?:https?:|mailto:|sms:|tel:|[\w./-]+\.(?:md|ipynb)\b)[^\]]*\]"),
        "write a link as  [words](page.md)",
    ),
    (":", re.compile(r"^:(?=[^\W\d_])(?![a-z_]+:).*"), "put a space after the : before what a word means"),
    (
        "",
        re.compile(r"^[\s>]*(?:[-*+]|\d{1,2}\.)[\xa0\u2000-\u200a\u202f\u3000]"),
        "put a plain space after it",
    ),
    ("", re.compile(r"^[\s>]*\d{1,2}\)(?=[^\W\d_])"), "put a full stop and a space in place of this bracket"),
    (":", re.compile(r"(?<![\w:/]):[a-z]+(?:_[a-z]+)*:(?![\w:/])"), "put in the sign itself, or leave it out"),
    ("](", re.compile(r"(?<!!)\[\s*\]\([^()\s]+\)"), "write the words of the link between its first brackets"),
    ("![](", re.compile(r"\[!\[\]\([^()\s]+\)\]\([^()\s]+\)"), "say between the inner brackets where the link leads"),
    ("]{", re.compile(r"\]\{(?:https?:|[\w./-]+\.md\b)[^}]*\}"), "write a link as  [words](page.md)"),
    ("[!", re.compile(r"^[\s>]*\[![A-Z]+\]"), "write a block between lines of three slashes, like  /// tip"),
    (
        "{",
        re.compile(r"^(?! {0,3}#)(?!.*\|).*\S[ \t]+(?P<class>\{\s*[.#][\w-]+\s*\})[ \t]*$"),
        "leave it out: words are given no class and no id here",
    ),
)
"""What each mark cannot be without, which is quick to look for; its pattern; and what to write instead."""
_TICKS = re.compile(r"`+")
_RULE = re.compile(r" {0,3}([*_])(?: *\1){2,} *$")
_MEANING = re.compile(r" {0,3}: {1,3}\S")
_CELLS = re.compile(r"^(?!.*(?:\||<br>|  $))(?![\s>]*(?:\S|\w{1,3}[.)])\t).*[^\s>]\t+ *\S")
_UNDERLINE = re.compile(r" {0,3}(?:-{2,}|={2,}) *$")
_WAITS = re.compile(r" {0,3}\[(?P<name>[^\[\]^][^\[\]]*)\]:.*\S")
_EMPTY_ENTRY = re.compile(r"[\s>]*[-*+]\s*$")
_PARTED = re.compile(r"\][ \t]*\n[\s>]*\((?:https?:|mailto:|sms:|tel:|[\w./-]+\.(?:md|ipynb|svg|png)\b)[^)]*\)")
_NAMED_SIGN = re.compile(r"&[A-Za-z]\w+;")
_BEGINS = re.compile(r"[\s>]*(?:[-*+]|\d+\.) +|[\s>]*$|\s*\||\s*#|:   ")


def foreign_marks(lines: Sequence[str], apart: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """Yield the line from 0, the mark, and what to write instead; lines `apart` are code and the like."""
    apart = {*apart, *(at for at, line in enumerate(lines) if code_fault(line) or _RULE.match(line))}
    yield from _unused(lines, apart)
    passage: list[int] = []
    for at in range(len(lines) + 1):
        if at == len(lines) or at in apart or _BEGINS.match(lines[at]):
            yield from _left(lines, passage)
            passage = []
        if at < len(lines) and at not in apart and lines[at].strip():
            passage.append(at)


def _unused(lines: Sequence[str], apart: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """Look for addresses that wait for a link, and so are in no page: no link asks for them."""
    found = [(at, line) for at in range(len(lines)) if at not in apart and (line := _WAITS.match(lines[at]))]
    whole = "\n".join(lines).casefold() if found else ""
    for at, line in found:
        if whole.count(f"[{line['name'].casefold()}]") == 1:
            yield at, line[0].strip()[:40], "write the address where the link stands:  [words](page.md)"


def _left(lines: Sequence[str], passage: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """Look at the lines of a paragraph, an entry of a list, or a row of a table."""
    if not passage:
        return
    text = "\n".join(lines[at] for at in passage)
    plain = _CODE_SPAN.sub(_blank, _ESCAPED.sub(_blank, text) if "\\" in text else text) if "`" in text else text
    plain = _ESCAPED.sub(_blank, plain) if "\\" in plain else plain
    likely = [(pattern, why) for sign, pattern, why in _KNOWN if sign in plain]
    for at, line in zip(passage, plain.split("\n"), strict=True):
        for pattern, why in likely:
            if found := pattern.search(line):
                mark = found.groupdict().get("class")
                if not (mark and at + 1 < len(lines) and _MEANING.match(lines[at + 1])):
                    yield at, (mark or found[0]).strip()[:40], why
        if at + 1 in passage and _CELLS.search(line) and _CELLS.search(lines[at + 1]):
            yield at, line.strip().replace("\t", " ")[:40], "write a table with a | between cells, and no tabs"
            break
    for at, line in zip(passage, plain.split("\n"), strict=True):
        if _EMPTY_ENTRY.match(line):
            yield at, line.strip(), "write the words of this entry after it, or take it out"
        elif at != passage[0] and _UNDERLINE.match(line):
            yield at, line.strip()[:40], "put an empty line before it, or write  ##  before the words for a heading"
    if plain.count("**") % 2:
        yield (
            passage[plain.count("\n", 0, plain.rfind("**"))],
            "**",
            "write ** before and after the words, or take it out",
        )
    for found in _TICKS.finditer(plain):
        why = f"write {found[0]} before and after the words, or take it out"
        yield passage[plain.count("\n", 0, found.start())], found[0], why
    for begin, words, why in emphasis_faults(plain):
        yield passage[plain.count("\n", 0, begin)], words, why
    for found in _PARTED.finditer(plain):
        yield passage[plain.count("\n", 0, found.start())], found[0].replace("\n", " ")[:40], "write it on one line"
    for found in _NAMED_SIGN.finditer(plain):
        if html.unescape(found[0]) == found[0]:
            yield passage[plain.count("\n", 0, found.start())], found[0], "there is no such sign: write it as it is"


def _blank(found: re.Match[str]) -> str:
    """Return as many spaces as something is long, on as many lines."""
    return re.sub(r"[^\n]", " ", found[0])
