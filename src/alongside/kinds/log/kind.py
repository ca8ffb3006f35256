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
                "What did my work do towards this person’s good life, as they see it? What got in its way?",
                "text",
                lines=4,
                help="No names, initials, ages, streets or rare details. I write “the person”.",
            ),
            Prompt("skills", "Which quiet skills did I use?", "text", lines=2),
            Prompt("between-us", "What happened between the two of us?", "text", lines=3),
            Prompt("goals", "What has moved towards their goals?", "text", lines=2),
            Prompt("carried", "What did I carry out of the door?", "text", lines=2),
            Prompt("next", "What I will try next", "text", lines=2),
            Prompt("take-to", "What I will take to supervision, my team or my circle", "text", lines=1),
            Prompt("minutes", "Minutes for my learning record", "text", lines=1, help="A whole number, like 20."),
            Prompt(
                "before",
                "Before I close this",
                "checklist",
                options={
                    "danger": "Any danger or safeguarding worry: I have told the right person today, and recorded it",
                    "agreed": "I have recorded what we agreed",
                    "unseen": "If a neighbour read this, they would not recognise anyone",
                },
            ),
        ),
    )
)
