"""Words as they are compared: small letters without accents, one kind of dash, no apostrophes, nothing unseen.

The vowels of Hindi and the voicing of Japanese are marks as well, and stay: without them other words are left.
browser/common/fold-text.ts does the same, and tests/folding.json holds both to it.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("['`´ʹ-ʿˈˊˋ՚׳‘-‛′-‷❛❜Ꞌꞌ＇]")
_QUOTES = re.compile('["“-‟«»‹›״❝❞〝-〟＂]')
_OTHER_DASHES = "⁃⁓−"
_UNSEEN_LETTERS = "\u115f\u1160"
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\u180b-\u180f\u1ab0-\u1aff"
    "\u0951-\u0954\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8\u1cf9\u302a-\u302d\U000101fd\U000102e0\U0001133b"
    "\U0001cf00-\U0001cf46\U0001d167-\U0001d169\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad"
    "\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\ua66f-\ua672\ua674-\ua67d\ua69e\ua69f\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U000e0100-\U000e01ef]"
)
"""Accents of Latin, Greek and Cyrillic and others of no script, points of Hebrew, Arabic and Syriac, and what chooses
between pictures."""
_LETTERS = str.maketrans(
    {
        **dict(zip("łđðøħŧıȷŋəɨʉƶǥƀɓɖɗɠƙɲƴςґ⁄", "lddohtijnaiuzgbbddgknyσг/", strict=True)),
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
"""Letters that Unicode does not take apart, and what people write who do not have them on their keys."""


def folded(text: str) -> str:
    """Return words as they are compared. Each sign of space stays one space."""
    if text.isascii():
        return text.translate(_KNOWN)
    text = unicodedata.normalize("NFKD", _QUOTES.sub(" ", _APOSTROPHES.sub("", text)))
    return unicodedata.normalize("NFD", text.translate(_KNOWN))  # marks have an order once nothing is between them


class _Signs(dict[int, str]):
    """What stays of each sign by its number, worked out when it is first met: a manual has few of them, many times."""

    def __missing__(self, code: int) -> str:
        self[code] = _sign(chr(code))
        return self[code]


_KNOWN = _Signs()


def _sign(sign: str) -> str:
    """Return what stays of one sign: nothing of what cannot be seen, one space, one dash, small letters."""
    if _APOSTROPHES.match(sign):
        return ""
    category = unicodedata.category(sign)
    if category == "Cf" or _ACCENTS.match(sign) or sign in _UNSEEN_LETTERS:
        return ""
    if sign.isspace() or _QUOTES.match(sign):
        return " "
    return "-" if category == "Pd" or sign in _OTHER_DASHES else sign.lower().translate(_LETTERS)
