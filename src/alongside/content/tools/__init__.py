"""Tools: prompts with a screen of their own, whose answer is a row of entries. One module each.

Used by: content.read, content.plan, render.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from alongside.content.model import Prompt
from alongside.content.tools.compose import COMPOSE
from alongside.content.tools.connections import CONNECTIONS
from alongside.content.tools.goals import GOALS
from alongside.content.tools.log import LOG
from alongside.content.tools.places import PLACES
from alongside.content.tools.tool import Tool
from alongside.content.tools.wellbeing import WELLBEING

TOOLS: Mapping[str, Tool] = {tool.kind: tool for tool in (CONNECTIONS, PLACES, GOALS, LOG, WELLBEING, COMPOSE)}
"""Every tool by the kind of its prompt."""


def tool_of(prompt: Prompt) -> Tool | None:
    """Return what a prompt's tool asks; None where it is no tool."""
    tool = TOOLS.get(prompt.kind)
    return replace(tool, fields=prompt.fields) if tool and prompt.fields else tool
