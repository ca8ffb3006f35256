"""The reflective log: a dated entry after a visit, on the worker and never on the person supported.

The question, and the notes on skills, on the relationship and on goals, follow the Wiltshire manual (CC-5.3). The rest
is ours.
"""

from __future__ import annotations

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.model import Prompt

KIND = Kind(
    tool=Tool(
        entry="an entry",
        entries="entries",
        blank=1,
        fields=(
            Prompt("date", "Date", "date"),
            Prompt(
                "kind",
                "What this is about",
                "choice",
                options={
                    "visit": "a visit or call",
                    "supervision": "supervision",
                    "team": "a team meeting",
                    "circle": "a coaching circle",
                    "training": "training",
                    "reading": "something I read or watched",
                },
            ),
            Prompt(
                "good-life",
                "How did my work help this person towards a good life, as they see it? What got in the way?",
                "text",
                lines=4,
                help="No names, initials, ages, streets or rare details. I write “the person”.",
            ),
            Prompt("skills", "Which soft skills did I use?", "text", lines=2),
            Prompt("between-us", "What was it like between the two of us?", "text", lines=3),
            Prompt("goals", "What progress has there been towards their goals?", "text", lines=2),
            Prompt("carried", "What was still on my mind when I left?", "text", lines=2),
            Prompt("next", "What I will try next", "text", lines=2),
            Prompt("take-to", "What I will take to supervision, my team or my circle", "text", lines=1),
            Prompt("minutes", "Minutes for my learning record", "text", lines=1, help="A whole number, like 20."),
            Prompt(
                "before",
                "Before I close this",
                "checklist",
                options={
                    "danger": "Danger, threats or a safeguarding worry: I have told the right person today, and it is "
                    "in the record",
                    "agreed": "What we agreed is in the record",
                    "unseen": "If a neighbour read this, they would not recognise anyone",
                },
            ),
        ),
    )
)
