"""The reflective log: a dated entry after a visit, on the worker and never on the person supported.

The question and the notes on skills, on the relationship and on goals follow the Wiltshire manual (CC-5.3).
"""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.content.tools.tool import Tool

LOG = Tool(
    kind="log",
    entry="an entry",
    entries="entries",
    blank=1,
    fields=(
        Prompt("date", "Date", "date"),
        Prompt(
            "good-life",
            "What did my work do towards this person’s good life, as they see it? What got in its way?",
            "text",
            lines=4,
        ),
        Prompt("skills", "Which quiet skills did I use?", "text", lines=2),
        Prompt("between-us", "What went on between the two of us?", "text", lines=3),
        Prompt("goals", "What has moved towards their goals?", "text", lines=2),
        Prompt("next", "What I will try next", "text", lines=2),
        Prompt("take-to", "What I take to supervision, my team or my circle", "text", lines=1),
        Prompt("minutes", "Minutes to count for my learning record", "text", lines=1),
    ),
)
