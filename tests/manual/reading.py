"""How hard a page is to read, and how long: its words taken from the finished HTML."""

from __future__ import annotations

import fnmatch
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import lxml.etree
import lxml.html
import readability

from alongside.content.files.yaml_reader import load_yaml

LONGEST = 1200
"""Words of a page, above which it needs a reason."""
HARDEST = 11
"""Flesch-Kincaid grade, above which a page needs a reason."""
MEDIAN = 8

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’-][A-Za-zÀ-ÖØ-öø-ÿ]+)*|\d+(?:[.,]\d+)*")
_END = re.compile(r"(?<=[.!?:])[\"’”)]*\s+")
_OTHERS = "|".join(
    [
        "descendant::nav", "descendant::script", "descendant::svg", "descendant::*[@hidden]",
        "descendant::details[contains(@class, 'al-folded')]", "descendant::aside[contains(@class, 'al-draws')]",
        "descendant::*[contains(@class, 'al-screen')]", "descendant::*[contains(@class, 'al-hidden')]",
        "descendant::button", "descendant::code", "descendant::pre",
    ]
)  # fmt: skip
"""What is on a page and not of it: ways on, credits, exercises folded in, code."""
_WITHIN_WORDS = {"b", "strong", "em", "i", "a", "span", "mark", "abbr", "cite"}
_TEXTS = "descendant-or-self::*[self::p or self::li or self::dd or self::td or self::legend or self::label or self::dt]"


@dataclass(frozen=True)
class Reading:
    """A page with its number of words and its Flesch-Kincaid grade (school years of the United States)."""

    page: str
    words: int
    grade: float


def article(page: Path) -> lxml.html.HtmlElement:
    """Return what a page has to say, without its frame."""
    tree = lxml.html.fromstring(page.read_text("utf-8"))
    found = tree.xpath("//article")[0]
    for other in found.xpath(_OTHERS):
        if other.getparent() is not None:
            other.drop_tree()
    return found


def sentences(page: Path) -> Iterator[str]:
    """Yield the sentences of running text; of cells and list entries, only those of four words and more."""
    for element in article(page).xpath(_TEXTS):
        if element.xpath("./p | ./ul | ./ol | ./div | ./dl"):
            continue  # its parts come by themselves
        for sentence in _END.split(" ".join(element.text_content().split())):
            if len(_WORD.findall(sentence)) >= 4:
                yield sentence


def words(page: Path) -> list[str]:
    """Return every word of a page, as written."""
    found = article(page)
    for element in found.iter(lxml.etree.Element):
        if element.tag not in _WITHIN_WORDS:
            element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
    return _WORD.findall(found.text_content())


def read(page: Path, name: str) -> Reading:
    """Measure a page. A page with hardly a sentence has the grade 0."""
    lines = [" ".join(_WORD.findall(sentence)) for sentence in sentences(page)]
    enough = sum(len(line.split()) for line in lines) >= 100
    grade = readability.getmeasures("\n".join(lines), lang="en")["readability grades"]["Kincaid"] if enough else 0.0
    return Reading(name, len(words(page)), round(grade, 1))


def pages(site: Path) -> Iterator[tuple[str, Path]]:
    """Yield each page of a site by its address."""
    for page in sorted(site.rglob("*.html")):
        yield page.relative_to(site).as_posix().removesuffix("index.html"), page


def reasons(root: Path, kind: str) -> Mapping[str, str]:
    """Return the reasons, by patterns of addresses, why pages may be `long` or `hard`."""
    data = load_yaml((root / "sources" / "reading.yml").read_text("utf-8-sig"))
    return data.values[kind] or {}


def spelling(root: Path, site: Path) -> Mapping[str, str]:
    """Return words that are neither British nor known to the manual, each with a page that has it."""
    places: dict[str, str] = {}
    for name, page in pages(site):
        for word in words(page):
            for part in word.replace("’", "'").removesuffix("'s").split("-"):
                places.setdefault(part, name)
    known = (root / "sources" / "known-words.txt").read_text("utf-8").split("\n")
    fine = {word.strip() for word in known if not word.startswith("#")}
    asked = sorted(word for word in places if word and not word[0].isdigit() and word not in fine)
    deno = Path(sys.executable).parent / "deno"
    command = [deno, "run", "--quiet", "--allow-read", "--allow-env", "tests/spelling.ts"]
    answer = subprocess.run(
        command, cwd=root / "browser", input="\n".join(asked), capture_output=True, text=True, check=True
    )
    return {word: places[word] for word in answer.stdout.split()}


def excused(name: str, why: Mapping[str, str]) -> str:
    """Return the pattern that excuses a page, or nothing."""
    return next((pattern for pattern in why if fnmatch.fnmatchcase(name, pattern)), "")
