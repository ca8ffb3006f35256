"""What to print for a session, on its page: for whoever leads it, for each person, for the room, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from alongside.content.literal import shield
from alongside.content.model import Exercise
from alongside.content.plan.session_plan import OWN_FORM, SessionPlan, clock
from alongside.content.problems import count
from alongside.content.site_paths import relative, site_path
from alongside.render.web.exercise_pages import Downloads, Handout, cards_place
from alongside.render.web.pack_links import pack_list
from alongside.render.web.pieces import Pieces
from alongside.render.web.planned import copies, set_count, told
from alongside.render.web.prompts import macros
from alongside.render.web.templating import template

_session: Any = template("session.html.j2").module

_KINDS = {"pdf": "PDF", "docx": "Word", "pptx": "PowerPoint"}


def print_section(
    worked: SessionPlan, pieces: Pieces, downloads: Downloads, here: PurePosixPath, planner: str
) -> Iterator[str]:
    """Yield the section as Markdown. `planner` is a link to the planner, or nothing where there is none."""
    group = worked.session.group
    times = f"{clock(worked.session.start)} to {clock(worked.end)}"

    def papers(for_: str) -> str:
        return pieces.embed(str(macros.papers(list(_papers(worked, downloads, for_, here)))))

    def once_changed(words: str) -> str:
        """Return words that are seen once somebody has asked for other times or another number of people."""
        return pieces.embed(str(_session.made_for()), words)

    made_for = f"These files are for {times} and {group} people, not for what you gave above."

    yield "## Print for this session { #print }"
    yield once_changed(
        f"The files below do not change with your times and people. They are for {times} and {group} people, as the "
        "session is written. “Print my run sheet”, above, has your own." + _in_planner(planner)
    )
    if pack := pack_list(worked.session.id, worked.session.title, downloads, pieces, here):
        yield "The pack has all of this in the order in which you need it, with a cover that says what to copy."
        yield pack
    yield "### For you { #run-sheet }"
    yield (
        "The run sheet has everything you do and say, with the answers to listen for. The cue sheet has the same day "
        "on two pages, large enough to read while you stand."
    )
    yield once_changed(f"{made_for} “Print my run sheet”, above, has your own times.")
    yield papers("you")
    yield "### For each person { #handouts }"
    yield (
        f"For {told('people', f'{group} people')}: one for each, or as many as an activity gives out, and one for you. "
        "Ask beforehand who would like large print."
    )
    yield "\n".join(_copies(worked, here))
    yield from _feedback(worked, pieces, downloads, here)
    yield once_changed(f"{made_for}{_in_planner(planner)}")
    yield papers("person")
    yield "### For the room { #for-the-room }"
    yield "\n".join(_cards(worked, here))
    yield once_changed(f"{made_for} In the Word file you can put in your own times.")
    yield papers("room")
    yield "For the wall and the tables at any session:"
    yield pieces.embed(str(macros.papers(list(_in_forms(downloads.room, "any session", here)))))
    yield "### Before and after { #letters }"
    yield (
        f"The letters have the title of this session in them, its times as it is written ({times}), and gaps for what "
        "only you know."
    )
    yield once_changed(f"{made_for} In the Word file you can put in your own times.")
    yield papers("before")


def _in_planner(planner: str) -> str:
    return f" For an agenda and a cue sheet with your own times, {planner}." if planner else ""


def _papers(worked: SessionPlan, downloads: Downloads, for_: str, here: PurePosixPath) -> Iterator[dict[str, Any]]:
    files = (file for file in downloads.plans[worked.session.id] if file.for_ == for_)
    return _in_forms(files, worked.session.title, here)


def _in_forms(files: Iterable[Handout], of: str, here: PurePosixPath) -> Iterator[dict[str, Any]]:
    """Yield each document once, with its forms."""
    found: dict[str, list[Handout]] = {}
    for file in files:
        found.setdefault(file.title, []).append(file)
    for title, forms in found.items():
        yield {"title": title, "files": [_link(file, title, of, here) for file in forms]}


def _link(file: Handout, title: str, of: str, here: PurePosixPath) -> dict[str, str]:
    link = file.link(here)
    kind = file.path.stem[-2:].upper() if file.path.stem.endswith(("-a3", "-a4")) else _KINDS[link["ending"]]
    return link | {"words": kind, "name": f"{kind}, {title}: {of}"}


def _copies(worked: SessionPlan, here: PurePosixPath) -> Iterator[str]:
    for exercise, needed in worked.handouts:
        title = OWN_FORM if exercise == worked.form else exercise.title
        where = _where_handouts_are(exercise, worked, here)
        number = copies(worked.handout_id(exercise), count(needed, "copy", "copies"))
        yield f'- [{shield(title)}<span class="al-hidden">: handouts</span>]({where}): {number}'


def _cards(worked: SessionPlan, here: PurePosixPath) -> Iterator[str]:
    for cards, sets in worked.cards:
        where = cards_place(cards.exercise.id, here)
        number = set_count(cards.exercise.id, count(sets, "set"))
        yield f"- [{shield(cards.title)}]({where}): {number} of {count(cards.sheets(), 'sheet')}"


def _where_handouts_are(exercise: Exercise, worked: SessionPlan, here: PurePosixPath) -> str:
    """Return where the handouts of an exercise are linked: the session's own form on its page."""
    if exercise == worked.form:
        return "#feedback-form"
    return f"{relative(site_path(exercise.path), here)}#save-or-print"


def _feedback(worked: SessionPlan, pieces: Pieces, downloads: Downloads, here: PurePosixPath) -> Iterable[str]:
    """Yield the session's feedback form, with its links."""
    if not worked.form:
        return
    links = [file.link(here, worked.form.title) for file in downloads.feedback[worked.session.id]]
    yield "#### Feedback form { #feedback-form }"
    yield (
        "Its lines are the outcomes at the top of this page. For each, people write how confident they were before "
        "the training and how confident they are now, both at the end. "
        f"[How to use it](../activities/{worked.form.path.stem}.md)."
    )
    yield pieces.embed(str(macros.downloads(links)))
