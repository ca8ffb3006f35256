"""Whether everything that goes onto paper can be set: a character that the font lacks is named where it was written.

Pages on a screen borrow a missing letter from another font. Paper has one font, which comes along.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from alongside.content.files.text_files import read_text
from alongside.content.font import composed, missing, named
from alongside.content.markdown.leftovers import LeftOver
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Exercise, Facilitator, Page, Talk
from alongside.content.parts import NOT_IN_THE_ROOM
from alongside.content.plan.book_order import guide_parts, learners_parts
from alongside.content.plan.model_tour import DRAWING
from alongside.content.plan.model_tour import PAGE as MODEL_PAGE
from alongside.content.problems import Problems
from alongside.content.read.glossary import GLOSSARY
from alongside.content.read.library import Library
from alongside.content.read.organisation import FILE as ORGANISATION
from alongside.content.read.routes import FILE as ROUTES
from alongside.content.read.settings import SETTINGS, read_settings
from alongside.content.read.works import FILE as WORKS
from alongside.content.session import Session

_MARKDOWN = frozenset(["care", "do", "help", "markdown", "say"])
_NOT_PRINTED = frozenset(
    [
        "additions",
        "asks",
        "covers",
        "fields",
        "grouping",
        "href",
        "id",
        "kind",
        "line",
        "part",
        "path",
        "refers",
        "sheet",
        "talk",
    ]
)
_PUT_IN = re.compile(r"\{\{\s*org\.([\w.-]+)")
_OF_A_CONTACT = ("name", "number", "when", "hours")


def check_printable(library: Library, problems: Problems) -> None:
    """Report every character that goes onto paper and that no font of ours has."""
    sources: list[Exercise | Talk | Session | Page] = [
        *library.exercises.values(), *library.talks.values(), *library.sessions.values(), *library.easier,
        *_in_books(library),
    ]  # fmt: skip
    for source in sources:
        for lines, texts in _printed(source):
            for character in dict.fromkeys(found for text in texts for found in missing(text)):
                _report(library, source.path, lines, character, problems)
    _check_organisation(library, problems)
    _check_file(library, WORKS, problems)  # the books and the poster say on whose work they draw
    for path, texts in _of_lists(library):
        for character in dict.fromkeys(found for text in texts for found in missing(text)):
            for line in _lines(_read(library, path), character) or [1]:
                problems.add(path, line, "character-unprintable", value=named(character))
    if MODEL_PAGE in library.texts:
        _check_file(library, DRAWING, problems)
        _check_walk(library, problems)


def _of_lists(library: Library) -> Iterator[tuple[PurePosixPath, Iterable[str]]]:
    """Yield what the books print of files that are no pages."""
    terms = library.glossary.values()
    yield GLOSSARY, (words for term in terms for words in (term.term, term.means, *term.also))
    yield ROUTES, _texts(tuple(library.routes.values()))
    settings = read_settings(library.root, Problems()).values
    named_there = (settings.get(key) for key in ("site_name", "site_description"))
    yield SETTINGS, [words for words in (*named_there, *_titles_in(settings.get("nav"))) if isinstance(words, str)]


def _titles_in(entries: Any, whole: bool = True) -> Iterator[str]:
    """Yield the titles that a navigation gives to lists, and to pages in none: those are parts of a book."""
    for entry in entries if isinstance(entries, list) else ():
        for title, inside in entry.items() if isinstance(entry, dict) else ():
            if whole or isinstance(inside, list):
                yield str(title)
            yield from _titles_in(inside, whole=False)


def _in_books(library: Library) -> Iterator[Page]:
    """Yield the pages that stand in the books of the whole manual, each once."""
    parts = (*learners_parts(library), *guide_parts(library))
    yield from (library.pages[path] for part in parts for path in part.pages if path in library.pages)


def _printed(source: Exercise | Talk | Session | Page) -> Iterator[tuple[range, Iterable[str]]]:
    """Yield what is printed of a file, each stretch with the lines on which it stands."""
    blocks = (*source.learner, *source.facilitator) if isinstance(source, Exercise) else source.blocks
    ordered = sorted(blocks, key=lambda block: block.line)
    starts = [block.line for block in ordered] + [sys.maxsize]
    for each in fields(source):
        if each.name not in ("blocks", "learner", "facilitator"):
            yield range(1, starts[0]), _texts(getattr(source, each.name), each.name)
    if isinstance(source, Page):
        yield range(1, starts[0]), [source.additions]  # which the books say of each of their chapters
    for block, end in zip(ordered, starts[1:], strict=True):
        if not isinstance(block, Facilitator) or block.part not in NOT_IN_THE_ROOM or block.minutes:
            yield range(block.line, end), _texts(block)


def _texts(value: Any, name: str = "") -> Iterator[str]:
    """Yield the words of a piece of the manual that are set on paper."""
    if name in _NOT_PRINTED:
        return
    if isinstance(value, str):
        # Only a text with such a character is worth reading as Markdown, to know whether it is in an address.
        if name in _MARKDOWN and missing(html.unescape(value)):
            with suppress(LeftOver):  # it is named where lines are looked at
                yield from _texts(markdown_tree(value))
        elif name not in _MARKDOWN:
            yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name), each.name)


def _report(library: Library, path: PurePosixPath, lines: range, character: str, problems: Problems) -> None:
    """Report a character at every line that holds it, of the file or of the organisation's words put into it."""
    text, organisation = library.texts[path], library.organisation
    found = [(path, line) for line in _lines(text, character) if line in lines]
    there = "\n".join(text.split("\n")[lines.start - 1 : lines.stop - 1])
    put_in = [name for name in _PUT_IN.findall(there) if character in composed(organisation.words.get(name, ""))]
    found += [(ORGANISATION, organisation.lines.get(name, 1)) for name in put_in]
    theirs = [(ORGANISATION, line) for line in _lines(_read(library, ORGANISATION), character)]  # as of a whole list
    for where, line in found or theirs or [(path, lines.start)]:
        problems.add(where, line, "character-unprintable", value=named(character))


def _lines(text: str, character: str) -> list[int]:
    """Return the lines that hold a character, whether written as itself or by its name."""
    rows = enumerate(text.split("\n"), 1)
    return [number for number, row in rows if character in composed(html.unescape(row))]


def _check_organisation(library: Library, problems: Problems) -> None:
    for name, words in library.organisation.words.items():
        first, _, last = name.rpartition(".")
        if name in ("name", "short_name") or (first.startswith("contacts.") and last in _OF_A_CONTACT):
            for character in missing(words):
                for line in _lines(_read(library, ORGANISATION), character) or [1]:
                    problems.add(ORGANISATION, line, "character-unprintable", value=named(character))


def _check_file(library: Library, path: PurePosixPath, problems: Problems) -> None:
    """Report what a file holds that the poster prints whole."""
    for line, text in enumerate(_read(library, path).split("\n"), 1):
        for character in missing(html.unescape(text)):
            problems.add(path, line, "character-unprintable", value=named(character))


def _check_walk(library: Library, problems: Problems) -> None:
    """Report what the stops of the walk hold: the poster prints them."""
    text = library.texts[MODEL_PAGE]
    before, _, rest = text.partition('<ol class="al-walk">')
    for line, words in enumerate(rest.partition("</ol>")[0].split("\n"), before.count("\n") + 1):
        for character in missing(html.unescape(words)):
            problems.add(MODEL_PAGE, line, "character-unprintable", value=named(character))


def _read(library: Library, path: PurePosixPath) -> str:
    """Return the text of a file; nothing where it is not there or cannot be read, which is said elsewhere."""
    return read_text(library.root, path, Problems()) or ""
