"""A manual of three chapters and two exercises, to be bound: for what would take minutes with the whole one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from content.small_manual import FILES, write

from alongside.common.site_settings import Settings
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.content.read.works import load_works
from alongside.editions.books import Books
from alongside.editions.document import Document
from alongside.editions.kept_documents import KeptDocuments

_EXERCISE = FILES["exercises/good.md"]
TEXTS: Mapping[str, str] = {
    **{path: text for path, text in FILES.items() if path != "docs/index.md"},
    "exercises/second.md": _EXERCISE.replace("A good exercise", "Another exercise").replace("order: 1", "order: 2"),
    "sources/glossary.yml": "asset:\n  term: Asset\n  means: Anything good that is there.\n  also: [strength]\n"
    "zeal:\n  term: Zeal\n  means: Much of it.\n",
    "mkdocs.yml": """\
site_name: A manual
nav:
  - Home: index.md
  - Learn:
      - First things: [b/second.md, a/first.md]
  - Words: [evidence/glossary.md]
  - For facilitators: [facilitator/guide.md]
""",
    "docs/index.md": "---\ntitle: Home\ncovers: []\n---\n\n# Home\n\nNot in the book.\n",
    "docs/b/second.md": """\
---
title: The chapter named first
covers: [CP-A1]
additions: A thought.
---

# The chapter named first

See [the other](../a/first.md), [its end](../a/first.md#the-end), and [here](#here). An [asset](../evidence/glossary.md#asset) helps.
Outside is [a site](https://example.org/page).

## Here

Do [the exercise](../exercises/second.md). The [guide](../facilitator/guide.md) is another book.

/// exercise | good
///

/// care | Take care
Some words & more &lt;signs&gt;.
///

| Head | Other |
| --- | --- |
| One | Two |

![A figure in words](../assets/alongside/figures/eight-steps.svg)
""",
    "docs/a/first.md": "---\ntitle: The chapter named second\ncovers: []\n---\n\n# The chapter named second\n\n"
    + "Words upon words that fill a page. " * 400
    + "\n\n## The end\n\nEnd. Back to [the first](../b/second.md).\n",
    "docs/evidence/glossary.md": "---\ntitle: Glossary\ncovers: []\n---\n\n# Glossary\n\nWords.\n",
    "facilitator/guide.md": "---\ntitle: Guide\ncovers: []\n---\n\n# Guide\n\nFor others.\n",
}


def small_library(folder: Path, more: Mapping[str, str] | None = None) -> Library:
    """Return the small manual, written into a folder; `more` are texts to put in the place of its own."""
    problems = Problems()
    library = load_library(write(folder, {**TEXTS, **(more or {})}), problems)
    assert not problems.errors, problems.report()
    return library


def bound(library: Library, kept: Path, *, served: bool = False, folders: bool = True) -> dict[str, Document]:
    """Return the books of a manual by the ends of their names; `kept` is where they are kept."""
    settings = Settings(library.root, "A manual", "What it is.", folders=folders, served=served)
    books = Books(library, None, load_works(library.root), settings, KeptDocuments(kept, "here"))
    return {document.path.name.removeprefix("alongside"): document for document in books.made()}
