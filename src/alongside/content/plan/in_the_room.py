"""What a facilitator has in hand in the room, in the order in which it is needed."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.content.model import Block, Facilitator
from alongside.content.parts import NOT_IN_THE_ROOM

_CLOSING = ("debrief", "point")
_SET_APART = ("answers", "short", "note")


def in_the_room(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks that are printed: answers follow the debrief, other notes come last.

    How to do it in less time is not among them: it is wanted at the head, `shorter` returns it.
    """
    kept = [block for block in blocks if _is_printed(block)]
    ordered = [block for block in kept if _part(block) not in _SET_APART]
    last = max((place for place, block in enumerate(ordered, 1) if _part(block) in _CLOSING), default=len(ordered))
    answers = [block for block in kept if _part(block) == "answers"]
    notes = [block for block in kept if _part(block) == "note"]
    return [*ordered[:last], *answers, *ordered[last:], *notes]


def shorter(blocks: Iterable[Block]) -> list[Facilitator]:
    """Return the blocks that say how to do it in less time."""
    return [block for block in blocks if isinstance(block, Facilitator) and block.part == "short"]


def _is_printed(block: Block) -> bool:
    return not isinstance(block, Facilitator) or bool(block.minutes) or block.part not in NOT_IN_THE_ROOM


def _part(block: Block) -> str:
    return block.part if isinstance(block, Facilitator) else ""
