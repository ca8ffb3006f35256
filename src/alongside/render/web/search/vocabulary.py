"""words.yml read: how people ask, and what their words mean here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.files.fields import unused, whole_number
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml
from alongside.content.problems import Problems
from alongside.render.web.search.stems import Rule, Stems, words

WORDS = Path(__file__).parent / "words.yml"
SHOWN = PurePosixPath("src/alongside/render/web/search/words.yml")
"""What it is called in the repository."""


Member = tuple[tuple[str, ...], bool]
"""A word or a phrase, and whether it is asked with and never looked for."""
Group = tuple[Member, ...]


@dataclass(frozen=True)
class Way:
    """A page to go to when nothing was found."""

    page: str
    """Path of its source in the site's source tree."""
    anchor: str
    words: str


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """How people ask. The same words give the same object."""

    said: str
    """All that words.yml says, which everything here is made from."""
    stems: Stems
    ways: tuple[Way, ...]
    asks: Mapping[str, tuple[str, ...]]
    """Questions that generated pages answer, by path in the site's source tree."""
    lists: tuple[str, ...]
    """Pages that only lead to others, by path in the site's source tree; one that ends in a slash is all in a folder.
    They are found by what they say of themselves, and not by the words of what they list."""
    groups: tuple[Group, ...]
    """Words that mean much the same."""
    data: Mapping[str, Any]
    """What else the browser is given."""
    _ignored: frozenset[str]
    _phrases: frozenset[tuple[str, ...]]

    def ignores(self, word: str) -> bool:
        """Say whether a word, as `words` yields it, is a small one that nobody looks for."""
        return self.stems.of(word) in self._ignored

    def asked(self, question: str) -> list[str]:
        """Return the words to know of a question that a page answers: no small ones, unless they belong to a phrase
        such as "on their own". A question of small words alone stays as it is."""
        return list(_asked(self, question))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._phrases), default=0)


@lru_cache(2**14)  # most questions stay as they are while the site is served
def _asked(vocabulary: Vocabulary, question: str) -> tuple[str, ...]:
    said = list(words(question))
    stems = [vocabulary.stems.of(word) for word in said]
    kept = {number for number, word in enumerate(said) if not vocabulary.ignores(word)}
    for first in range(len(stems)):
        for length in range(2, vocabulary._longest + 1):
            if tuple(stems[first : first + length]) in vocabulary._phrases:
                kept.update(range(first, min(first + length, len(stems))))
    return tuple([said[number] for number in sorted(kept)] or said)


class VocabularyError(Exception):
    """words.yml cannot be used; its faults have gone to the `Problems` given."""


def check_vocabulary(problems: Problems, path: Path = WORDS) -> None:
    """Report what is wrong with words.yml."""
    with suppress(VocabularyError):
        load_vocabulary(path, problems)


def load_vocabulary(path: Path = WORDS, problems: Problems | None = None) -> Vocabulary:
    """Return what words.yml says. Raises VocabularyError where it cannot be used."""
    return _vocabulary(json.dumps(_read(path, Problems() if problems is None else problems)))


@lru_cache(4)
def _vocabulary(content: str) -> Vocabulary:
    said = json.loads(content)
    passes: list[list[Rule]] = [[(end, to, int(least)) for end, to, least in rules] for rules in said["stems"]]
    stems = Stems(passes, said["irregular"])
    groups = tuple(_group(line, stems) for line in said["groups"])
    return Vocabulary(
        content,
        stems,
        tuple(Way(way["page"], way.get("anchor", ""), way["words"]) for way in said["ways"]),
        {page: tuple(asks) for page, asks in said["asks"].items()},
        tuple(said["lists"]),
        groups,
        {
            "ignored": " ".join(words(said["ignored"])),
            "faint": " ".join(words(said["faint"])),
            "stems": passes,
            "irregular": " ".join(f"{word} {form}" for word, form in said["irregular"].items()),
        },
        frozenset(stems.of(word) for word in words(said["ignored"])),
        frozenset(tuple(map(stems.of, member)) for group in groups for member, _ in group if len(member) > 1),
    )


def _read(path: Path, problems: Problems) -> Mapping[str, Any]:
    name = SHOWN if path == WORDS else PurePosixPath(path.name)
    text = read_text(path.parent, PurePosixPath(path.name), found := Problems())
    data = read_yaml(name, text or "", found, "list-broken")
    if text is not None and data.values:
        for key, (expected, fits) in _FORMS.items():
            if not fits(data.values.get(key)):
                found.add(name, data.at(key), "list-broken", why=f"{key} should be {expected}")
        for key in data.values:
            if key not in _FORMS:
                found.add(name, data.at(key), "list-broken", why=f"it {unused([key], _FORMS)}")
    elif text is not None and not found.errors:
        found.add(name, 1, "list-broken", why=f"it needs the keys {', '.join(_FORMS)}")
    for problem in found:
        problems.take(replace(problem, path=name))
    if found.errors:
        raise VocabularyError(found.report())
    return data.values


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_words, value))


def _is_rule(rule: Any) -> bool:
    return isinstance(rule, list) and len(rule) == 3 and isinstance(rule[1], str) and whole_number(rule[2]) is not None


def _each(value: Any, kind: type, fits: Callable[[Any], bool]) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    return isinstance(value, kind) and all(map(fits, inner))


_FORMS: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "groups": ("a list, each line a row of words with a comma between", _are_words),
    "ignored": ("words with a space between", _is_words),
    "faint": ("words with a space between", _is_words),
    "stems": (
        "lists of rules, each like  [ies, y, 2]",
        lambda v: _each(v, list, lambda rules: _each(rules, list, _is_rule)),
    ),
    "irregular": ("a list like  said: say", lambda v: _each(v, dict, _is_words)),
    "ways": (
        "a list, each entry like  {page: steps/index.md, words: The eight steps}",
        lambda v: _each(v, list, lambda way: _each(way, dict, _is_words) and {"page", "words"} <= way.keys()),
    ),
    "asks": ("a list of questions below the path of each page", lambda v: _each(v, dict, _are_words)),
    "lists": ("a list of paths", _are_words),
}


def _group(line: str, stems: Stems) -> Group:
    """Return the words and phrases of a group in their plain forms, each with whether it has a star.

    Of several with one stem the first is enough; it has a star if all have.
    """
    members: dict[tuple[str, ...], Member] = {}
    for part in line.split(","):
        plain = tuple(words(part))
        key = tuple(map(stems.of, plain))
        first, star = members.get(key, (plain, True))
        members[key] = first, star and part.strip().endswith("*")
    return tuple(members.values())
