"""The pages of letters, in which places for a session's words stand; the page itself shows a gap there."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

LETTER_PAGES = (PurePosixPath("facilitator/letters.md"), PurePosixPath("facilitator/guest-speakers.md"))
OWN_TITLES = {PurePosixPath("facilitator/guest-speakers.md"): "To a guest, with the brief"}
"""What a letter is called among others, where the heading above it is about more than the letter."""
NAMES = ("title", "start", "end", "hours", "people", "touching", "audience")
"""What a letter may say of a session: content/plan/letters.py knows each."""
PLACE = re.compile(rf"\{{\{{\s*session\.({'|'.join(NAMES)})\s*\}}\}}")


def with_gaps(path: PurePosixPath, text: str) -> str:
    """Return the text of a page with a gap for each place of a session; other pages have no such places."""
    return PLACE.sub("…", text) if path in LETTER_PAGES else text
