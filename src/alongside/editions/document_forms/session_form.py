"""What is made of each session: for those who lead it, for the room, and for each person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.content.plan import session_papers
from alongside.content.plan.letters import Letter
from alongside.content.plan.paper import Paper
from alongside.content.plan.run_sheet import plan_run_sheet
from alongside.content.plan.session_plan import SessionPlan
from alongside.content.plan.slides import Deck, session_deck
from alongside.render.pdf import typeset
from alongside.render.pdf.cue_sheet import cue_sheet_data
from alongside.render.pdf.paper import paper as on_paper
from alongside.render.pdf.slides import noted, slides_handout
from alongside.render.word import run_sheet as in_word
from alongside.render.word.paper import paper as paper_in_word


@dataclass(frozen=True)
class Setting:
    """What documents of a session need to know beside its plan."""

    site: str
    """The address of the site, or empty."""
    credit: str
    """Who hands them out, and whose work they are."""
    organisation: str = ""
    """Its name where it has put one in."""
    letters: tuple[Letter, ...] = ()

    def page(self, plan: SessionPlan) -> str:
        """Return the address of a session's page, or nothing."""
        return f"{self.site.rstrip('/')}/facilitator/sessions/{plan.session.id}/" if self.site else ""


FOR = {"you": "For you", "person": "For each person", "room": "For the room", "before": "Before and after"}
"""Whom a document of a session is for."""


@dataclass(frozen=True)
class SessionForm:
    """A form in which something of every session is given out.

    `make` returns the bytes of the file from the session that has been worked out. It raises DocumentError, naming its
    source, where it cannot be made.
    """

    name: str
    """How the name of a file begins, before the id of its session."""
    ending: str
    title: str
    """What it is, whatever its form."""
    words: str
    """What a link to the file says."""
    for_: str
    make: Callable[[SessionPlan, Setting], bytes]
    shown: Callable[[SessionPlan, Setting], object]
    """Everything that stands in the file and that it says of itself. While that stays the same, so does the file,
    whatever else changes in the plan of the session and in its exercises."""


def _run_sheet(plan: SessionPlan, setting: Setting) -> bytes:
    return typeset.run_sheet(plan, site=setting.site, credit=setting.credit)


def _run_sheet_word(plan: SessionPlan, setting: Setting) -> bytes:
    return in_word.run_sheet(plan, site=setting.site, credit=setting.credit)


def _cue_sheet(plan: SessionPlan, setting: Setting) -> bytes:
    return typeset.cue_sheet(plan, site=setting.site, credit=setting.credit)


def _cue_sheet_word(plan: SessionPlan, setting: Setting) -> bytes:
    return in_word.cue_sheet(plan, site=setting.site, credit=setting.credit)


def _run_sheet_shown(plan: SessionPlan, setting: Setting) -> object:
    return _heads(plan, setting), plan_run_sheet(plan, setting.site)


def _cue_sheet_shown(plan: SessionPlan, setting: Setting) -> object:
    return _heads(plan, setting), cue_sheet_data(plan)


def _slides(plan: SessionPlan, setting: Setting) -> bytes:
    from alongside.render.slides.deck import deck  # takes a moment, and only where slides are made anew

    return deck(session_deck(plan, setting.organisation), setting.credit)


def _slides_shown(plan: SessionPlan, setting: Setting) -> object:
    return session_deck(plan, setting.organisation), setting.credit


def _handout(plan: SessionPlan, setting: Setting) -> bytes:
    return slides_handout(session_deck(plan, setting.organisation), page=setting.page(plan), credit=setting.credit)


def _handout_shown(plan: SessionPlan, setting: Setting) -> object:
    return *_plain(session_deck(plan, setting.organisation)), setting.page(plan), setting.credit


def _plain(shown: Deck) -> tuple[object, ...]:
    """Return what the handout of slides holds of them: nothing of their notes."""
    return shown.title, shown.about, tuple((each.title, each.lines, each.large) for each in noted(shown))


def _heads(plan: SessionPlan, setting: Setting) -> object:
    session = plan.session
    return session.path, session.id, session.title, session.purpose, setting.site, setting.credit


def _agenda(plan: SessionPlan, setting: Setting) -> Paper:
    return session_papers.agenda(plan, setting.page(plan))


def _sign_in(plan: SessionPlan, setting: Setting) -> Paper:
    return session_papers.sign_in(plan, setting.page(plan))


def _certificate(plan: SessionPlan, setting: Setting) -> Paper:
    return session_papers.certificate(plan, setting.organisation, setting.page(plan))


def _letters(plan: SessionPlan, setting: Setting) -> Paper:
    return session_papers.letters(plan, setting.letters, setting.page(plan))


def _both(
    name: str, title: str, for_: str, write: Callable[[SessionPlan, Setting], Paper]
) -> tuple[SessionForm, SessionForm]:
    """Return the two forms of a document of plain words."""

    def pdf(plan: SessionPlan, setting: Setting) -> bytes:
        return on_paper(write(plan, setting), site=setting.site, credit=setting.credit)

    def docx(plan: SessionPlan, setting: Setting) -> bytes:
        return paper_in_word(write(plan, setting), site=setting.site, credit=setting.credit)

    def shown(plan: SessionPlan, setting: Setting) -> object:
        return write(plan, setting), setting.site, setting.credit

    return (
        SessionForm(name, ".pdf", title, f"{title}, PDF", for_, pdf, shown),
        SessionForm(name, ".docx", title, f"{title}, Word", for_, docx, shown),
    )


SESSION_FORMS = (
    SessionForm("run-sheet", ".pdf", "Run sheet", "Run sheet as PDF", "you", _run_sheet, _run_sheet_shown),
    SessionForm(
        "run-sheet", ".docx", "Run sheet", "Run sheet in Word, to change", "you", _run_sheet_word, _run_sheet_shown
    ),
    SessionForm("cue-sheet", ".pdf", "Cue sheet", "Cue sheet of two pages as PDF", "you", _cue_sheet, _cue_sheet_shown),
    SessionForm(
        "cue-sheet", ".docx", "Cue sheet", "Cue sheet in Word, to change", "you", _cue_sheet_word, _cue_sheet_shown
    ),
    SessionForm("slides", ".pptx", "Slides", "Slides, to show and to change", "you", _slides, _slides_shown),
    SessionForm(
        "slides-handout",
        ".pdf",
        "Slides on paper",
        "Slides on paper, with lines for notes, PDF",
        "person",
        _handout,
        _handout_shown,
    ),
    *_both("agenda", "Agenda on one page", "person", _agenda),
    *_both("certificate", "Certificate of attendance", "person", _certificate),
    *_both("sign-in", "Sign-in sheet", "room", _sign_in),
    *_both("letters", "Letters", "before", _letters),
)
