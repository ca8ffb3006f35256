"""The headings of one document, of which none skips a level, whatever its author wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from alongside.content.markdown.nodes import BlockNode, Heading

LOWEST = 4
"""Word has a style for each level down to this one, and a question may stand one below."""


@dataclass
class Outline:
    """Remembers the level of the last heading. The title is level 1."""

    section: int = 1

    def heading(self, level: int) -> int:
        """Return the level for a heading that its author wrote with this one."""
        self.section = min(max(level, 2), self.section + 1, LOWEST)
        return self.section

    @property
    def below(self) -> int:
        """The level of a heading inside the present section."""
        return self.section + 1

    def fit(self, nodes: Iterable[BlockNode]) -> tuple[BlockNode, ...]:
        """Return text with its headings put into the outline; those inside of boxes and lists are not of it."""
        return tuple(
            replace(node, level=self.heading(node.level)) if isinstance(node, Heading) else node for node in nodes
        )
