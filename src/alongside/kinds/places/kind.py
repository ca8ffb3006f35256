"""The local map: groups, places and people nearby, and how far one would recommend them.

The kinds follow the six kinds of assets of docs/strengths/kinds-of-assets.md; the traffic lights, the Connecting People
training manual (activity 11). What is asked beside them is ours.
"""

from __future__ import annotations

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.model import RATINGS, Prompt

_RECOMMENDED = {
    "green": "Green: I would recommend it",
    "amber": "Amber: I am not sure",
    "red": "Red: I would not recommend it",
}

KIND = Kind(
    tool=Tool(
        entry="a place, group or person",
        entries="places, groups and people",
        blank=3,
        fields=(
            Prompt(
                "name",
                "Name",
                "text",
                lines=1,
                help="Only add a person as someone to ask, and only if they agree.",
            ),
            Prompt(
                "kind",
                "What is it?",
                "choice",
                options={
                    "group": "a group",
                    "organisation": "an organisation or service",
                    "place": "a place",
                    "person": "a person",
                    "swap": "a market, a swap, a loan",
                    "culture": "a festival, a custom, a story",
                    "online": "online or by telephone",
                },
            ),
            Prompt("area", "Area", "text", lines=1, help="A part of town, a village, or “online”."),
            Prompt("address", "Address", "text", lines=1, help="The building, the street and the postcode."),
            Prompt("offers", "What goes on there?", "text", lines=2),
            Prompt("when", "Days and times", "text", lines=1),
            Prompt("welcome", "Who goes there, and who is welcome?", "text", lines=1),
            Prompt("cost", "What does it cost?", "text", lines=1, help="Include tea, kit and fares."),
            Prompt(
                "access",
                "What is it like to get in?",
                "checklist",
                options={
                    "step-free": "no steps",
                    "toilet": "accessible toilet",
                    "bus": "bus or train near",
                    "loop": "hearing loop",
                    "quiet": "a quiet corner",
                    "greeted": "somebody meets you",
                    "companion": "you may bring somebody",
                    "try": "you may look in first",
                },
            ),
            Prompt("getting-in", "Getting there and getting in", "text", lines=2, help="Bus, light, noise, language."),
            Prompt(
                "contact",
                "How to get in touch, and who to ask",
                "text",
                lines=1,
                help="Only give a name if that person agrees. “The desk on Tuesdays” will do.",
            ),
            Prompt(
                "run-by", "Who runs it?", "text", lines=1, help="An organisation, the members, or nobody in particular."
            ),
            Prompt("checked", "Last checked", "date"),
            Prompt("rating", "Would you recommend it?", "choice", options=_RECOMMENDED),
            Prompt("why", "Why?", "text", lines=2, help="Something about the place. Do not name people."),
            Prompt("better", "What would move it up?", "text", lines=2),
            Prompt(
                "voices",
                "What do others say?",
                "table",
                columns={"who": "Initials or role", "rating": "Green, amber or red", "why": "Why", "date": "When"},
                cells={"rating": RATINGS, "date": "date"},
                items={"1": "", "2": ""},
            ),
            Prompt("ask", "Still to find out", "text", lines=2),
            Prompt(
                "note",
                "My private note",
                "text",
                lines=2,
                help="This is left out of any list that you share, unless you choose to include it.",
            ),
        ),
    )
)
