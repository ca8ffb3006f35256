"""What those who lead a session have in hand: the run sheet with its answers, the cue sheet, the feedback form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest
from pypdfium2 import raw

from alongside.content.markdown.nodes import Run
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Facilitator
from alongside.content.parts import NOT_IN_THE_ROOM
from alongside.content.plan.cue_sheet import LEAST_LETTERS, cues, first_sentence
from alongside.content.plan.feedback_form import feedback_form
from alongside.content.plan.session_plan import SessionPlan, clock, plan_session
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.render.pdf.prose import BREAK, as_printed

ROOT = Path(__file__).resolve().parents[2]
SESSIONS = sorted(file.stem for file in (ROOT / "facilitator/sessions").glob("*.md"))
FOOT = 9.6
"""Points: what is smaller stands at the foot of a page."""
LONG = 40
"""Letters: a stretch of words that long stands in no other block by chance."""


@pytest.fixture(scope="module", params=SESSIONS)
def plan(request: pytest.FixtureRequest, library: Library) -> SessionPlan:
    """Each session of the manual, worked out."""
    return plan_session(library.sessions[request.param], library)


@pytest.fixture(scope="module")
def papers(plan: SessionPlan, site: Path) -> dict[str, bytes]:
    """The papers of a session as the build has made them, by how their names begin."""
    return {name: (site / f"handouts/{name}-{plan.session.id}.pdf").read_bytes() for name in ("run-sheet", "cue-sheet")}


def test_every_answer_point_and_shorter_way_is_on_the_run_sheet(plan: SessionPlan, papers: dict[str, bytes]) -> None:
    said = printed(papers["run-sheet"])
    blocks = [block for block in told(plan) if block.part in ("answers", "point", "short", "note")]
    exercises = {row.exercise.id for row in plan.rows if row.exercise and row.exercise.kind == "exercise"}
    assert len([block for block in blocks if block.part == "point"]) >= len(exercises)
    for block in blocks:
        missing = [words for words in stretches(block) if words not in said]
        assert not missing, (block.title, missing)


def test_what_is_for_online_meetings_and_what_the_sources_say_is_not_on_the_run_sheet(
    plan: SessionPlan, papers: dict[str, bytes]
) -> None:
    said = printed(papers["run-sheet"])
    blocks = [block for block in told(plan) if block.part in NOT_IN_THE_ROOM]
    for block in blocks:
        assert [words for words in stretches(block) if len(words) >= LONG and words in said] == []


def test_cue_sheet_has_at_most_two_pages_and_letters_to_read_from_a_lectern(papers: dict[str, bytes]) -> None:
    with pypdfium2.PdfDocument(papers["cue-sheet"]) as document:
        assert len(document) <= 2
        sizes = [size for page in document for size, _ in letters(page)]
    assert min(size for size in sizes if size > FOOT) > 10.99


def test_cue_sheet_says_of_each_stretch_what_a_trainer_looks_for(plan: SessionPlan, papers: dict[str, bytes]) -> None:
    said = printed(papers["cue-sheet"])
    shown = list(cues(plan))
    assert len(shown) == len(plan.rows)
    for cue in shown:
        row = cue.row
        for words in (clock(row.start), row.title, cue.say, cue.task, cue.point, cue.gentle, cue.give_out):
            assert close(words) in said
        if row.item.kind != "break":
            assert cue.say
        if row.item.kind == "activity" or (row.exercise and row.exercise.kind == "exercise"):
            assert cue.task
        if row.exercise and row.exercise.kind == "exercise":
            assert cue.point and cue.give_out
            assert bool(cue.gentle) == bool(row.exercise.care)


def test_feedback_form_asks_for_the_outcomes_of_its_session(plan: SessionPlan, library: Library, site: Path) -> None:
    form = plan.form
    assert form
    assert form == feedback_form(plan.session, library)
    for ending in (".pdf", "-large.pdf"):
        assert_form(printed((site / f"handouts/{form.id}{ending}").read_bytes()), plan, library)
    file = docx.Document(str(site / f"handouts/{form.id}.docx"))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    assert_form(close(" ".join([*(p.text for p in file.paragraphs), *cells])), plan, library)
    counted = {exercise.id: copies for exercise, copies in plan.handouts}
    general = library.exercises["feedback-form"]
    used = [row for row in plan.rows if row.exercise == general]
    assert general.id not in counted
    assert counted.get(form.id) == (plan.group + 1 if used or form.id in counted else None)


def assert_form(said: str, plan: SessionPlan, library: Library) -> None:
    assert close(f"Feedback form: {plan.session.title}") in said
    assert close("Date of the session") in said
    for outcome in plan.session.outcomes:
        assert close(outcome.removesuffix(".")) in said
    general = library.exercises["feedback-form"]
    table = next(prompt for prompt in general.prompts if prompt.id == general.outcomes)
    for heading in table.columns.values():
        assert close(heading) in said
    for row in table.items.values():
        assert close(row) not in said


def test_general_form_stays_as_it_is_written(library: Library) -> None:
    general = library.exercises["feedback-form"]
    table = general.prompts[0]
    assert table.id == "how-confident"
    assert list(table.items) == ["new-things", "nearby", "ways-round"]
    assert list(table.columns) == ["start", "end"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("“Put a ring round the smallest thing. Then go.”", "“Put a ring round the smallest thing.”"),
        ("“Good morning. Today we look at what helps. Ready?”", "“Good morning. Today we look at what helps.”"),
        ("1. Greet people **by name**, at the door. Then sit.\n2. Go.", "Greet people by name, at the door."),
        ("One thought and no full stop", "One thought and no full stop"),
        ("Where were you, when the lights went out? Say so.", "Where were you, when the lights went out?"),
        ("", ""),
    ],
)
def test_first_sentence_is_whole_and_its_quotes_are_closed(written: str, said: str) -> None:
    assert first_sentence(written) == said
    assert len(said) >= LEAST_LETTERS or not said


def test_a_manual_without_a_form_for_outcomes_has_none_for_its_sessions(tmp_path: Path) -> None:
    from content.small_manual import FILES, write

    library = load_library(write(tmp_path, FILES), Problems())
    day = plan_session(library.sessions["day"], library)
    assert day.form is None
    assert [exercise.id for exercise, _ in day.handouts] == ["good"]


def told(plan: SessionPlan) -> Iterator[Facilitator]:
    """Yield the facilitator's blocks of the exercises of a session."""
    for row in plan.rows:
        if row.exercise:
            yield from row.exercise.facilitator


