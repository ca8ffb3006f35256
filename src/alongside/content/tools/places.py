"""The local map: groups, places and people nearby, and how far one would recommend them."""

from __future__ import annotations

from alongside.content.model import RATINGS, Prompt
from alongside.content.tools.tool import Tool

PLACES = Tool(
    kind="places",
    entry="a place, group or person",
    entries="places, groups and people",
    blank=6,
    fields=(
        Prompt("name", "Name", "text", lines=1),
        Prompt("kind", "What is it?", "choice", options={"group": "a group", "place": "a place", "person": "a person"}),
        Prompt("offers", "What does it offer?", "text", lines=2),
        Prompt("cost", "What does it cost?", "text", lines=1),
        Prompt("access", "Getting there and getting in", "text", lines=2),
        Prompt("contact", "How to reach it", "text", lines=1),
        Prompt("checked", "Last checked", "date"),
        Prompt("rating", "Would you recommend it?", "choice", options=RATINGS),
        Prompt("why", "Why?", "text", lines=2),
        Prompt("better", "What would move it up?", "text", lines=2),
    ),
)
