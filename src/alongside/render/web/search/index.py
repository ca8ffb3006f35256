"""The files that the browser loads to search: one for pages and their words, and one a page for where on it.

Where which word stands is found in two steps, so that the first search stays small however large the manual grows.
The index knows which words a page holds, and whether in a heading, often, or once; title, description and the
questions that the page answers are there in full. The text itself is loaded for the few pages that are shown.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from alongside.render.web.search.passages import Passage
from alongside.render.web.search.stems import Stems, words

ONCE, OFTEN, HEADING = 1, 2, 3
"""How strongly a word stands in a page, beside its title, description and questions."""
_LEVELS = 3
_OFTEN = 3
"""So many times is often."""
_COMMON = 0.4
"""A word that stands in a larger share of the pages counts only where it stands out."""
_FEW = 10
"""With fewer pages than this no word is common."""
_DIGITS = "".join(chr(code) for code in range(33, 126) if chr(code) not in "\"\\'<>&!")
"""Characters that stand for themselves in a script; `~` carries on, `!` marks a common word, a space ends a row."""


@dataclass(frozen=True)
class Entry:
    """A page as search sees it."""

    url: str
    """From the root of the site."""
    title: str
    description: str
    asks: tuple[str, ...]
    passages: tuple[Passage, ...]


def script(name: str, entries: Sequence[Entry], stems: Stems, more: Mapping[str, Any] | None = None) -> str:
    """Return a classic script that hands pages and words over under `name`: the form that opens from a disk too."""
    data = {"pages": [_page(entry) for entry in entries], **_words(entries, stems), **(more or {})}
    return f"(self.{name}=self.{name}||[]).push({_json(data)})\n"


def places(entry: Entry) -> str:
    """Return the script with the text of one page: [id, heading, words] for each passage."""
    rows = [[passage.id, passage.heading, passage.text] for passage in entry.passages]
    return f"(self.alongsidePlaces=self.alongsidePlaces||{{}})[{_json(entry.url)}]={_json(rows)}\n"


def slug(url: str) -> str:
    """Return the name of the file that holds a page's places. browser/search/site.ts makes the same name."""
    return url.removesuffix("/").removesuffix(".html").replace("/", "--") or "index"


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", " ").replace("\u2029", " ")


def _page(entry: Entry) -> list[object]:
    return [entry.url, entry.title, entry.description, list(entry.asks)]


def _words(entries: Sequence[Entry], stems: Stems) -> Mapping[str, str]:
    """Return all words, each once in its commonest form, and in which pages it stands how strongly."""
    rows: dict[str, dict[int, int]] = {}
    forms: dict[str, Counter[str]] = {}
    for number, entry in enumerate(entries):
        for word, strength in _strengths(entry, stems):
            stem = stems.of(word)
            here = rows.setdefault(stem, {})
            here[number] = max(here.get(number, 0), strength)
            forms.setdefault(stem, Counter())[word] += 1
    chosen = sorted((min(forms[stem], key=lambda w: (-forms[stem][w], len(w), w)), stem) for stem in rows)
    vocabulary, postings, last = [], [], ""
    for word, stem in chosen:
        vocabulary.append(_front(last, word))
        postings.append(_row(rows[stem], len(entries)))
        last = word
    return {"words": "".join(vocabulary), "rows": " ".join(postings)}


def _strengths(entry: Entry, stems: Stems) -> Iterator[tuple[str, int]]:
    count: Counter[str] = Counter()
    for passage in entry.passages:
        for word in words(passage.heading):
            yield word, HEADING
        for word in words(passage.text):
            count[stems.of(word)] += 1
            yield word, OFTEN if count[stems.of(word)] >= _OFTEN else ONCE


def _front(last: str, word: str) -> str:
    """Return a word without what it shares with the one before; a capital says how many letters that is."""
    shared = min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(last, word, strict=False))), 25)
    return chr(65 + shared) + word[shared:]


def _row(found: Mapping[int, int], pages: int) -> str:
    """Return the pages of one word, each as the distance to the one before, together with its strength."""
    common = pages >= _FEW and len(found) > _COMMON * pages
    kept = [(page, level) for page, level in sorted(found.items()) if not common or level > ONCE]
    row, last = "!" if common else "", -1
    for page, level in kept:
        value = (page - last - 1) * _LEVELS + level - 1
        row += "~" * (value // len(_DIGITS)) + _DIGITS[value % len(_DIGITS)]
        last = page
    return row
