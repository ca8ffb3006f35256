"""Goals: a hope, small sticky steps, five agreed levels in the person's words, and how it went.

The five levels are those of goal attainment scaling (Kiresuk and Sherman 1968). The form is ours.
"""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.content.tools.tool import Tool

LEVELS = {"+2": "+2", "+1": "+1", "0": "0", "-1": "−1", "-2": "−2"}

GOALS = Tool(
    kind="goals",
    entry="a goal",
    entries="goals",
    blank=1,
    fields=(
        Prompt("hope", "What I hope for", "text", lines=2),
        Prompt("helps", "What and who I have already that helps", "text", lines=2),
        Prompt(
            "steps",
            "Small steps",
            "table",
            columns={"step": "A small step", "who": "Who does it", "when": "When", "done": "Done"},
            items={"1": "", "2": "", "3": ""},
        ),
        Prompt(
            "levels",
            "Five ways that it might turn out",
            "table",
            columns={"words": "What that would look like, in my words"},
            items={
                "plus-two": "+2: much more than I hope for",
                "plus-one": "+1: more than I hope for",
                "nought": "0: what I hope for",
                "minus-one": "−1: less than I hope for",
                "minus-two": "−2: much less than I hope for",
            },
        ),
        Prompt(
            "reviews",
            "Looking back",
            "table",
            columns={"date": "Date", "level": "−2 to +2", "note": "What helped, what was in the way, what next"},
            items={"1": "", "2": "", "3": ""},
        ),
    ),
)
