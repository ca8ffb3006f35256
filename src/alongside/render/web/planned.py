"""Places on a session's page whose words follow when the session is made to fit: browser/planning/session-page.ts."""

from __future__ import annotations

from markupsafe import Markup

_TOLD = Markup('<span data-plan="{}">{}</span>')
_COPIES = Markup('<span data-copies="{}">{}</span>')
_SETS = Markup('<span data-sets="{}">{}</span>')


def told(name: str, words: str) -> Markup:
    """Return a time or a number of the plan: `start`, `end`, `time`, `group`, or `at-` and the number of a stretch."""
    return _TOLD.format(name, words)


def copies(id: str, words: str) -> Markup:
    """Return how many copies of a handout there should be."""
    return _COPIES.format(id, words)


def set_count(id: str, words: str) -> Markup:
    """Return how many sets there should be of the cards of an exercise."""
    return _SETS.format(id, words)
