"""Comments: an author's notes, which are in nothing that is made; and those that name a place for the build to fill."""

from __future__ import annotations

import re

GO_ON = "<!-- go on where you left off -->"
THE_ROOM = "<!-- the room -->"
BEFORE_AND_AFTER = "<!-- before and after -->"
ALL_SESSIONS = "<!-- all sessions -->"
WHAT_BELONGS_HERE = "<!-- what belongs here -->"
_PLACES = frozenset([GO_ON, THE_ROOM, BEFORE_AND_AFTER, ALL_SESSIONS, WHAT_BELONGS_HERE])

COMMENT = re.compile(r"<!--[\w\s,.:;’–-]*-->")
"""A comment as a text may have it; any other is refused."""
_SOUGHT = re.compile(
    r"(?P<code>\\[\\`]|^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[ \t]*$"
    r"|(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`))"
    rf"|(?:(?<=\S)[ \t]+(?P<note>{COMMENT.pattern})(?=[ \t]|$))|(?P<bare>{COMMENT.pattern})",
    re.M | re.S,
)


def without_comments(text: str) -> str:
    """Return a text without an author's notes, on as many lines; what stands in code stays."""
    return _SOUGHT.sub(_dropped, text) if "<!--" in text else text


def _dropped(found: re.Match[str]) -> str:
    comment = found["note"] or found["bare"]
    return found[0] if not comment or comment in _PLACES else "\n" * comment.count("\n")
