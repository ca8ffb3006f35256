"""A sheet composed for one person: the sheet's own lines, each of which may be left out, changed or added to.

What stands in the fields at first comes from the file of the sheet, so that nothing is written twice. What a person has
composed is kept in its own words, and outlives any change of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alongside.content.literal import BLANK
from alongside.content.model import Exercise, Prompt, Text

_HEADING = re.compile(r"#{2,4} +(.+)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|(?<!\w)[*_]|[*_](?!\w)")


def fields_of(sheet: Exercise, questions: bool = True) -> tuple[Prompt, ...]:
    """Return what is asked of one composed sheet: a word for it, its title, and the sheet's lines.

    `questions` says whether its own questions are asked too: not where only the person may answer them.
    """
    return (
        Prompt(
            "for",
            "Name this sheet (only you see it)",
            "text",
            lines=1,
            help="Do not use the person’s name. What you type here is not printed.",
        ),
        Prompt("title", "Title", "text", lines=1, default=sheet.title),
        *(part for part in _parts(sheet) if questions or part.default),
    )


def _parts(sheet: Exercise) -> Iterator[Prompt]:
    for block in sheet.learner:
        if isinstance(block, Text):
            yield from _sections(block.markdown)
        elif isinstance(block, Prompt) and block.kind == "list":
            yield replace(block, kind="text", lines=len(block.items), items={}, help="", line=0)
        elif isinstance(block, Prompt):
            yield replace(block, help="", line=0)


def _sections(markdown: str) -> Iterator[Prompt]:
    heading = "At the top"  # browser/tools/compose/export.ts knows it by its id
    lines: list[str] = []
    for row in [*markdown.split("\n"), "## "]:
        found = _HEADING.match(row + (" end" if row == "## " else ""))
        if found:
            if lines:
                yield Prompt(
                    f"words-{_id(heading)}", heading, "text", lines=min(len(lines) + 1, 12), default="\n".join(lines)
                )
            heading, lines = found[1].strip(), []
        elif words := _plain(row):
            lines.append(words)


def _plain(row: str) -> str:
    """Return a line of Markdown without its marks."""
    words = re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", row).strip()
    return _MARKS.sub("", _LINK.sub(r"\1", words.replace(BLANK, "…………")))


def _id(heading: str) -> str:
    words = "-".join(re.findall(r"[a-z0-9]+", heading.lower().replace("’", "")))
    return words[:22].rstrip("-")  # Word allows a control no longer name
