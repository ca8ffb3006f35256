"""The scripts use nothing that the oldest browsers of the promise lack: Chrome 97, Firefox 98 and Safari 15.4.

The bundler writes newer syntax in older words, but knows nothing of what objects can do; and what it cannot write
otherwise in a pattern, it leaves to fail when the pattern is first used. The versions are those of MDN's data.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "src/alongside/theme/assets").glob("*.js"))
NEWER = {
    r"\(\?<[=!]": "looking behind in a pattern: Safari 16.4",
    r"\.checkVisibility\(": "Chrome 105, Firefox 106, Safari 17.4",
    r"\.(?:findLast|findLastIndex)\(": "Firefox 104",
    r"\.(?:toSorted|toReversed|toSpliced)\(": "Chrome 110, Firefox 115, Safari 16",
    r"\b(?:Object|Map)\.groupBy\(": "Chrome 117, Firefox 119, Safari 17.4",
    r"\bPromise\.withResolvers\(": "Chrome 119, Firefox 121, Safari 17.4",
    r"\bArray\.fromAsync\(": "Chrome 121, Firefox 115, Safari 16.4",
    r"\bAbortSignal\.(?:timeout|any)\(": "Chrome 103, Firefox 100, Safari 16",
    r"\b(?:URL\.canParse|structuredClone)\(": "Chrome 120 and 98, Firefox 115, Safari 17",
    r"\.(?:isWellFormed|toWellFormed)\(": "Chrome 111, Firefox 119, Safari 16.4",
    r"\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(": "Chrome 122, Firefox 127, Safari 17",
    r"\.(?:role|aria[A-Z][a-z]\w*)=(?!=)": "an attribute as a property: Chrome 103, Firefox 119",
    r"\bnew (?:De)?[cC]ompressionStream\(": "Chrome 103, Firefox 113, Safari 16.4",
    r"(?<![.\w])(?:togglePopover|showPopover|hidePopover)\(": "Chrome 114, Firefox 125, Safari 17",
}
"""What a script may not hold, as a pattern; and which browser is the first that knows it."""


@pytest.mark.parametrize("newer", NEWER)
def test_no_script_uses_what_the_oldest_browsers_lack(newer: str) -> None:
    found = [
        f"{script.name}: …{text[max(0, use.start() - 40) : use.end() + 40]}…"
        for script in SCRIPTS
        for text in [script.read_text("utf-8")]
        for use in re.finditer(newer, text)
    ]
    assert SCRIPTS
    assert not found, f"{NEWER[newer]}\n" + "\n".join(found)
