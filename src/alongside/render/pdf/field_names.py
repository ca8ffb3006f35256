"""What the fields of a form are called: their names, which never change, and the words that tell what belongs in them.

A name is the key under which an answer is kept, and the ids of its part: `first-visit/who/row-1/when`. A field has no
period in its name (ISO 32000-1, 12.7.3.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from alongside.content.model import Prompt
from alongside.render.pdf.prose import BREAK, Data, as_printed


def names_of_fields(prompt: Prompt) -> Data:
    """Return the ids of a prompt's parts with plain words for each, as its form to fill in asks for them."""
    return {
        "said": {
            "question": plain(prompt.question),
            "options": _plain(prompt.options),
            "columns": _plain(prompt.columns),
            "items": _plain(prompt.items),
        },
        "cells": {id: _plain(kind) if isinstance(kind, Mapping) else kind for id, kind in prompt.cells.items()},
    }


def plain(words: str) -> str:
    """Return words as they are heard, with a gap in them as dots."""
    return re.sub("_{4,}", "…", as_printed(words).replace(BREAK, ""))


def _plain(words: Mapping[str, str]) -> dict[str, str]:
    return {id: plain(each) for id, each in words.items()}
