"""The connection map: people and places in a life, in rings by closeness.

Rings are those of the convoy model (Kahn and Antonucci 1980); lines for what goes each way, of the ecomap (Hartman
1978). The words are ours.
"""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.content.tools.tool import Tool

_GOES = {
    "practical": "practical help",
    "know-how": "know-how and news",
    "company": "company and fun",
    "listening": "listening and care",
    "good-word": "a good word with others",
}

CONNECTIONS = Tool(
    kind="connections",
    entry="a person or a place",
    entries="people and places",
    blank=8,
    fields=(
        Prompt("name", "Initials, or a word that says who or what it is", "text", lines=1),
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
        Prompt("ring", "How close?", "choice", options={"1": "first ring", "2": "second ring", "3": "third ring"}),
        Prompt(
            "often",
            "How often?",
            "choice",
            options={"day": "most days", "week": "most weeks", "month": "most months", "less": "less often"},
        ),
        Prompt("gives", "What comes from there?", "checklist", options=_GOES),
        Prompt("gets", "What goes there?", "checklist", options=_GOES),
        Prompt("through", "Known through whom?", "text", lines=1),
        Prompt("active", "Is it still going on?", "choice", options={"yes": "yes", "no": "not at the moment"}),
    ),
)
