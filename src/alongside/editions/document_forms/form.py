"""What a form of a handout is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.content.plan.handout_plan import HandoutPlan


@dataclass(frozen=True)
class DocumentForm:
    """A form in which every exercise and sheet is given out.

    `make` returns the bytes of the file from what stands on the handout and whose work it is. It raises DocumentError,
    naming its source, where an exercise has no such form.
    """

    ending: str
    """How the name of a file goes on after the id of its exercise: `.pdf`, `-large.pdf`."""
    words: str
    """What a link to the file says."""
    kind: str
    """What the file is, within a sentence: “Each handout comes as …”."""
    make: Callable[[HandoutPlan, str], bytes]
    picture: Callable[[HandoutPlan, str], bytes] | None = None
    """Draws its first page small, as PNG, from the same: people know a sheet by its look. Print and download shows the
    picture of the first form that has one."""
