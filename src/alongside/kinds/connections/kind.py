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
    "good-word": "a good word with others",
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
                    "neighbour": "a neighbour or somebody nearby",
                    "work": "from work, learning or volunteering",
                    "group": "a group, club or faith community",
                    "place": "a place",
                    "online": "somebody or something online",
                    "animal": "an animal",
                    "service": "somebody who is paid to help",
                },
            ),
            Prompt(
                "ring",
                "How close?",
                "choice",
                options={
                    "1": "first ring: I could hardly do without",
                    "2": "second ring: it matters to me",
                    "3": "third ring: I know it a little",
                },
            ),
            Prompt(
                "often",
                "How often?",
                "choice",
                options={"day": "most days", "week": "most weeks", "month": "most months", "less": "less often"},
            ),
            Prompt("gives", "What comes to me from there?", "checklist", options=_GOES),
            Prompt("gets", "What goes there from me?", "checklist", options=_GOES),
            Prompt(
                "through",
                "Known through whom?",
                "text",
                help="Somebody on this map, or anybody else. It may stay empty.",
                lines=1,
            ),
            Prompt("active", "Is it going on now?", "choice", options={"yes": "yes", "no": "not at the moment"}),
        ),
    )
)
