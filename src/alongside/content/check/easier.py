"""The rules of the pages that are easier to read: short sentences, a picture beside all words, hard words explained."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from alongside.content.clip import clipped
from alongside.content.easier import MOST_WORDS, PICTURE, Row, picture_names
from alongside.content.figures import FIGURE
from alongside.content.model import Page, Text
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, hint
from alongside.content.read.hard_words import load_hard_words
from alongside.content.read.library import Library
from alongside.content.read.organisation import FILE as ORGANISATION
from alongside.content.site_paths import site_path

QUOTE = ">"
"""Begins a line with the words of others, which nobody may change."""
_PICTURE = re.compile(r"!\[[^\[\]]*\]\((?P<address>[^()\s]+)\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_PLACE = re.compile(r"\{\{[^{}]*\}\}")
_MARKS = re.compile(r"[*_`]+")
_UNDER_A_TABLE = re.compile(r"(?=.*\|)\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_INNER_LIST = re.compile(r" {4,}(?:[-*+]|\d{1,2}\.) ")
_CODE = re.compile(r" *(?:```[^`]*$|~~~)")
_END = re.compile(r"(?<=[.!?])[\"’”)]*\s+")
_WORD = re.compile(r"\d+(?: \d+)*|[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def check_easier(library: Library, problems: Problems) -> None:
    """Report what is against the rules on pages that are easier to read, and pictures that are not there."""
    names = picture_names()
    _check_addresses(library, names, problems)
    hard = load_hard_words(library.root, problems)
    pages = {str(site_path(path)) for path in library.texts} | {str(path) for path in generated_pages(library)}
    for page in library.easier:
        _check_page(page, library, names, problems)
        _check_hard_words(page, library, hard, problems)
        for index, fuller in enumerate(page.fuller):
            if str(fuller) not in pages:
                line = page.lines.get(f"fuller.{index}", page.lines.get("fuller", 1))
                problems.add(page.path, line, "page-unknown", value=fuller, hint=hint(fuller, sorted(pages)))
    for id, contact in library.organisation.contacts.items():
        if contact.picture and contact.picture not in names:
            line = library.organisation.lines.get(f"contacts.{id}.picture", 1)
            problems.add(
                ORGANISATION, line, "picture-unknown", value=contact.picture, hint=hint(contact.picture, names)
            )


def sentences(words: str) -> list[str]:
    """Return the sentences of a line of Markdown, without its marks."""
    plain = _MARKS.sub("", _LINK.sub(r"\1", _PLACE.sub("0", words)))
    return [sentence for sentence in _END.split(plain.strip()) if sentence]


def number_of_words(sentence: str) -> int:
    """Return how many words a sentence has; a telephone number is one."""
    return len(_WORD.findall(sentence))


def _check_addresses(library: Library, names: list[str], problems: Problems) -> None:
    """Any page may show such a picture by its address."""
    for path, text in library.texts.items():
        for found in _PICTURE.finditer(text):
            if (picture := PICTURE.search(found["address"])) and picture["name"] not in names:
                line = text.count("\n", 0, found.start()) + 1
                problems.add(path, line, "picture-unknown", value=picture["name"], hint=hint(picture["name"], names))


def _check_page(page: Page, library: Library, names: list[str], problems: Problems) -> None:
    for block in page.blocks:
        if isinstance(block, Row):
            if block.picture and block.picture not in names:
                near = hint(block.picture, names)
                problems.add(page.path, block.line, "picture-unknown", value=block.picture, hint=near)
            _check_sentences(page.path, _lines(block, library.texts[page.path]), problems)
            for line, value in _no_sentences(block, library.texts[page.path]):
                problems.add(page.path, line, "block-misplaced", value=value)
        elif isinstance(block, Text):
            for line, words in enumerate(block.markdown.split("\n"), block.line):
                if words.strip() and not words.startswith("#") and not _is_figure(words):
                    problems.add(page.path, line, "row-missing")


def _check_sentences(path: PurePosixPath, lines: Iterable[tuple[int, str]], problems: Problems) -> None:
    for line, words in lines:
        for sentence in sentences(words):
            number = number_of_words(sentence)
            if number > MOST_WORDS and not words.startswith(QUOTE):
                value = clipped(sentence, 60)
                problems.add(path, line, "sentence-long", number=number, most=MOST_WORDS, value=value)


def _lines(row: Row, text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a row as its author wrote them, with their numbers, and what it has to tick."""
    for number, words in enumerate(text.split("\n")[row.line :], row.line + 1):
        if words.startswith("///"):
            return
        if words.startswith("    tick:"):
            yield from ((number, option) for option in row.tick)
        elif not words.startswith("    "):
            yield number, words.strip()


def _no_sentences(row: Row, text: str) -> Iterator[tuple[int, str]]:
    """Yield what falls apart where each line of a row is a paragraph of its own: its first line, and what it is.

    Its options stand first, and may be lists.
    """
    lines = itertools.takewhile(lambda line: not line.startswith("///"), text.split("\n")[row.line :])
    is_open, in_options, above = False, True, ""
    for number, words in enumerate(lines, row.line + 1):
        in_options = in_options and words.startswith("    ")
        if in_options:
            continue
        if _CODE.match(words):
            is_open = not is_open
            if is_open:
                yield number, "code"
        elif not is_open and "|" in above and _UNDER_A_TABLE.fullmatch(words):
            yield number - 1, "a table"
        elif not is_open and _INNER_LIST.match(words):
            yield number, "a list within a list"
        above = words


def _is_figure(words: str) -> bool:
    found = _PICTURE.fullmatch(words.strip())
    return bool(found and FIGURE.search(found["address"]))


def _check_hard_words(page: Page, library: Library, hard: Mapping[str, str], problems: Problems) -> None:
    text = library.texts[page.path]
    lowered = text.lower()
    for word, means in hard.items():
        if word.lower() not in lowered:  # most words stand on few pages, and rows take longer to look through
            continue
        whole_word = rf"(?<![\w-]){re.escape(word)}s?(?![\w-])"
        stands, in_bold = re.compile(whole_word, re.I), re.compile(rf"\*\*[^*]*{whole_word}[^*]*\*\*", re.I)
        for row in page.rows:
            lines = list(_lines(row, text))
            first = next((line for line, words in lines if stands.search(_PLACE.sub("", words))), 0)
            if first:
                whole = " ".join(words for _, words in lines)
                if not (in_bold.search(whole) and re.search(r"\bmeans?\b", whole)):
                    problems.add(page.path, first, "word-unexplained", value=word, means=means)
                break
