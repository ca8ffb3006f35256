"""Files of the manual turned into exercises, talks, sessions and pages."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from alongside.content.describe import GROUPINGS
from alongside.content.easier import Row, is_easier
from alongside.content.files.fields import Fields, id_is_good, whole_number
from alongside.content.model import Block, Cards, Exercise, ExerciseReference, Facilitator, Page, Prompt, Slide, Talk
from alongside.content.problems import Problems, hint
from alongside.content.read import whereabouts
from alongside.content.read.blocks import parse_blocks, without_facilitators
from alongside.content.read.completeness import NEEDED, check_exercise, check_minutes, check_places, has_faulty_block
from alongside.content.read.front_matter import Source, split_front_matter
from alongside.content.read.head_markdown import check_head_markdown
from alongside.content.read.headings import check_headings
from alongside.content.read.materials import materials
from alongside.content.read.session_cuts import parse_cuts
from alongside.content.read.session_items import parse_item
from alongside.content.session import Session, SessionItem

_EXERCISE_KEYS = [
    *("title", "kind", "step", "part", "stage", "order", "purpose", "description", "asks"),
    *("minutes", "alone", "outcomes", "often_printed", "poster", "sides", "grouping", "materials"),
    *("after", "talk", "care", "no_care", "covers", "additions", "revision"),
]
_TALK_KEYS = ["title", "kind", "purpose", "minutes", "covers", "additions", "description", "asks"]
_SESSION_KEYS = [
    *("title", "kind", "purpose", "audience", "group", "small_group", "start", "length", "outcomes"),
    *("materials", "items", "if_short", "never_cut", "choose_when", "covers", "additions", "description", "asks"),
]
_PAGE_KEYS = [
    *("title", "description", "step", "covers", "additions", "asks", "hide", "template"),
    *("fuller", "order", "checked"),
]


def parse_exercise(path: PurePosixPath, text: str, problems: Problems) -> Exercise:
    """Return the exercise, sheet or tool of one file; faults go to `problems`."""
    source, fields, blocks = _begin(path, text, problems, titled=True)
    fields.allow(_EXERCISE_KEYS)
    if not id_is_good(path.stem):
        problems.add(path, 1, "id-bad")
    kind = fields.text("kind", "exercise")
    if kind not in NEEDED:
        fields.wrong("kind", "exercise, sheet or tool")
        kind = "exercise"
    step, part = whereabouts.step(fields), whereabouts.part(fields)
    exercise = Exercise(
        id=path.stem,
        path=path,
        title=fields.text("title", path.stem, needed=True),
        kind=kind,
        step=step,
        part=part,
        order=fields.integer("order", 99, 0),
        purpose=fields.text("purpose", needed=True),
        minutes=fields.minutes(needed=kind == "exercise"),
        grouping=_grouping(fields, kind),
        materials=materials(fields),
        covers=fields.texts("covers"),
        care=fields.text("care"),
        talk=fields.text("talk"),
        additions=fields.text("additions"),
        revision=fields.integer("revision", 1),
        learner=without_facilitators(blocks),
        facilitator=tuple(block for block in blocks if isinstance(block, Facilitator)),
        asks=fields.asks(),
        alone=fields.integer("alone", 0, 1, 600) or None,
        outcomes=fields.text("outcomes"),
        stage=whereabouts.stage(fields, step, part),
        often_printed=fields.yes("often_printed", False),
        poster=fields.text("poster"),
        sides=fields.integer("sides", 0, 1, 8) or None,
        after=fields.texts("after"),
    )
    check_exercise(exercise, fields, source, problems)
    check_head_markdown(path, text, [(fields.data.at("care"), exercise.care)], problems)
    return exercise


def _grouping(fields: Fields, kind: str) -> tuple[str, ...]:
    names = fields.texts("grouping")
    if kind == "exercise" and not names:
        fields.fault("grouping", "key-missing", key="grouping")
    for index, name in enumerate(names):
        if name not in GROUPINGS:
            fields.fault(f"grouping.{index}", "grouping-unknown", value=name, hint=hint(name, list(GROUPINGS)))
    return tuple(name for name in names if name in GROUPINGS)


def parse_talk(path: PurePosixPath, text: str, problems: Problems) -> Talk:
    """Return the talk of one file; faults go to `problems`."""
    source, fields, blocks = _begin(path, text, problems, titled=True)
    fields.allow(_TALK_KEYS)
    check_places(path, blocks, (Prompt, ExerciseReference, Cards, Row), problems)
    minutes = fields.minutes(needed=True)
    if not has_faulty_block(path, problems):
        if not any(isinstance(block, Slide) for block in blocks):
            problems.add(path, source.body_line, "talk-empty")
        check_minutes(fields, minutes, (block for block in blocks if isinstance(block, Facilitator)))
    return Talk(
        id=path.stem,
        path=path,
        title=fields.text("title", path.stem, needed=True),
        purpose=fields.text("purpose", needed=True),
        minutes=minutes or 1,
        covers=fields.texts("covers"),
        additions=fields.text("additions"),
        blocks=blocks,
        asks=fields.asks(),
    )


def parse_session(path: PurePosixPath, text: str, problems: Problems) -> Session:
    """Return the session of one file; faults go to `problems`."""
    _, fields, blocks = _begin(path, text, problems, titled=True)
    fields.allow(_SESSION_KEYS)
    check_places(path, blocks, (Prompt, Slide, Cards, Row), problems)
    for key in ("group", "length"):
        if key not in fields.data.values:
            fields.fault(key, "key-missing", key=key)
    items = _items(fields)
    check_head_markdown(path, text, ((item.line, words) for item in items for words in (item.do, item.say)), problems)
    return Session(
        id=path.stem,
        path=path,
        title=fields.text("title", path.stem, needed=True),
        purpose=fields.text("purpose", needed=True),
        audience=fields.text("audience", needed=True),
        group=fields.integer("group", 20, 1, 500),
        small_group=_small_group(fields),
        start=_clock(fields),
        length=fields.integer("length", 60, 1, 6000),
        outcomes=fields.texts("outcomes"),
        materials=materials(fields),
        items=items,
        covers=fields.texts("covers"),
        additions=fields.text("additions"),
        blocks=blocks,
        asks=fields.asks(),
        cuts=parse_cuts(fields),
        choose_when=fields.text("choose_when"),
        never_cut=fields.text("never_cut"),
    )


def _small_group(fields: Fields) -> int:
    """Return how many sit in a small group: four where nothing is said, or all where they are fewer than that."""
    group = whole_number(fields.data.values.get("group"))
    size = fields.integer("small_group", min(4, max(2, group or 4)), 2, 50)
    if group and size > max(2, group):
        fields.wrong("small_group", f"no larger than the group, which is {group}")
    return size


def _items(fields: Fields) -> tuple[SessionItem, ...]:
    items = fields.data.values.get("items")
    if not isinstance(items, list) or not items:
        fields.fault("items", "session-item-broken", why="a session needs a list of items")
        return ()
    return tuple(good for index, item in enumerate(items) if (good := parse_item(fields, index, item)))


def _clock(fields: Fields) -> int:
    found = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", fields.text("start"))
    if not found:
        fields.fault("start", "session-start-wrong")
        return 9 * 60
    return int(found[1]) * 60 + int(found[2])


def parse_page(path: PurePosixPath, text: str, problems: Problems) -> Page:
    """Return what the checks need to know of a page; faults go to `problems`."""
    source, fields, blocks = _begin(path, text, problems, titled=False)
    fields.allow_but_near(_PAGE_KEYS)
    whereabouts.known_step(fields)
    easier = is_easier(path)
    strangers = (Prompt, Slide, Facilitator, Cards, ExerciseReference if easier else Row)
    check_places(path, blocks, strangers, problems)
    if source.head.is_read and not source.body.strip():
        problems.add(path, source.body_line, "page-empty")
    if easier and not fields.has("fuller"):
        fields.fault("fuller", "key-missing", key="fuller")
    return Page(
        path,
        fields.text("title", path.stem, needed=True),
        fields.texts("covers"),
        fields.text("additions"),
        blocks,
        source.head.lines,
        fields.asks(),
        fields.text("description", needed=easier),
        tuple(map(PurePosixPath, fields.texts("fuller") if easier else ())),
        fields.integer("order", 99, 0) if easier else 0,
        fields.text("checked") if easier else "",
    )


def _begin(
    path: PurePosixPath, text: str, problems: Problems, *, titled: bool
) -> tuple[Source, Fields, tuple[Block, ...]]:
    """Return a file as head and body, the fields of its head, and its blocks.

    `titled` says that its title stands in the head, so that no heading may have a single #.
    """
    source = split_front_matter(path, text, problems)
    check_headings(path, source.body, source.body_line, problems, titled=titled)
    return source, Fields(path, source.head, problems), parse_blocks(path, source.body, source.body_line, problems)
