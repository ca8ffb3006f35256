"""words.yml read: how people ask, and what their words mean here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
    data: Mapping[str, Any]


def load_vocabulary(path: Path = WORDS) -> Vocabulary:
    """Return what words.yml says."""
    said = yaml.safe_load(path.read_text("utf-8"))
    passes: list[list[Rule]] = [[(end, to, least) for end, to, least in rules] for rules in said["stems"]]
    return Vocabulary(
        Stems(passes, said["irregular"]),
        tuple(Way(way["page"], way.get("anchor", ""), way["words"]) for way in said["ways"]),
        {page: tuple(asks) for page, asks in said["asks"].items()},
        {
            "groups": [_group(line) for line in said["groups"]],
            "ignored": " ".join(words(said["ignored"])),
            "faint": " ".join(words(said["faint"])),
            "stems": passes,
            "irregular": " ".join(f"{word} {form}" for word, form in said["irregular"].items()),
        },
    )


def _group(line: str) -> str:
    """Return the words and phrases of a group in their plain forms, each with its star, between commas."""
    members = [part.strip() for part in line.split(",")]
    plain = {" ".join(words(part)) + ("*" if part.endswith("*") else ""): None for part in members}
    return ",".join(plain)
