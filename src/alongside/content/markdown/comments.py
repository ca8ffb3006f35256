"""Comments: an author's notes, which are in nothing that is made; and those that name a place for the build to fill."""

from __future__ import annotations

import re
from itertools import groupby

from alongside.content.markdown.fences import code_lines

GO_ON = "<!-- go on where you left off -->"
THE_ROOM = "<!-- the room -->"
BEFORE_AND_AFTER = "<!-- before and after -->"
ALL_SESSIONS = "<!-- all sessions -->"
WHAT_BELONGS_HERE = "<!-- what belongs here -->"
_PLACES = frozenset([GO_ON, THE_ROOM, BEFORE_AND_AFTER, ALL_SESSIONS, WHAT_BELONGS_HERE])

COMMENT = re.compile(r"<!--[\w\s,.:;’–-]*-->")
"""A comment as a text may have it; any other is refused."""
_SOUGHT = re.compile(
    r"(?P<code>\\[\\`]|(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`))"
    rf"|(?:(?<=\S)[ \t]+(?P<note>{COMMENT.pattern})(?=[ \t]|$))|(?P<bare>{COMMENT.pattern})",
    re.M | re.S,
)


def without_comments(text: str) -> str:
    """Return a text without an author's notes, on as many lines; what stands in code stays."""
    if "<!--" not in text:
        return text
    lines, code = text.split("\n"), code_lines(text)
    parts = (
        ("\n".join(lines[at] for at in stretch), is_code)
        for is_code, stretch in groupby(range(len(lines)), key=code.__contains__)
    )
    return "\n".join(part if is_code else _SOUGHT.sub(_dropped, part) for part, is_code in parts)


def _dropped(found: re.Match[str]) -> str:
    comment = found["note"] or found["bare"]
    return found[0] if not comment or comment in _PLACES else "\n" * comment.count("\n")
