"""A small manual without fault, as texts by path; tests spoil it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from alongside.content.check.run import check_library
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.editions.documents import document_paths

TODAY = datetime.date(2026, 11, 22)

FILES: Mapping[str, str] = {
    "organisation.yml": """\
name: An invented organisation
contacts:
  emergency:
    name: Emergency services
    number: "999"
    when: When life is at risk.
    hours: always
    checked: 2026-11-01
    source: a page
""",
    "sources/elements.tsv": "id\tkind\tedition\twhat\nCP-A1\tactivity\t\tActivity 1\nCP-A2\tactivity\t\tActivity 2\n",
    "sources/works.yml": "- {id: cp, elements: CP, title: A work, by: Somebody}\n",
    "exercises/good.md": """\
---
title: A good exercise
kind: exercise
step: getting-started
order: 1
purpose: Show how it is done.
minutes: 10
grouping: [alone, pairs]
materials:
  - {item: pens, per: person, keep: yes}
covers: [CP-A1]
care: It may hurt.
talk: words
revision: 1
alone: 10
---

Read this first.

/// prompt | What did you notice?
    id: noticed
    kind: text
    lines: 3
///

/// prompt | Which of these?
    id: which
    kind: choice
    options:
      first: The first
      second: The second
///

/// facilitator | Do it
    part: run
    minutes: 6

Go round. Stay with each pair for a moment and listen.
///

/// facilitator | Say it
    part: say

“Hello.” Say who you are, and what will happen today.
///

/// facilitator | Look
    part: watch

Look. Who sits alone, and who has stopped talking?
///

/// facilitator | Talk
    part: debrief
    minutes: 4

Talk. What was new to you, and what will you do?
///

/// facilitator | Bring out
    part: point

It is said once, and everybody has heard it by now.
///

/// facilitator | From afar
    part: online

Talk. Rooms for pairs, and the question in the chat.
///

/// facilitator | Gently
    part: gentle

Softly. Nobody has to tell anything of their own life.
///

/// prompt | What will you do?
    id: will-do
    kind: text
///

## If you are working by yourself

Do the same, and write down what you would have said.
""",
    "facilitator/talks/words.md": """\
---
title: Some words
kind: talk
purpose: Say it.
minutes: 5
---

/// slide | First
- one
///

/// facilitator | Say
    part: say
    minutes: 5

“One.”
///
""",
    "facilitator/sessions/day.md": """\
---
title: A day
kind: session
purpose: Try it.
audience: Anybody
group: 10
small_group: 4
start: "09:30"
length: 30
outcomes: [know it]
items:
  - activity: Welcome
    minutes: 5
    do: Greet.
    say: Hello.
  - exercise: good
  - break: Tea
    minutes: 15
---

Notes.
""",
    "docs/index.md": """\
---
title: Home
covers: [CP-A2]
---

# Home

## A part

[The exercise](../exercises/good.md), [this part](#a-part), call {{ org.contacts.emergency.number }}.

/// exercise | good
///
""".replace("../exercises", "exercises"),
}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write texts into a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def check(folder: Path, today: datetime.date = TODAY) -> tuple[Library, Problems]:
    """Read and check a manual as `make check` does, on a fixed day unless another is given."""
    problems = Problems()
    library = load_library(folder, problems, today)
    check_library(library, problems, document_paths(library))
    return library, problems
