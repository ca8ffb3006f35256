"""Checks across files: what no single file can know of itself."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from alongside.content.coverage import check_coverage
from alongside.content.external import check_external
from alongside.content.library import Library
from alongside.content.links import check_links
from alongside.content.materials import check_materials
from alongside.content.model import ExerciseReference
from alongside.content.printable import check_printable
from alongside.content.problems import Problems, hint
from alongside.content.safety import check_safety
from alongside.content.sessions import check_sessions

PUBLISHED = PurePosixPath("exercises/published-ids.txt")
_RETIRED = re.compile(r"#\s*retired\b", re.I)
_KEY = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$")


def check_library(library: Library, problems: Problems) -> None:
    """Report every fault that lies between files."""
    check_safety(library, problems)
    check_sessions(library, problems)
    check_materials(library, problems)
    check_links(library, problems)
    _check_references(library, problems)
    check_coverage(library, problems)
    check_external(library, problems)
    _check_use(library, problems)
    check_printable(library, problems)
    _check_published(library, problems)


def _check_references(library: Library, problems: Problems) -> None:
    for page in library.pages.values():
        for reference in page.references():
            _known_exercise(library, page.path, reference, problems)
    for exercise in library.exercises.values():
        if exercise.talk and exercise.talk not in library.talks:
            line = library.line(exercise.path, "talk:")
            near = hint(exercise.talk, list(library.talks))
            problems.add(exercise.path, line, "talk-unknown", value=exercise.talk, hint=near)


def _known_exercise(library: Library, path: PurePosixPath, reference: ExerciseReference, problems: Problems) -> None:
    if reference.exercise not in library.exercises:
        near = hint(reference.exercise, list(library.exercises))
        problems.add(path, reference.line, "exercise-unknown", value=reference.exercise, hint=near)
    elif library.exercises[reference.exercise].kind == "tool":
        problems.add(path, reference.line, "tool-folded", value=reference.exercise)


def _check_use(library: Library, problems: Problems) -> None:
    """An exercise that no session uses would never be met by a trainer."""
    used = {item.refers for session in library.sessions.values() for item in session.items}
    for exercise in library.exercises.values():
        if exercise.kind == "exercise" and exercise.id not in used:
            problems.add(exercise.path, 1, "exercise-unused")


def _check_published(library: Library, problems: Problems) -> None:
    file = library.root / PUBLISHED
    if not file.exists():
        return
    here = {
        exercise.key(prompt): (exercise, prompt)
        for exercise in library.exercises.values()
        for prompt in exercise.prompts
    }
    retired = False
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
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


def publish_ids(library: Library) -> list[str]:
    """Write new prompts' keys into the list of published ones, and return them."""
    file = library.root / PUBLISHED
    text = file.read_text("utf-8") if file.exists() else "# Every prompt that has been released.\n\n# retired\n"
    living, mark, retired = text.partition("# retired")
    listed = {line.strip() for line in text.split("\n")}
    keys = [e.key(prompt) for e in library.exercises.values() for prompt in e.prompts]
    new = [key for key in keys if key not in listed]
    head = [line for line in living.split("\n") if line.startswith("#")]
    rows = sorted({line for line in living.split("\n") if line and not line.startswith("#")} | set(new))
    file.write_text("\n".join([*head, *rows, "", mark + retired]), "utf-8")
    return new
