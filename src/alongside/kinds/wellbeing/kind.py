"""Wellbeing over time: the four questions of the Office for National Statistics (ONS4), word for word.

Source: Personal well-being harmonised standard, Office for National Statistics. Contains public sector information
licensed under the Open Government Licence v3.0.
"""

from __future__ import annotations

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.model import Prompt


def _scale(id: str, question: str, low: str = "not at all", high: str = "completely") -> Prompt:
    return Prompt(id, question, "scale", low=0, high=10, low_label=low, high_label=high)


KIND = Kind(
    tool=Tool(
        entry="a set of answers",
        entries="sets of answers",
        blank=1,
        fields=(
            Prompt("date", "Date", "date"),
            _scale("satisfied", "Overall, how satisfied are you with your life nowadays?"),
            _scale(
                "worthwhile",
                "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
            ),
            _scale("happy", "Overall, how happy did you feel yesterday?"),
            _scale(
                "anxious",
                "On a scale where 0 is ‘not at all anxious’ and 10 is ‘completely anxious’, overall, how anxious did "
                "you feel yesterday?",
                "not at all anxious",
                "completely anxious",
            ),
            Prompt("going-on", "What was going on?", "text", lines=2),
        ),
    )
)
