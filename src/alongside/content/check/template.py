"""Words of the template for exercises that still stand in a copy of it, where trainees would read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.markdown.comments import without_comments
from alongside.content.problems import Problems
from alongside.content.read.library import Library

TEMPLATE = PurePosixPath("exercises/_template.md")
FACTS = frozenset(
    [
        *("kind", "step", "order", "minutes", "alone", "grouping", "materials", "covers", "revision"),
        *("lines", "part", "item"),
    ]
)
"""What may be true of another exercise as it is: times, numbers, lists of things, and names that the house gives."""
MAY_STAY: Mapping[str, tuple[str, ...]] = {
    "headings that say what stands below them": (
        *("If you are working by yourself", "Compare with some answers", "Set it up", "Words you could use"),
        *("Write, then talk in pairs", "What to watch for", "Debrief", "Bring out", "Answers to listen for"),
        *("Gently", "If time is short", "Online"),
    ),
    "questions that suit every exercise, with their ids": (
        *("What did you notice?", "noticed", "What will you do differently, and when?", "next-step"),
        "What will you do differently this week?",
    ),
    "true of most": (
        "This exercise is our own.",
        "Look at these answers when you have written your own.",
    ),
    "what a trainer does, whatever the exercise": (
        "Say what will happen and how long it takes.",
        "Ask people to leave “Compare with some answers” until the end.",
        "Give a signal halfway.",
    ),
}
"""Words of the template that may be published as they are, by the reason why."""
_LINE = re.compile(r"\s*(?:///+ ?\w*(?: \| )?|- |#+ )?\s*(?:(?P<key>[a-z_]+):(?: |$))?(?P<words>.*)")
"""A line of a head, of the options of a block or of a text, without what only says what it is."""
_MATERIAL = re.compile(r"\s*- \{\s*item:.*")
_OF_ITS_OWN = ("title", "purpose")
"""What no exercise has in common with another."""
_MANY = 3
"""Where so many keep a sentence, the organisation has made it one of every exercise."""
_SENTENCE = re.compile(r"(?<=[.?!]) |(?<=[.?!]”) ")


def check_template(library: Library, problems: Problems) -> None:
    """Report each sentence and value of the template that an exercise, a sheet or a tool has kept."""
    if not (library.root / TEMPLATE).exists():
        return
    template = without_comments(read_text(library.root, TEMPLATE, problems) or "")
    stays = {sentence for sentences in MAY_STAY.values() for sentence in sentences}
    lines = template.split("\n")
    left = [sentence for line in lines for sentence in _sentences(line) if sentence not in stays]
    own = {sentence for line in lines if _key(line) in _OF_ITS_OWN for sentence in _sentences(line)}
    kept = [
        (path, number, sentence)
        for path, text in library.texts.items()
        if path.parts[0] == TEMPLATE.parts[0]
        for number, line in enumerate(text.split("\n"), 1)
        for words in [f" {_words(line)} "]
        for sentence in left
        if f" {sentence} " in words
    ]
    by = Counter(sentence for _, sentence in {(path, sentence) for path, _, sentence in kept})
    told = set()
    for path, number, sentence in kept:
        if (by[sentence] < _MANY or sentence in own) and (path, number) not in told:
            told.add((path, number))
            problems.add(path, number, "template-left", value=sentence)


def _key(line: str) -> str | None:
    found = _LINE.fullmatch(line)
    return found and found["key"]


def _words(line: str) -> str:
    """Return what a line says; nothing for a fact."""
    found = _LINE.fullmatch(line)
    if found is None or found["key"] in FACTS or _MATERIAL.fullmatch(line):
        return ""
    return found["words"].replace("**", "").strip(" \"'")


def _sentences(line: str) -> Iterator[str]:
    yield from filter(re.compile(r"\w").search, _SENTENCE.split(_words(line)))
