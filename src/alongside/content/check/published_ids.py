"""Ids of prompts that have been published: none may vanish or come back, since answers are kept under them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.problems import Problems
from alongside.content.read.library import Library

PUBLISHED = PurePosixPath("exercises/published-ids.txt")
_RETIRED = re.compile(r"#\s*retired\b", re.I)
_KEY = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$")


def check_published(library: Library, problems: Problems) -> None:
    """Report published ids that are gone, and retired ones that are used again."""
    if not (library.root / PUBLISHED).exists():
        return
    here = {
        exercise.key(prompt): (exercise, prompt)
        for exercise in library.exercises.values()
        for prompt in exercise.prompts
    }
    retired = False
    for number, line in enumerate((read_text(library.root, PUBLISHED, problems) or "").split("\n"), 1):
        retired = retired or bool(_RETIRED.match(line))
        key = line.split("#")[0].strip()
        if not key:
            continue
        if not _KEY.match(key):
            problems.add(PUBLISHED, number, "published-broken")
        elif not retired and key not in here:
            problems.add(PUBLISHED, number, "published-id-vanished", value=key)
        elif retired and key in here:
            exercise, prompt = here[key]
            problems.add(exercise.path, prompt.line, "published-id-reused", value=key)


def publish_ids(library: Library, problems: Problems) -> list[str]:
    """Write new prompts' keys into the list of published ones, and return them; leave an unreadable one alone."""
    file = library.root / PUBLISHED
    text: str | None = "# Every prompt that has been released.\n\n# retired\n"
    if file.exists() and (text := read_text(library.root, PUBLISHED, problems)) is None:
        return []
    assert text is not None
    living, mark, retired = text.partition("# retired")
    listed = {line.strip() for line in text.split("\n")}
    keys = [e.key(prompt) for e in library.exercises.values() for prompt in e.prompts]
    new = [key for key in keys if key not in listed]
    head = [line for line in living.split("\n") if line.startswith("#")]
    rows = sorted({line for line in living.split("\n") if line and not line.startswith("#")} | set(new))
    file.write_text("\n".join([*head, *rows, "", mark + retired]), "utf-8")
    return new
