"""What the first search loads and how long a question takes: now, and for a manual of the size that is planned."""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from typing import Any

import yaml

from alongside.render.web.finish.passages import Passage
from alongside.render.web.search.index import Entry, script, snippets
from alongside.render.web.search.stems import words
from alongside.render.web.search.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parent.parent
PAGES, WORDS = 220, 800
"""Half as many pages for everybody again as the whole book has, and words on each."""
SHOWN = int(re.findall(r"WITH_PLACES = (\d+)", (ROOT / "browser/site/search/panel.ts").read_text("utf-8"))[0])
"""Pages whose text is loaded to show where on them the words stand."""
RUNS = 7
Row = tuple[str, str, str]


def size(*contents: str | bytes) -> float:
    """Return KiB as they travel, each file by itself: gzip -9."""
    return sum(len(gzip.compress(c.encode() if isinstance(c, str) else c, 9)) for c in contents) / 1024


def rows(site: Path) -> Iterator[Row]:
    """Yield the rows on search for a built site: what, measured, promise."""
    folder = site / "assets" / "alongside"
    engine = (folder / "search.js").read_bytes()
    texts = [size(file.read_bytes()) for file in (folder / "search").glob("*.js")]
    about = statistics.mean(texts) * SHOWN
    trainee = size(engine, (folder / "search-data.js").read_bytes())
    beside = size((folder / "search-data-facilitator.js").read_bytes())
    promise = "promise: 100 KiB"
    yield "first search", f"{trainee + about:.1f} KiB", promise
    yield "first search, on a facilitator's page", f"{trainee + beside + about:.1f} KiB", promise
    entries = grown(site)
    with tempfile.TemporaryDirectory() as name:
        later = write(Path(name), entries)
        grown_size = size(engine, later) + statistics.mean(size(snippets(entry)) for entry in entries) * SHOWN
        yield f"first search, {PAGES} pages of {WORDS} words", f"{grown_size:.1f} KiB", promise
        for what, where in ((f"{len(texts)} pages", site), (f"{PAGES} pages of {WORDS} words", Path(name))):
            median, most, opened = times(where, "--facilitator" if where == site else "")
            yield f"a question, {what}", f"{median:.1f} ms, at most {most:.1f}", "promise: 50 ms"
            yield f"getting ready, {what}", f"{opened:.0f} ms, once", ""


def times(site: Path, *more: str) -> tuple[float, float, float]:
    """Return the median and the longest time of a question, and of getting ready, in milliseconds."""
    asked = yaml.safe_load((ROOT / "tests" / "website" / "questions.yml").read_text("utf-8"))
    questions = [question["ask"] for group in asked.values() for question in group]
    command = [Path(sys.executable).with_name("deno"), "task", "--quiet", "ask", str(site), *more]
    # The least of several runs, so that a busy machine and a cold engine matter less.
    result = subprocess.run(
        [part for part in command if part],
        cwd=ROOT / "browser",
        input="\n".join(questions * RUNS),
        capture_output=True,
        text=True,
        check=True,
    )
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    took = [min(answer["took"] for answer in answers[n :: len(questions)]) for n in range(len(questions))]
    return statistics.median(took), max(took), answers[0]["opened"]


def write(site: Path, entries: Sequence[Entry]) -> str:
    """Write pages as the site would hold them, and return the script with their words."""
    vocabulary = load_vocabulary()
    made = script("pages", entries, vocabulary, {"ways": []})
    folder = site / "assets" / "alongside"
    folder.mkdir(parents=True)
    (folder / "search-data.js").write_text(made, "utf-8")
    return made


def grown(site: Path) -> list[Entry]:
    """Return so many invented pages, whose words come, and come new, as they do in the manual.

    Words follow those that are there (Simon's process, which gives the shares that words have in real texts), lean to
    those of their own page, and new ones appear at the rate at which they do here (Heaps' law, fitted).
    """
    chance = random.Random(1)
    text = [word for rows in _texts(site) for row in rows for word in words(row[2])]
    known = sorted(set(text))
    half = len(text) // 2
    # V = k n^b, from how many different words the first half and the whole hold.
    rise = log(len(known) / len(set(text[:half]))) / log(len(text) / half)
    rate = rise * len(known) / len(text) ** rise
    entries = []
    while len(entries) < PAGES:
        page: list[str] = []
        while len(page) < WORDS:
            if chance.random() < rate * max(len(text), 1) ** (rise - 1):
                page.append(_new(known, chance))
            elif page and chance.random() < 0.25:
                page.append(chance.choice(page))
            else:
                page.append(chance.choice(text))
            text.append(page[-1])
        entries.append(_page(len(entries), page, chance))
    return entries


def _page(number: int, page: list[str], chance: random.Random) -> Entry:
    def some(least: int, most: int) -> str:
        return " ".join(chance.sample(page, chance.randint(least, most)))

    at = range(0, WORDS, 100)
    passages = tuple(Passage(f"part-{start}", some(2, 6), [" ".join(page[start : start + 100])]) for start in at)
    return Entry(f"part/page-{number}/", some(2, 5), some(18, 28), tuple(some(5, 9) for _ in range(6)), passages)


def _new(known: list[str], chance: random.Random) -> str:
    """Return a word that is not there yet and looks like one."""
    one, other = chance.choice(known), chance.choice(known)
    return one[: max(2, len(one) // 2)] + other[len(other) // 2 :]


def _texts(site: Path) -> Iterator[list[Any]]:
    for file in sorted((site / "assets" / "alongside" / "search").glob("*.js")):
        text = file.read_text("utf-8")
        yield json.loads(text[text.index("]=") + 2 :].strip().removesuffix(";"))


if __name__ == "__main__":
    for row in rows(Path(sys.argv[1])):
        print("  ".join(row))