def stretches(block: Facilitator) -> Iterator[str]:
    """Yield the words of a block, each stretch of one look by itself."""
    for text in _texts(markdown_tree(block.markdown)):
        if words := close(as_printed(text)):
            yield words


def _texts(nodes: Iterable[object]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Run):
            yield from re.split(r"[→←↔✓✗☐]", node.text)
        elif isinstance(node, tuple):
            yield from _texts(node)
        elif hasattr(node, "__dataclass_fields__"):
            yield from _texts(getattr(node, name) for name in node.__dataclass_fields__)


def printed(pdf: bytes) -> str:
    """Return the words of a PDF without spaces and without the foot of its pages, which may stand within a sentence."""
    with pypdfium2.PdfDocument(pdf) as document:
        return close("".join(letter for page in document for size, letter in letters(page) if size > FOOT))


def letters(page: pypdfium2.PdfPage) -> Iterator[tuple[float, str]]:
    """Yield the letters of a page with their sizes in points."""
    text = page.get_textpage()
    for index in range(text.count_chars()):
        yield raw.FPDFText_GetFontSize(text, index), chr(raw.FPDFText_GetUnicode(text, index))


def close(text: str) -> str:
    """Return text without spaces, and without hyphens and places where a word may be broken: lines end there."""
    return "".join(re.sub(rf"[-\x02\ufffe{BREAK}]", "", text).split())
