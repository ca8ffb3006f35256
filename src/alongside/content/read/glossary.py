"""The words that the manual explains: one place for each, shown where a page uses it and in a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from alongside.content.files.fields import id_is_good, unused
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml
from alongside.content.markdown.comments import without_comments
from alongside.content.problems import Problems

GLOSSARY = PurePosixPath("sources/glossary.yml")
PAGE = PurePosixPath("docs/evidence/glossary.md")
"""The page that holds the list."""
MOST_WORDS = 45
"""Of a meaning, which has to be read beside a page."""


@dataclass(frozen=True)
class Term:
    """A word with its meaning; `also` are other words for the same."""

    id: str
    term: str
    means: str
    also: tuple[str, ...] = ()


def load_glossary(root: Path, problems: Problems) -> Mapping[str, Term]:
    """Return the terms in the order of the alphabet; what is wrong goes to `problems`."""
    if not (root / GLOSSARY).exists():
        return {}
    text = read_text(root, GLOSSARY, problems)
    if text is None:
        return {}
    data = read_yaml(GLOSSARY, without_comments(text), problems, "glossary-broken")
    if not data.values and not any(problem.path == GLOSSARY for problem in problems):
        problems.add(GLOSSARY, 1, "glossary-broken", why="list a word with its meaning, or take this file away")
    found: dict[str, Term] = {}
    ids: dict[str, str] = {}
    for id, entry in data.values.items():
        if why := _fault(id, entry):
            problems.add(GLOSSARY, data.at(id), "glossary-broken", why=f"{id} {why}")
            continue
        also = entry.get("also") or ()
        term = Term(id, entry["term"].strip(), entry["means"].strip(), tuple(word.strip() for word in also))
        first = ids.setdefault(_told_apart(term.term), id)
        if first != id:
            why = f"{id} explains {term.term}, and {first} on line {data.at(first)} does so already"
            problems.add(GLOSSARY, data.at(f"{id}.term"), "glossary-broken", why=why)
        if (number := len(term.means.split())) > MOST_WORDS:
            problems.add(GLOSSARY, data.at(f"{id}.means"), "glossary-long", value=id, number=number, most=MOST_WORDS)
        found[id] = term
    return dict(sorted(found.items(), key=lambda pair: pair[1].term.casefold()))


def as_one_word(words: str) -> str:
    """Return words as they are told from others, however their letters and spaces are written."""
    return " ".join(words.split()).casefold()


def _told_apart(term: str) -> str:
    """Return a term as it is told from others: ACT and act may be two words, and Act is the second."""
    words = as_one_word(term)
    return words.upper() if term.isupper() else words


def _fault(id: str, entry: object) -> str:
    if not id_is_good(id):
        return "should be an id of small letters, figures and hyphens"
    if not isinstance(entry, dict) or not all(_is_words(entry.get(key)) for key in ("term", "means")):
        return "needs  term: …  and  means: …"
    also = entry.get("also") or []
    if not isinstance(also, list) or not all(map(_is_words, also)):
        return "needs a list of words after  also:"
    return unused(entry, ("term", "means", "also"))


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
