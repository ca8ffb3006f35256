"""The words that the manual explains: one place for each, shown where a page uses it and in a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from alongside.content.fields import id_is_good
from alongside.content.problems import Problems

GLOSSARY = PurePosixPath("sources/glossary.yml")
PAGE = PurePosixPath("docs/evidence/glossary.md")
"""The page that holds the list."""


@dataclass(frozen=True)
class Term:
    """A word with its meaning; `also` are other words for the same."""

    id: str
    term: str
    means: str
    also: tuple[str, ...] = ()


def load_glossary(root: Path, problems: Problems) -> Mapping[str, Term]:
    """Return the terms in the order of the alphabet; what is wrong goes to `problems`."""
    file = root / GLOSSARY
    if not file.exists():
        return {}
    try:
        data = yaml.safe_load(file.read_text("utf-8")) or {}
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        why = getattr(fault, "problem", "it is not YAML")
        problems.add(GLOSSARY, mark.line + 1 if mark else 1, "glossary-broken", why=why)
        return {}
    found = {}
    lines = file.read_text("utf-8").split("\n")
    for id, entry in data.items() if isinstance(data, dict) else ():
        line = next((n for n, text in enumerate(lines, 1) if text.startswith(f"{id}:")), 1)
        if why := _fault(str(id), entry):
            problems.add(GLOSSARY, line, "glossary-broken", why=f"{id} {why}")
        else:
            found[str(id)] = Term(str(id), entry["term"], entry["means"].strip(), tuple(entry.get("also", ())))
    return dict(sorted(found.items(), key=lambda pair: pair[1].term.casefold()))


def _fault(id: str, entry: object) -> str:
    if not id_is_good(id):
        return "should be an id of small letters, figures and hyphens"
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in ("term", "means")):
        return "needs  term: …  and  means: …"
    also = entry.get("also", [])
    if not isinstance(also, list) or not all(isinstance(word, str) for word in also):
        return "needs a list of words after  also:"
    if unknown := set(entry) - {"term", "means", "also"}:
        return f"has no use for {', '.join(sorted(unknown))}"
    return ""
