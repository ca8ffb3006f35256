"""Words that stand in Markdown, YAML and HTML and mean nothing there: an organisation's own, put in by `{{ org.… }}`.

Each sign that such a language could read is put in as a character that none of them knows, so that no table, link or
list can be broken or made by a name. Whatever writes a form (page, paper, Word, data) gives the signs back at its end,
in its own way of writing them.
"""

from __future__ import annotations

import html
import json
import re
import string
from collections.abc import Mapping

_SHIFT = 0xF0000
"""Begin of a private area of Unicode that no text uses; the reader of files refuses it (text_files.py)."""
_WITHIN_WORDS = "'-.,"
"""Signs that mean something at the edge of a word only; within one, search and the like should know them."""
_BEGIN, _END = chr(_SHIFT + 1), chr(_SHIFT + 2)
"""Around a way to reach somebody. They stand for nothing and go when the signs come back."""
_SIGNS = {_SHIFT + ord(sign): sign for sign in string.punctuation} | {ord(_BEGIN): "", ord(_END): ""}
_AS_HTML = {code: html.escape(sign) for code, sign in _SIGNS.items()}
_AS_JSON = {code: json.dumps(sign)[1:-1] for code, sign in _SIGNS.items()}


def shield(words: str) -> str:
    """Return words on one line that every reader of marks takes for words."""
    line = " ".join(words.split())
    return "".join(
        chr(_SHIFT + ord(sign)) if sign in string.punctuation and not _is_within(line, at) else sign
        for at, sign in enumerate(line)
    )


def _is_within(line: str, at: int) -> bool:
    around = line[max(at - 1, 0)] + line[min(at + 1, len(line) - 1)]
    return line[at] in _WITHIN_WORDS and around.isalnum()


def shield_way(words: str) -> str:
    """Return shielded words that say how to reach somebody, marked for whoever makes links of them."""
    return f"{_BEGIN}{shield(words)}{_END}" if words else ""


def ways_in(text: str) -> tuple[range, ...]:
    """Return where the marked ways to reach somebody stand in a text once its signs are back."""
    found, at = [], 0
    for number, part in enumerate(re.split(f"[{_BEGIN}{_END}]", text)):
        if number % 2:
            found.append(range(at, at + len(part)))
        at += len(part)
    return tuple(found)


BLANK = shield("_" * 12)
"""Markdown for a place to be filled in by hand."""

_FIRST_BYTES = chr(_SHIFT).encode()[:2]
"""With which each of these characters begins in UTF-8, and none that a text may hold."""


def is_shielded(text: str) -> bool:
    """Tell whether any sign of a text stands there as another character. Most texts have none; bytes are quick."""
    return _FIRST_BYTES in text.encode("utf-8", "surrogatepass")


def _put_back(text: str, signs: Mapping[int, str]) -> str:
    """Return text with the signs as `signs` writes them."""
    return text.translate(signs) if is_shielded(text) else text


def unshield(text: str) -> str:
    """Return text with the signs as they are."""
    return _put_back(text, _SIGNS)


def unshield_html(page: str) -> str:
    """Return HTML with the signs as HTML writes them."""
    return _put_back(page, _AS_HTML)


def unshield_json(script: str) -> str:
    """Return a script that holds JSON, with the signs as JSON writes them."""
    return _put_back(script, _AS_JSON)
