"""A document is made once, kept while nothing that stands in it changes, and made again when something does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from content.small_manual import FILES, check, write

from alongside.content.plan.session_plan import SessionPlan, plan_session
from alongside.editions.document_forms import SESSION_FORMS, Setting
from alongside.editions.documents import Handouts
from alongside.editions.kept_documents import KeptDocuments, Source


class Making:
    """A way to make a document, which counts how often it is asked."""

    def __init__(self, content: bytes) -> None:
        self.content, self.times = content, 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.content


def test_the_same_source_gives_the_kept_document_and_another_its_own(tmp_path: Path) -> None:
    one, other = Making(b"one"), Making(b"other")
    kept = KeptDocuments(tmp_path, "makers")
    for _ in range(2):
        assert kept.keep("a.pdf", Source("words"), one) == b"one"
        assert kept.keep("a.pdf", Source("other words"), other) == b"other"
    assert kept.keep("b.pdf", Source("words"), other) == b"other"
    assert (one.times, other.times) == (1, 2)


def test_other_makers_make_a_document_anew(tmp_path: Path) -> None:
    first, second = Making(b"first"), Making(b"second")
    assert KeptDocuments(tmp_path, "makers").keep("a.pdf", Source("words"), first) == b"first"
    assert KeptDocuments(tmp_path, "new makers").keep("a.pdf", Source("words"), second) == b"second"


def test_a_document_that_shows_nothing_of_a_change_is_not_made_again(tmp_path: Path) -> None:
    first, second = Making(b"first"), Making(b"second")
    kept = KeptDocuments(tmp_path, "makers")
    assert kept.keep("a.pdf", Source("seen", "unseen"), first, lambda: "seen") == b"first"
    assert kept.keep("a.pdf", Source("seen", "changed"), second, lambda: "seen") == b"first"
    assert second.times == 0
    assert kept.keep("a.pdf", Source("changed", "changed"), second, lambda: "changed") == b"second"


def changed(write_over: Callable[[str], str]) -> Callable[[SessionPlan], SessionPlan]:
    """Return a change of the first exercise of a session."""

    def change(plan: SessionPlan) -> SessionPlan:
        done = next(row for row in plan.rows if row.exercise)
        assert done.exercise
        other = replace(done.exercise, title=write_over(done.exercise.title), purpose=write_over(done.exercise.purpose))
        rows = tuple(replace(row, exercise=other) if row is done else row for row in plan.rows)
        handouts = tuple((other if it == done.exercise else it, copies) for it, copies in plan.handouts)
        return replace(plan, rows=rows, handouts=handouts)

    return change


CHANGES: dict[str, Callable[[SessionPlan], SessionPlan]] = {
    "an exercise": changed(lambda words: f"{words} anew"),
    "the session's title": lambda plan: replace(plan, session=replace(plan.session, title="Another day")),
    "the session's purpose": lambda plan: replace(plan, session=replace(plan.session, purpose="To be together.")),
    "its outcomes": lambda plan: replace(plan, session=replace(plan.session, outcomes=("say it anew",))),
    "the group": lambda plan: replace(plan, group=plan.group + 5),
    "the times": lambda plan: replace(plan, rows=tuple(replace(row, start=row.start + 5) for row in plan.rows)),
}


@pytest.mark.sweep
@pytest.mark.parametrize("what", CHANGES)
def test_documents_of_a_session_are_as_made_afresh_after_each_change(what: str, tmp_path: Path) -> None:
    library, _ = check(write(tmp_path, FILES))
    plan = plan_session(library.sessions["day"], library)
    kept = Handouts("", tmp_path / "kept")
    before = kept.of_session(plan)
    after = kept.of_session(CHANGES[what](plan))
    assert after == Handouts("", tmp_path / "fresh").of_session(CHANGES[what](plan))
    assert after != before


def test_what_no_document_of_a_session_shows_makes_none_of_them_anew(tmp_path: Path) -> None:
    library, _ = check(write(tmp_path, FILES))
    plan = plan_session(library.sessions["day"], library)
    exercise = next(row.exercise for row in plan.rows if row.exercise)
    unseen = replace(exercise, order=exercise.order + 1)
    rows = tuple(replace(row, exercise=unseen) if row.exercise else row for row in plan.rows)
    setting = Setting("", "")
    for form in SESSION_FORMS:
        assert form.shown(plan, setting) == form.shown(replace(plan, rows=rows), setting)
