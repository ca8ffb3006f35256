"""The files that the browser loads to search: one for pages and their words, and one a page for where on it.

Where which word stands is found in two steps, so that the first search stays small however large the manual grows.
The index knows which words a page holds, and whether in a heading, often, or once; title, description and what the
page answers are there too. The text itself is loaded for the few pages that are shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain, takewhile
from typing import Any

from alongside.common.handover import handover
from alongside.render.web.finish.passages import Passage
from alongside.render.web.search.stems import words
from alongside.render.web.search.vocabulary import Vocabulary

ROOM, SNIPPETS = "search", "snippets"
"""Under which names pages with their words are handed over, and the text of each page."""
ONCE, OFTEN, HEADING = 1, 2, 3
"""How strongly a word stands in a page, beside its title, description and questions."""
_LEVELS = 3
_OFTEN = 3
"""So many times is often."""
_COMMON = 0.028
"""A word that stands in a larger share of the pages counts only where it stands out."""
_RARE = 2
"""So does a word of more pages than this that stands out in one of them."""
_FEW = 10
"""With fewer pages than this no word is common."""
_SETTLED = 3
"""A word that stands in so many questions and groups is found by them: where else it stands would tell no more."""
_DIGITS = "".join(chr(code) for code in range(33, 126) if chr(code) not in "\"\\'<>&!")
"""Characters that stand for themselves in a script; `~` carries on, `!` marks a common word, a space ends a row."""


@dataclass(frozen=True, eq=False)
class Entry:
    """A page as search sees it."""

    url: str
    """From the root of the site."""
    title: str
    description: str
    asks: tuple[str, ...]
    passages: tuple[Passage, ...]
    list_only: bool = False
    """Whether it only leads to other pages: then the words of what it lists do not count."""

    @cached_property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The heading and the words of each passage."""
        return tuple((passage.heading, passage.text) for passage in self.passages)


@dataclass
class _Word:
    """A word in all its forms, and where it stands."""

    forms: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    """Its forms in what pages answer, and in groups."""
    found: dict[int, int] = field(default_factory=dict)
    """How strongly, by the number of the page, where the page does not say the word of itself."""
    pages: set[int] = field(default_factory=set)
    """All pages that hold it."""

    @property
    def stands_out(self) -> bool:
        """Whether it stands in a heading, or often, or in what a page says of itself."""
        return len(self.pages) > len(self.found) or any(level > ONCE for level in self.found.values())

    @property
    def form(self) -> str:
        """The commonest form, of those in which people ask if there are any: a slip is nearest to what they mean."""
        forms = self.asked or self.forms
        return min(forms, key=lambda form: (-forms[form], len(form), form))


def script(
    name: str,
    entries: Sequence[Entry],
    vocabulary: Vocabulary,
    more: Mapping[str, Any] | None = None,
    after: Sequence[Entry] | None = None,
) -> str:
    """Return a script that hands pages and words over under `name`, with the vocabulary.

    Pages `after` which it is always loaded bring the vocabulary, their words and titles: these are not given twice.
    """
    known = {} if after is None else _words(tuple(after), vocabulary, True)
    own = _words(tuple(entries), vocabulary, after is None)
    fresh = [stem for stem in own if stem not in known]
    order = {stem: number for number, stem in enumerate(chain(known, fresh))}
    rows = (_row(own[stem], len(entries), stem in known) if stem in own else "" for stem in order)

    def numbers(said: Iterable[str]) -> str:
        return "".join(_number(order[vocabulary.stems.of(word)]) for word in said)

    # What is written alike stands together, because it is packed the better for its journey.
    data = {
        "pages": [_page(entry, after or ()) for entry in entries],
        **(more or {}),
        "words": "".join(_fronts(own[stem].form for stem in fresh)),
        "rows": " ".join(rows),
        "asks": "&".join(" ".join(numbers(vocabulary.asked(ask)) for ask in entry.asks) for entry in entries),
    }
    if after is None:
        groups = (
            "".join(numbers(said) + (" " if star else "!") for said, star in group) for group in vocabulary.groups
        )
        data["vocabulary"] = {"groups": "&".join(groups), **vocabulary.data}
    return handover(ROOM, name, data)


def snippets(entry: Entry) -> str:
    """Return the script with the text of one page: [id, heading, words] for each passage.

    Of a page that only leads to others, the headings are enough.
    """
    rows = ((passage.id, passage.heading, "" if entry.list_only else passage.text) for passage in entry.passages)
    return _snippets(slug(entry.url), tuple(rows))


@lru_cache(4096)  # most pages stay as they are while the site is served
def _snippets(name: str, rows: tuple[tuple[str, str, str], ...]) -> str:
    return handover(SNIPPETS, name, rows)


def slug(url: str) -> str:
    """Return the name of the file that holds a page's places. browser/site/search/load-index.ts makes the same name."""
    return url.removesuffix("/").removesuffix(".html").replace("/", "--") or "index"


