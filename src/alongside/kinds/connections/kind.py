"""The connection map: people and places in a life, in rings by closeness.

Rings are those of the convoy model (Kahn and Antonucci 1980); lines for what goes each way, of the ecomap (Hartman
1978). The words are ours.
"""

from __future__ import annotations

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.model import Prompt

_GOES = {
    "practical": "practical help",
    "know-how": "know-how and news",
    "company": "company and fun",
    "listening": "listening and care",
    "good-word": "putting in a good word",
}

KIND = Kind(
    tool=Tool(
        entry="a person or a place",
        entries="people and places",
        blank=8,
        fields=(
            Prompt(
                "name",
                "Who or what?",
                "text",
                help="Initials, or a word like “my neighbour” or “the library”. No full names.",
                lines=1,
            ),
            Prompt(
                "kind",
                "What is it?",
                "choice",
                options={
                    "family": "family",
                    "friend": "a friend",
                    "neighbour": "a neighbour or someone nearby",
                    "work": "from work, learning or volunteering",
                    "group": "a group, club or faith community",
                    "place": "a place",
                    "online": "someone or something online",
                    "animal": "an animal",
                    "service": "someone who is paid to help",
                },
            ),
            Prompt(
                "ring",
                "How close?",
                "choice",
                options={
                    "1": "first ring: I could hardly do without them",
                    "2": "second ring: they matter to me",
                    "3": "third ring: I know them a little",
                },
            ),
            Prompt(
                "often",
                "How often?",
                "choice",
                options={"day": "most days", "week": "most weeks", "month": "most months", "less": "less often"},
            ),
            Prompt("gives", "What comes to me from them?", "checklist", options=_GOES),
            Prompt("gets", "What goes to them from me?", "checklist", options=_GOES),
            Prompt(
                "through",
                "Who or what do I know them through?",
                "text",
                help="Someone on this map, or anyone else. You can leave this empty.",
                lines=1,
            ),
            Prompt(
                "active",
                "Is this connection active now?",
                "choice",
                options={"yes": "yes", "no": "not at the moment"},
            ),
        ),
    )
)
