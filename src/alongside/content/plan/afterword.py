"""What stands behind the last question of an exercise: how to do it by oneself, and answers to compare with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alongside.content.model import LearnerBlock, Prompt, Text

_HEADING = re.compile(r"^## +(.+?)(?: *\{[^}\n]*\})?$", re.M)


def split_afterword(blocks: Sequence[LearnerBlock]) -> tuple[tuple[LearnerBlock, ...], tuple[str, ...]]:
    """Return the blocks of an exercise up to the first heading behind its last question, and the headings left out.

    Only headings of level 2 count. An exercise without a question has no afterword.
    """
    last = max((at for at, block in enumerate(blocks) if isinstance(block, Prompt)), default=len(blocks))
    for at, block in enumerate(blocks[last + 1 :], start=last + 1):
        if isinstance(block, Text) and (found := _HEADING.search(block.markdown)):
            kept = replace(block, markdown=block.markdown[: found.start()].rstrip())
            rest = [each.markdown for each in blocks[at:] if isinstance(each, Text)]
            titles = tuple(title for text in rest for title in _HEADING.findall(text))
            return (*blocks[:at], *([kept] if kept.markdown else [])), titles
    return tuple(blocks), ()
