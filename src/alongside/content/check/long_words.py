"""Whether a word fits a narrow column of large print: a very long one has mostly lost its spaces."""

from __future__ import annotations

import re

from alongside.content.model import Exercise, Talk
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.session import Session

LONGEST = 28
"""Letters of the longest word of plain English."""
# An address may be as long as it likes: it is set in parts.
_WORD = re.compile(rf"(?<![\w/@.:#=-])[^\W\d_]{{{LONGEST + 1},}}(?![\w/@:=-])")


def check_long_words(library: Library, problems: Problems) -> None:
    """Report every word, of what goes onto paper, that would be cut in two at the end of a line."""
    sources: list[Exercise | Talk | Session] = [
        *library.exercises.values(), *library.talks.values(), *library.sessions.values(),
    ]  # fmt: skip
    for source in sources:
        for line, text in enumerate(library.texts[source.path].split("\n"), 1):
            for word in _WORD.findall(text):
                problems.add(source.path, line, "word-long", value=word)
