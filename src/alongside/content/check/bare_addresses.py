"""Addresses that stand in a text by themselves: no page makes links of them, and no list of links knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from alongside.content.markdown.addresses import whole_address
from alongside.content.problems import Problems
from alongside.content.read.head_markdown import line_of, line_of_key
from alongside.content.read.library import Library
from alongside.content.read.notebook_words import words_at_their_lines

_APART = re.compile(
    r"\A---\n.*?^---$"  # the head
    r"|^( {0,3})(`{3,}|~{3,}).*?^\1\2[`~]*[ \t]*$|(`+)(?!`).*?(?<!`)\3(?!`)"  # code
    r"|!?\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\]\((?:[^()]|\([^()]*\))*\)"  # links
    r"|^ {0,3}\[[^\]]+\]:.*?$|<[^<>]*>|\{\{[^{}]*\}\}"  # their addresses, tags, names
    r"|^    [a-z_]+:.*?$",  # options
    re.M | re.S,
)
_BARE = re.compile(r"(?:https?://|(?<![\w/.@-])www\.(?=[\w-]+\.\w))[^\s<>()\[\]\"”’|]*[^\s<>()\[\]\"”’|.,;:!?*_]", re.I)


def check_bare_addresses(library: Library, problems: Problems) -> None:
    """Report addresses in the words of pages and notebooks that are no links."""
    for path, text in (*library.texts.items(), *words_at_their_lines(library.root).items()):
        for line, address in bare_addresses(text):
            problems.add(path, line, "link-bare", value=whole_address(address))
    for path, first, words in _words_of_heads(library):
        rows, lines = library.texts[path].split("\n"), words.split("\n")
        for line, address in bare_addresses(words):
            at = line_of(lines[line - 1], rows, first, address)
            problems.add(path, at, "link-bare", value=whole_address(address))


def _words_of_heads(library: Library) -> Iterator[tuple[PurePosixPath, int, str]]:
    """Yield the words of heads that are Markdown, and could hold a link, with the line from which they are found."""
    for session in library.sessions.values():
        yield session.path, _line(library, session.path, "never_cut"), session.never_cut
        yield from ((session.path, item.line, words) for item in session.items for words in (item.do, item.say))
        yield from ((session.path, cut.line, cut.how) for cut in session.cuts)
    for exercise in library.exercises.values():
        yield exercise.path, _line(library, exercise.path, "care"), exercise.care


def _line(library: Library, path: PurePosixPath, key: str) -> int:
    return line_of_key(key, library.texts[path].split("\n"))


def bare_addresses(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the address of each that stands by itself in a Markdown file."""
    if "://" not in text and "www." not in text.lower():
        return
    plain = _APART.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _BARE.finditer(plain):
        yield plain.count("\n", 0, found.start()) + 1, found[0]