def _page(entry: Entry, after: Sequence[Entry]) -> list[object] | int:
    """Return [address, title, description]; the number of an earlier page stands for its description.

    It stands for the whole of a facilitator's page of an exercise, whose address browser/site/search/index.ts knows.
    """
    for number, other in enumerate(after):
        if entry.description and (other.title, other.description) == (entry.title, entry.description):
            led = other.url.replace("exercises/", "facilitator/activities/", 1)
            return number if entry.url == led else [entry.url, "", number]
    return [entry.url, entry.title, entry.description]


@lru_cache(2)  # those for everybody are asked for twice
def _words(entries: tuple[Entry, ...], vocabulary: Vocabulary, leads: bool) -> dict[str, _Word]:
    """Return what has to be known of each word beyond what pages say of themselves, by stem, in order of the alphabet.

    Small words are left out: nobody looks for them. Words of questions have to be known, because questions are written
    with their numbers; so have the words of groups on the shelf that leads.
    """
    found: defaultdict[str, _Word] = defaultdict(_Word)
    for number, entry in enumerate(entries):
        page = _NOTHING if entry.list_only else _held(entry.told, vocabulary)
        for stem, word, times in page.forms:
            here = found[stem]
            here.forms[word] += times
            here.pages.add(number)
        said = _said((entry.title, entry.description, *entry.asks), vocabulary)
        for stem, strength in page.strengths.items():
            if stem not in said:
                found[stem].found[number] = strength
        for stem in said & found.keys():
            found[stem].pages.add(number)
    asked = chain.from_iterable(vocabulary.asked(ask) for entry in entries for ask in entry.asks)
    grouped = chain.from_iterable(said for group in vocabulary.groups for said, _ in group)
    for word in chain(asked, grouped if leads else ()):
        found[vocabulary.stems.of(word)].asked[word] += 1
    kept = ((stem, word) for stem, word in found.items() if word.asked or _row(word, len(entries)))
    return dict(sorted(kept, key=lambda pair: pair[1].form))


@dataclass(frozen=True)
class _Held:
    """The words of a page that somebody may look for."""

    forms: Sequence[tuple[str, str, int]]
    """Each stem, with a word of that stem, and how often that stands in the page."""
    strengths: Mapping[str, int]
    """How strongly each stem stands in the page."""


_NOTHING = _Held((), {})
_PAGES = 4096
"""Of so many pages words are kept in memory, for when the site is built again while it is served."""


@lru_cache(_PAGES)
def _said(texts: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the stems of what a page says of itself."""
    return frozenset(vocabulary.stems.of(word) for text in texts for word in words(text))


@lru_cache(_PAGES)
def _held(told: tuple[tuple[str, str], ...], vocabulary: Vocabulary) -> _Held:
    """Return the words of a page, of which headings and texts are told."""
    in_text = Counter(chain.from_iterable(words(text) for _, text in told))
    in_headings = Counter(chain.from_iterable(words(heading) for heading, _ in told))
    of = vocabulary.stems.of
    forms = [(of(word), word, n) for word, n in (in_text + in_headings).items() if not vocabulary.ignores(word)]
    count: Counter[str] = Counter()
    for stem, word, _ in forms:
        count[stem] += in_text[word]
    strengths = {stem: OFTEN if times >= _OFTEN else ONCE for stem, times in count.items()}
    return _Held(forms, strengths | {stem: HEADING for stem, word, _ in forms if word in in_headings})


def _number(value: int) -> str:
    """Return a number in two digits; `~` before them stands for as many as two can say."""
    over, value = divmod(value, len(_DIGITS) ** 2)
    return "~" * over + _DIGITS[value // len(_DIGITS)] + _DIGITS[value % len(_DIGITS)]


def _fronts(chosen: Iterable[str]) -> Iterator[str]:
    """Yield each word without what it shares with the one before; a capital says how many letters that is."""
    last = ""
    for word in chosen:
        shared = min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(last, word, strict=False))), 25)
        yield chr(65 + shared) + word[shared:]
        last = word


def _row(word: _Word, pages: int, known: bool = False) -> str:
    """Return the pages of a word, each as the distance to the one before, together with its strength.

    A common word begins with how common it is, as so many parts of all digits there are.
    """
    common = pages >= _FEW and len(word.pages) > _COMMON * pages
    faint = common or known or (pages >= _FEW and len(word.pages) > _RARE and word.stands_out)
    row, last = ("!" + _DIGITS[round(len(word.pages) / pages * (len(_DIGITS) - 1))] if common else ""), -1
    for page, level in sorted(word.found.items()) if sum(word.asked.values()) < _SETTLED else ():
        if faint and level == ONCE:
            continue
        value = (page - last - 1) * _LEVELS + level - 1
        row += "~" * (value // len(_DIGITS)) + _DIGITS[value % len(_DIGITS)]
        last = page
    return row
