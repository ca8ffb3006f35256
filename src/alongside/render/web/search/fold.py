"""Words as they are compared: small letters without accents, one kind of dash, no apostrophes, nothing unseen.

browser/common/fold-text.ts does the same, and tests/folding.json holds both to it.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("['`´ʹ-ʿˈˊˋ՚׳‘-‛′-‷❛❜Ꞌꞌ＇]")
_QUOTES = re.compile('["“-‟«»‹›״❝❞〝-〟＂]')
_OTHER_DASHES = "⁃⁓−"
_UNSEEN_LETTERS = "\u115f\u1160"
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
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _QUOTES.sub(" ", _APOSTROPHES.sub("", text)))
    return text.translate(_KNOWN)


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
    if category[0] == "M" or category == "Cf" or sign in _UNSEEN_LETTERS:
        return ""
    if sign.isspace() or _QUOTES.match(sign):
        return " "
    return "-" if category == "Pd" or sign in _OTHER_DASHES else sign.lower().translate(_LETTERS)
