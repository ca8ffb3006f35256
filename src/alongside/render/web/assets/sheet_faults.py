"""Slips in a style sheet of ours that somebody has changed: a browser would pass over them, and over much else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule

_OPENED = "the brace { of this line is not closed"
_STRAY = "this is not a rule: look at the signs here, and at the braces above"
_GROUPS = ("media", "supports", "layer", "container", "scope", "starting-style", "keyframes")
_APART = re.compile(r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'", re.S)
"""Comments and words between quotes, in which a brace means nothing."""


class StyleFault(ValueError):
    """A style sheet that cannot be used as it stands; the message names its file and line, and the slip."""


def read_sheet(file: Path) -> str:
    """Return the text of a style sheet. Raises `StyleFault` for one that is not saved as UTF-8."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise StyleFault(f"{_named(file)}:{line}  save this style sheet again with the encoding UTF-8") from None


def look_at_sheet(file: Path, css: str) -> None:
    """Raise `StyleFault` for the first slip in the text of a style sheet."""
    if found := min([*_unclosed(css), *_faults(_rules(css))], default=None):
        raise StyleFault(f"{_named(file)}:{found[0]}  put this style sheet right: {found[1]}")


def _named(file: Path) -> str:
    parts = file.parts
    return "/".join(parts[parts.index("src") :]) if "src" in parts else file.name


def _rules(text: str | list[Node]) -> Iterable[Node]:
    yield from tinycss2.parse_rule_list(text, skip_comments=True, skip_whitespace=True)


def _faults(nodes: Iterable[Node]) -> Iterator[tuple[int, str]]:
    for node in nodes:
        if isinstance(node, ParseError):
            yield node.source_line, _STRAY
        elif isinstance(node, QualifiedRule):
            if any(token.type == "error" or token == "/" or token == "<" for token in node.prelude):
                yield node.source_line, _STRAY
            yield from _declared(node)
        elif isinstance(node, AtRule) and node.content is not None:
            grouped = node.lower_at_keyword.endswith(_GROUPS)
            yield from _faults(_rules(node.content)) if grouped else _declared(node)


def _declared(rule: QualifiedRule | AtRule) -> Iterator[tuple[int, str]]:
    for node in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        within = isinstance(rule, AtRule) and isinstance(node, AtRule) and not node.lower_at_keyword.endswith(_GROUPS)
        if within and node.content is not None:  # as the margins of @page
            yield from _declared(node)
        elif not isinstance(node, Declaration):
            yield node.source_line, "here belongs  name: value;  and no rule within a rule"


def _unclosed(css: str) -> Iterator[tuple[int, str]]:
    """Yield the line of a comment or brace that is open at the end."""
    bare = _APART.sub(lambda found: "\n" * found[0].count("\n"), css)
    if (comment := bare.find("/*")) >= 0:
        yield bare.count("\n", 0, comment) + 1, "the comment /* of this line is not closed"
        return
    opened: list[int] = []
    for found in re.finditer(r"[{}\n]", bare):
        if found[0] == "{":
            opened.append(bare.count("\n", 0, found.start()) + 1)
        elif found[0] == "}" and opened:
            opened.pop()
    if opened:
        yield opened[-1], _OPENED
