"""Goals: a hope, small sticky steps, five agreed levels in the person's words, and how it went.

The five levels are those of goal attainment scaling (Kiresuk and Sherman 1968). The form is ours.
"""

from __future__ import annotations

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.model import Prompt

LEVELS = {"+2": "+2", "+1": "+1", "0": "0", "-1": "−1", "-2": "−2"}
"""A level as it is kept, and as it is written."""

KIND = Kind(
    tool=Tool(
        entry="a goal",
        entries="goals",
        blank=1,
        fields=(
            Prompt(
                "hope",
                "What I hope for",
                "text",
                lines=2,
                help="In my own words. It can be exact or broad.",
            ),
            Prompt("helps", "Who and what already helps", "text", lines=2),
            Prompt(
                "steps",
                "Small steps",
                "table",
                columns={
                    "step": "A small step",
                    "who": "Who does it",
                    "holds": "When, and what will help it to happen",
                    "done": "Done",
                },
                cells={"done": "tick"},
                items={"1": "", "2": "", "3": ""},
                help="Make the first one so small that it would work on a bad day.",
            ),
            Prompt("celebrate", "How I would like a step to be celebrated", "text", lines=1),
            Prompt(
                "levels",
                "Five ways it might turn out",
                "table",
                columns={"words": "What that would look like, in my own words"},
                items={
                    "plus-two": "+2: much more than I hope for",
                    "plus-one": "+1: more than I hope for",
                    "nought": "0: what I hope for",
                    "minus-one": "−1: less than I hope for",
                    "minus-two": "−2: much less than I hope for",
                },
                help="Write things that can be seen or heard. Start in the middle, then do the two ends.",
            ),
            Prompt("start", "Where I am at the start", "choice", options=LEVELS),
            Prompt(
                "reviews",
                "Looking back",
                "table",
                columns={
                    "date": "Date",
                    "level": "Where I am",
                    "helped": "What helped, and what got in the way",
                    "next": "Keep, change or drop",
                },
                cells={"date": "date", "level": LEVELS},
                items={"1": "", "2": ""},
            ),
            Prompt(
                "state",
                "This goal is",
                "choice",
                options={"going": "active", "reached": "reached", "resting": "on hold for now"},
            ),
        ),
    )
)
