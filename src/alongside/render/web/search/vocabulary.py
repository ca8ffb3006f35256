"""words.yml read: how people ask, and what their words mean here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from alongside.render.web.search.stems import Rule, Stems, words

WORDS = Path(__file__).parent / "words.yml"


@dataclass(frozen=True)
class Way:
    """A page to go to when nothing was found."""

    page: str
    """Path of its source in the site's source tree."""
    anchor: str
    words: str


@dataclass(frozen=True)
class Vocabulary:
    """How people ask. `data` is what the browser is given of it."""

    stems: Stems
    ways: tuple[Way, ...]
    asks: Mapping[str, tuple[str, ...]]
    """Questions that generated pages answer, by path in the site's source tree."""
    lists: tuple[str, ...]
    """Pages that only lead to others, by path in the site's source tree; one that ends in a slash is all in a folder.
    They are found by what they say of themselves, and not by the words of what they list."""
    data: Mapping[str, Any]
    _ignored: frozenset[str]
    _phrases: frozenset[tuple[str, ...]]

    def ignores(self, word: str) -> bool:
        """Say whether a word, as `words` yields it, is a small one that nobody looks for."""
        return self.stems.of(word) in self._ignored

    def asked(self, question: str) -> str:
        """Return what has to be known of a question that a page answers: no small words, unless they belong to a phrase
        such as "on their own". A question of small words alone stays as it is."""
        said = list(words(question))
        stems = [self.stems.of(word) for word in said]
        kept = {number for number, word in enumerate(said) if not self.ignores(word)}
        for first in range(len(stems)):
            for length in range(2, self._longest + 1):
                if tuple(stems[first : first + length]) in self._phrases:
                    kept.update(range(first, min(first + length, len(stems))))
        return " ".join(said[number] for number in sorted(kept)) or " ".join(said)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._phrases), default=0)


def load_vocabulary(path: Path = WORDS) -> Vocabulary:
    """Return what words.yml says."""
    said = yaml.safe_load(path.read_text("utf-8"))
    passes: list[list[Rule]] = [[(end, to, least) for end, to, least in rules] for rules in said["stems"]]
    stems = Stems(passes, said["irregular"])
    members = [[stems.of(word) for word in words(part)] for line in said["groups"] for part in line.split(",")]
    return Vocabulary(
        stems,
        tuple(Way(way["page"], way.get("anchor", ""), way["words"]) for way in said["ways"]),
        {page: tuple(asks) for page, asks in said["asks"].items()},
        tuple(said["lists"]),
        {
            "groups": [_group(line) for line in said["groups"]],
            "ignored": " ".join(words(said["ignored"])),
            "faint": " ".join(words(said["faint"])),
            "stems": passes,
            "irregular": " ".join(f"{word} {form}" for word, form in said["irregular"].items()),
        },
        frozenset(stems.of(word) for word in words(said["ignored"])),
        frozenset(tuple(member) for member in members if len(member) > 1),
    )


def _group(line: str) -> str:
    """Return the words and phrases of a group in their plain forms, each with its star, between commas."""
    members = [part.strip() for part in line.split(",")]
    plain = {" ".join(words(part)) + ("*" if part.endswith("*") else ""): None for part in members}
    return ",".join(plain)
