"""Words cut at a limit, between characters as people see them. browser/common/clip.ts does the same."""

from __future__ import annotations

import re
import unicodedata

_ATTACHED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")


def characters(text: str) -> list[str]:
    """Return the characters of a text: an emoji, a flag or a letter with accents is one."""
    found: list[str] = []
    for sign in text:
        last = found[-1] if found else ""
        attached = _ATTACHED.match(sign) or unicodedata.category(sign)[0] == "M" or last.endswith("\u200d")
        if last and (attached or (_FLAG.match(sign) and _FLAG.fullmatch(last))):
            found[-1] = last + sign
        else:
            found.append(sign)
    return found


def clipped(text: str, most: int) -> str:
    """Return the first characters of a text, as many as have room in so many code points."""
    if len(text) <= most:
        return text
    end = 0
    for character in characters(text):
        if end + len(character) > most:
            break
        end += len(character)
    return text[:end]
