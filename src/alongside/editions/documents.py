"""Every handout, plan of a session and poster as a file, made once and kept while its content stays the same."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from functools import cache, lru_cache, partial
from pathlib import Path, PurePosixPath

from alongside.common.fingerprint import of_documents
from alongside.content.manual_files import notebooks
from alongside.content.model import Exercise, Page
from alongside.content.plan.cards import plan_cards, written_cards
from alongside.content.plan.feedback_form import feedback_form
from alongside.content.plan.handout_plan import HandoutPlan, plan_handout
from alongside.content.plan.letters import Letter, letters_of
from alongside.content.plan.model_tour import SHEETS, ModelTour, poster_path
from alongside.content.plan.session_plan import SessionPlan, plan_session
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.content.site_paths import NOTEBOOKS, invented_files
from alongside.editions import document_forms, packs
from alongside.editions.document import FOLDER, Document, Documents
from alongside.editions.document_forms import CardForm, RoomPaper, SessionForm, Setting
from alongside.editions.kept_documents import KeptDocuments, Source
from alongside.editions.talk_slides import slides_paths, talk_slides
from alongside.render import word
from alongside.render.pdf import poster
from alongside.render.pdf.easier import easier_picture, easier_sheet

CREDIT = "Alongside, CC\u00a0BY\u00a04.0"
NOTEBOOK_WORDS = "Notebook, to use with your own file"
INVENTED_WORDS = "Invented file, to try it with"


def document_paths(library: Library) -> Iterator[PurePosixPath]:
    """Yield where each document of a manual will stand in its site, so that links can be checked before any is made."""
    forms = filter(None, (feedback_form(session, library) for session in library.sessions.values()))
    for id in (*library.exercises, *(form.id for form in forms)):
        yield from (FOLDER / f"{id}{form.ending}" for form in document_forms.DOCUMENT_FORMS)
    for id, exercise in library.exercises.items():
        if written_cards(exercise):
            yield from (_cards_path(form, id) for form in document_forms.CARD_FORMS)
    for form in document_forms.SESSION_FORMS:
        yield from (_plan_path(form, id) for id in library.sessions)
    yield from (path for talk in library.talks.values() for path in slides_paths(talk))
    yield from (_easier_path(page) for page in library.easier)
    yield from map(poster_path, SHEETS)
    yield from (paper.path for paper in document_forms.room_papers(library))
    yield from packs.pack_paths(library)
    for path in notebooks(library.root):
        yield from (document.path for document in _notebook(library.root, path))
    yield from (form.path for form in document_forms.BOOK_FORMS)


def _plan_path(form: SessionForm, session: str) -> PurePosixPath:
    return FOLDER / f"{form.name}-{session}{form.ending}"


def _cards_path(form: CardForm, id: str) -> PurePosixPath:
    return FOLDER / f"cards-{id}{form.ending}"


def _notebook(root: Path, path: PurePosixPath) -> tuple[Document, ...]:
    """Return a notebook as a file, and the invented files that it can be tried with."""
    files = [(path, NOTEBOOK_WORDS), *((file, INVENTED_WORDS) for file in invented_files(root, path))]
    return tuple(Document(NOTEBOOKS / file.name, words, (root / file).read_bytes()) for file, words in files)


def _easier_path(page: Page) -> PurePosixPath:
    return FOLDER / f"easier-{page.path.stem}.pdf"


def _cores() -> int:
    """Return how many processors this build may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Handouts:
    """Makes documents for one site address; `folder` is where finished ones wait for the next build.

    `organisation` is who hands them out, as it stands at the foot of each; nothing where nobody has put a name in.
    """

    def __init__(self, site: str, folder: Path, organisation: str = "") -> None:
        self.site = site
        self.kept = KeptDocuments(folder, of_documents())
        self.organisation = organisation

    @property
    def credit(self) -> str:
        """Who hands a document out, and whose work it is."""
        return f"{self.organisation} · {CREDIT}" if self.organisation else CREDIT

    def all(
        self,
        library: Library,
        tour: ModelTour | None,
        works: Iterable[Work],
        books: Callable[[], tuple[Document, ...]] = tuple,
        *,
        packed: bool = True,
    ) -> Documents:
        """Return every document of a manual; `works` are those that the drawing of the model draws on.

        `books` makes the whole manual in each of its forms. That takes longest, and so begins first. `packed` says
        whether there are packs as well.
        """
        # Typst lets other threads work while it sets a document; the order is that of the manual all the same.
        plans = [plan_session(session, library) for session in library.sessions.values()]
        forms = {plan.session.id: plan.form for plan in plans if plan.form}
        with ThreadPoolExecutor(_cores()) as threads:
            bound = threads.submit(books)
            made = list(threads.map(self.of, library.exercises.values()))
            asked = list(threads.map(partial(self.of, pictured=False), forms.values()))
            cut = list(threads.map(self.cards_of, library.exercises.values()))
            planned = list(threads.map(partial(self.of_session, letters=tuple(letters_of(library))), plans))
            easier = list(threads.map(self.easier, library.easier))
        documents = Documents(
            handouts=dict(zip(library.exercises, made, strict=True)),
            cards={id: cards for id, cards in zip(library.exercises, cut, strict=True) if cards},
            plans=dict(zip(library.sessions, planned, strict=True)),
            feedback=dict(zip(forms, asked, strict=True)),
            talks={id: talk_slides(talk, self.kept, self.credit, self.site) for id, talk in library.talks.items()},
            easier=dict(zip((page.path for page in library.easier), easier, strict=True)),
            posters=self.posters(tour, works),
            room=tuple(map(self._room, document_forms.room_papers(library))),
            notebooks={path: _notebook(library.root, path) for path in notebooks(library.root)},
            books=bound.result(),
        )
        if packed:
            documents = replace(documents, packs=self._packs(library, plans, documents))
        self.kept.tidy()
        return documents

    def _packs(
        self, library: Library, plans: Iterable[SessionPlan], documents: Documents
    ) -> dict[str, tuple[Document, ...]]:
        """Return the packs of sessions, stages and parts; each is made of what has been made before."""
        all_packs = [
            *(packs.session_pack(plan, documents) for plan in plans),
            *packs.stretch_packs(library, documents),
        ]
        make = partial(packs.made, kept=self.kept, site=self.site, credit=self.credit)
        with ThreadPoolExecutor(_cores()) as threads:
            made = list(threads.map(make, all_packs))
        return dict(zip((pack.name for pack in all_packs), made, strict=True))

    def of(self, exercise: Exercise, *, pictured: bool = True) -> tuple[Document, ...]:
        """Return the handouts of an exercise or sheet, one in each of the document forms; `pictured` with a picture."""
        planned = cache(partial(plan_handout, exercise, self.site))
        source = Source(self.site, self.credit, exercise)
        return tuple(
            self.kept.document(
                FOLDER / f"{exercise.id}{form.ending}",
                form.words,
                source,
                _drawing(form.make, planned, self.credit),
                picture=_drawing(form.picture, planned, self.credit) if pictured and form.picture else None,
            )
            for form in document_forms.DOCUMENT_FORMS
        )

    def cards_of(self, exercise: Exercise) -> tuple[Document, ...]:
        """Return the cards of an exercise or sheet, one in each of the card forms; none where it has no cards."""
        plan = plan_cards(exercise, self.site)
        if plan is None:
            return ()
        source = Source(self.credit, plan)
        return tuple(
            self.kept.document(
                _cards_path(form, exercise.id), form.words, source, partial(form.make, plan, self.credit)
            )
            for form in document_forms.CARD_FORMS
        )

    def form(self, exercise: Exercise) -> word.Form:
        """Return the pages of an exercise's Word handout, to be filled in by a script."""
        found = self.kept.keep(
            f"form of {exercise.id}",
            Source(self.site, exercise),
            lambda: json.dumps(asdict(word.form(plan_handout(exercise, self.site)))).encode(),
        )
        return _form(found)

    def of_session(self, plan: SessionPlan, letters: tuple[Letter, ...] = ()) -> tuple[Document, ...]:
        """Return what is made of a session, one in each of the session forms."""
        setting = Setting(self.site, self.credit, self.organisation, letters)
        source = Source(setting, plan)
        return tuple(
            self.kept.document(
                _plan_path(form, plan.session.id),
                form.words,
                source,
                partial(form.make, plan, setting),
                partial(form.shown, plan, setting),
                title=form.title,
                for_=form.for_,
            )
            for form in document_forms.SESSION_FORMS
        )

    def easier(self, page: Page) -> tuple[Document, ...]:
        """Return the sheet of a page that is easier to read."""
        given: dict[str, str] = {"site": self.site, "credit": self.credit}
        source, words = Source(self.site, self.credit, page), "Easier to read, as PDF to print"
        make, picture = partial(easier_sheet, page, **given), partial(easier_picture, page, **given)
        return (self.kept.document(_easier_path(page), words, source, make, picture=picture),)

    def posters(self, tour: ModelTour | None, works: Iterable[Work]) -> tuple[Document, ...]:
        """Return the poster of the model in each size of paper; none where the manual has no drawing of it."""
        if tour is None:
            return ()
        drawn_on = "; ".join(dict.fromkeys(f"{work.title} ({work.by})" for work in works))
        source = f"From Alongside. Text and drawing CC\u00a0BY\u00a04.0. Draws on: {drawn_on}."
        foot = f"{self.organisation} · {source}" if self.organisation else source
        made_from = Source(self.site, foot, tour)
        return tuple(
            self.kept.document(
                poster_path(sheet),
                f"Poster of the model, {sheet.upper()}",
                made_from,
                partial(poster.poster, tour, sheet, site=self.site, foot=foot),
            )
            for sheet in SHEETS
        )

    def _room(self, paper: RoomPaper) -> Document:
        source, make = Source(paper.of, self.credit), partial(paper.make, self.credit)
        return self.kept.document(paper.path, paper.words, source, make, title=paper.title, for_="room")


@lru_cache(1024)  # most stay as they are while the site is served
def _form(kept: bytes) -> word.Form:
    found = json.loads(kept)
    return word.Form(found["body"], tuple(found["links"]), tuple(found["lists"]))


def _drawing(
    make: Callable[[HandoutPlan, str], bytes], planned: Callable[[], HandoutPlan], credit: str
) -> Callable[[], bytes]:
    """Return how to make a handout, whose plan is worked out only if it has to be made."""
    return lambda: make(planned(), credit)
