"""Words brought to a common form, so that "sharing" finds "shared". browser/site/search/stems.ts does the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from alongside.render.web.search.fold import folded

Rule = tuple[str, str, int]
"""An ending, what takes its place, and how many letters have to go before it."""


class _Apart(dict[int, int | str]):
    """What stands of each sign by its number where words are parted: letters, numbers and their marks, or a space."""

    def __missing__(self, code: int) -> int | str:
        self[code] = code if unicodedata.category(chr(code))[0] in "LNM" else " "
        return self[code]


_APART = _Apart()


def words(text: str) -> Iterator[str]:
    """Yield the words of a text: small letters without accents, and "don't" as "dont"."""
    yield from folded(text).translate(_APART).split()


@dataclass(frozen=True)
class Stems:
    """The rules of words.yml."""

    passes: Sequence[Sequence[Rule]]
    irregular: Mapping[str, str]
    _known: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def of(self, word: str) -> str:
        """Return the common form of a word as `words` yields it."""
        if word not in self._known:
            form = self.irregular.get(word, word)
            self._known[word] = form if self.irregular.get(form) == form else _stem(form, self.passes)
        return self._known[word]


def _stem(word: str, passes: Sequence[Sequence[Rule]]) -> str:
    for rules in passes:
        for ending, instead, least in rules:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                word = word[: len(word) - len(ending)] + instead
                break
    return word
