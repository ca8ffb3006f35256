"""The whole manual in memory: every exercise, talk, session and page, joined and checked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TypeVar

from alongside.content.easier import is_easier
from alongside.content.files.text_files import read_text
from alongside.content.journey import JOURNEY, Stage
from alongside.content.kinds.registry import KINDS
from alongside.content.manual_files import manual_files
from alongside.content.markdown.comments import without_comments
from alongside.content.model import Block, Exercise, Page, Talk, Text
from alongside.content.problems import Problems, hint
from alongside.content.read.composed_sheet import fields_of
from alongside.content.read.contact_rows import with_contact_rows
from alongside.content.read.contacts import check_places, with_contacts
from alongside.content.read.glossary import Term, load_glossary
from alongside.content.read.kept_files import KeptFiles
from alongside.content.read.letter_pages import with_gaps
from alongside.content.read.organisation import Organisation, load_organisation
from alongside.content.read.organisation_answers import with_organisation_answers
from alongside.content.read.parse import parse_exercise, parse_page, parse_session, parse_talk
from alongside.content.read.routes import load_routes
from alongside.content.route import Route
from alongside.content.session import Session

B = TypeVar("B", bound=Block)


@dataclass(frozen=True)
class Library:
    """The manual. Mappings are by id, or by path from the repository's root, in the order of the book."""

    root: Path
    exercises: Mapping[str, Exercise]
    talks: Mapping[str, Talk]
    sessions: Mapping[str, Session]
    pages: Mapping[PurePosixPath, Page]
    organisation: Organisation
    texts: Mapping[PurePosixPath, str]
    """Every Markdown file as it stands, without its author's notes, by path."""
    glossary: Mapping[str, Term]
    """The words that the manual explains, in the order of the alphabet."""
    routes: Mapping[str, Route] = field(default_factory=dict)
    """The routes through the manual, in the order of their list."""
    today: datetime.date = field(default_factory=datetime.date.today)
    """The day on which it was read: no list may say that something was checked later."""
    kept: KeptFiles = field(default_factory=KeptFiles)
    """What files said when they were read before, for whoever reads more in them."""

    def groups(self) -> Iterator[tuple[str, str, tuple[Exercise, ...]]]:
        """Yield the exercises in the order of the work, then tools and sheets: id, title, exercises."""
        for part in JOURNEY:
            if own := tuple(e for stage in part.stages for e in self.of_stage(stage)):
                yield part.id, part.title, own
        for kind, title in (("tool", "Tools to come back to"), ("sheet", "Sheets to hand over")):
            if own := tuple(e for e in self.exercises.values() if e.kind == kind):
                yield f"{kind}s", title, own

    @cached_property
    def easier(self) -> tuple[Page, ...]:
        """The pages that are easier to read, in their order."""
        found = (page for page in self.pages.values() if is_easier(page.path))
        return tuple(sorted(found, key=lambda page: (page.order, page.path)))

    def of_stage(self, stage: Stage) -> tuple[Exercise, ...]:
        """Return the exercises, without tools and sheets, that are met at a stage of the work."""
        return tuple(e for e in self.exercises.values() if e.kind == "exercise" and e.stage == stage)

    def line(self, path: PurePosixPath, words: str) -> int:
        """Return the first line of a file that holds some words, or 1."""
        lines = self.texts[path].split("\n")
        whole = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])" if words[-1].isalnum() else re.escape(words))
        return next((number for number, line in enumerate(lines, 1) if whole.search(line)), 1)


def load_library(
    root: Path, problems: Problems, today: datetime.date | None = None, kept_in: Path | None = None
) -> Library:
    """Read the manual below `root`; what is wrong in any file goes to `problems`.

    `kept_in` is a folder for what each file says, which the next run then need not read again.
    """
    kept = KeptFiles(kept_in)
    today = today or datetime.date.today()
    organisation = load_organisation(root, problems, today)
    texts = _texts(root, problems)
    exercises: dict[str, Exercise] = {}
    talks: dict[str, Talk] = {}
    sessions: dict[str, Session] = {}
    pages: dict[PurePosixPath, Page] = {}
    for path, written in texts.items():
        check_places(path, written, problems)
        text = with_gaps(path, organisation.fill(written, path, 1, problems))
        if path.parts[0] == "exercises":
            exercise = kept.read(parse_exercise, path, text, problems)
            exercise = with_organisation_answers(exercise, organisation, problems)
            exercises[exercise.id] = replace(exercise, learner=_drawn(exercise.learner, organisation))
        elif path.parts[:2] == ("facilitator", "talks"):
            talks[path.stem] = kept.read(parse_talk, path, text, problems)
        elif path.parts[:2] == ("facilitator", "sessions"):
            sessions[path.stem] = kept.read(parse_session, path, text, problems)
        else:
            page = kept.read(parse_page, path, text, problems)
            pages[path] = replace(page, blocks=_drawn(page.blocks, organisation))
    kept.tidy()
    _compose(exercises, organisation.numbers, problems)
    ordered = dict(sorted(exercises.items(), key=lambda pair: _place(pair[1])))
    glossary, routes = load_glossary(root, problems), load_routes(root, problems)
    return Library(root, ordered, talks, sessions, pages, organisation, texts, glossary, routes, today, kept)


def _texts(root: Path, problems: Problems) -> dict[PurePosixPath, str]:
    """Return every Markdown file that can be read, without its author's notes."""
    found = {path: read_text(root, path, problems) for path in manual_files(root)}
    return {path: without_comments(text) for path, text in found.items() if text is not None}


def _drawn(blocks: tuple[B, ...], organisation: Organisation) -> tuple[B, ...]:
    """Return blocks in which a place for all contacts holds their rows; only now, since rows would shift the lines."""
    drawn = (
        replace(block, markdown=with_contacts(block.markdown, organisation.contacts))
        if isinstance(block, Text) and "{{" in block.markdown
        else block
        for block in blocks
    )
    return tuple(with_contact_rows(drawn, organisation.contacts))


def _compose(exercises: dict[str, Exercise], numbers: Sequence[str], problems: Problems) -> None:
    """Let tools that compose a sheet ask what that sheet says."""
    for id, exercise in exercises.items():
        for prompt in exercise.prompts:
            if prompt.kind != "compose" or KINDS["compose"].is_broken:
                continue
            sheet = exercises.get(prompt.sheet)
            if sheet is None or sheet.kind != "sheet":
                sheets = [e.id for e in exercises.values() if e.kind == "sheet"]
                near = hint(prompt.sheet, sheets)
                problems.add(exercise.path, prompt.line, "sheet-unknown", value=prompt.sheet or "(none)", hint=near)
                continue
            whole = replace(prompt, fields=fields_of(sheet, prompt.questions), numbers=tuple(numbers))
            learner = tuple(whole if block is prompt else block for block in exercise.learner)
            exercises[id] = replace(exercise, learner=learner)


def _place(exercise: Exercise) -> tuple[int, int, str]:
    return (("exercise", "tool", "sheet").index(exercise.kind), exercise.order, exercise.id)
