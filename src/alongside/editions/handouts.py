"""Every handout and run sheet as a file, made once and kept while its content stays the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path, PurePosixPath

from alongside.common.cache import Cache
from alongside.common.fingerprint import of_documents
from alongside.content.model import Exercise
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.plan.model_tour import SHEETS, Walk
from alongside.content.plan.model_tour import poster as place
from alongside.content.plan.session_plan import plan
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.render import word
from alongside.render.pdf import poster, typeset

FOLDER = PurePosixPath("handouts")
CREDIT = "Alongside, CC\u00a0BY\u00a04.0"


@dataclass(frozen=True)
class Document:
    """A finished file: where it stands in the site, what it is called in a link, and its bytes."""

    path: PurePosixPath
    words: str
    content: bytes


class Handouts:
    """Makes documents for one site address; `kept` is a folder in which finished ones wait for the next build.

    `organisation` is who hands them out, as it stands at the foot of each; nothing where nobody has put a name in.
    """

    def __init__(self, site: str, kept: Path, organisation: str = "") -> None:
        self.site = site
        self.cache = Cache(kept, of_documents())
        self.organisation = organisation

    @property
    def credit(self) -> str:
        """Who hands a document out, and whose work it is."""
        return f"{self.organisation} · {CREDIT}" if self.organisation else CREDIT

    def of(self, exercise: Exercise) -> tuple[Document, ...]:
        """Return the handouts of an exercise or sheet: PDF, large print and Word."""
        worked = cache(partial(plan_handout, exercise, self.site))
        forms: Mapping[str, tuple[str, Callable[[], bytes]]] = {
            ".pdf": ("PDF to print", lambda: typeset.handout(worked(), credit=self.credit)),
            "-large.pdf": (
                "PDF in large print",
                lambda: typeset.handout(worked(), credit=self.credit, large=True),
            ),
            ".docx": (
                "Word, to change or fill in",
                lambda: word.handout(worked(), credit=self.credit),
            ),
        }
        return tuple(
            Document(
                FOLDER / (exercise.id + ending),
                words,
                self._keep(repr((ending, self.site, self.credit, exercise)), make),
            )
            for ending, (words, make) in forms.items()
        )

    def form(self, exercise: Exercise) -> word.Form:
        """Return the pages of an exercise's Word handout, to be filled in by a script."""
        kept = self._keep(
            repr(("form", self.site, exercise)),
            lambda: json.dumps(asdict(word.form(plan_handout(exercise, self.site)))).encode(),
        )
        return word.Form(**json.loads(kept))

    def run_sheets(self, library: Library) -> Mapping[str, Document]:
        """Return the run sheet of each session, by its id."""
        sheets = {}
        for session in library.sessions.values():
            worked = plan(session, library)
            make = partial(typeset.run_sheet, worked, site=self.site, credit=self.credit)
            content = self._keep(repr(("run-sheet", self.site, self.credit, worked)), make)
            sheets[session.id] = Document(FOLDER / f"run-sheet-{session.id}.pdf", "Run sheet as PDF", content)
        return sheets

    def posters(self, walk: Walk | None, works: Iterable[Work]) -> tuple[Document, ...]:
        """Return the poster of the model in each size of paper; none where the manual has no drawing of it."""
        if walk is None:
            return ()
        drawn_on = "; ".join(dict.fromkeys(f"{work.title} ({work.by})" for work in works))
        source = f"From Alongside. Text and drawing CC\u00a0BY\u00a04.0. Draws on: {drawn_on}."
        foot = f"{self.organisation} · {source}" if self.organisation else source
        return tuple(
            Document(
                place(sheet),
                f"Poster of the model, {sheet.upper()}",
                self._keep(
                    repr((sheet, self.site, foot, walk)),
                    partial(poster.poster, walk, sheet, site=self.site, foot=foot),
                ),
            )
            for sheet in SHEETS
        )

    def _keep(self, what: str, make: Callable[[], bytes]) -> bytes:
        """Return the kept bytes of a document, or make and keep them; a change of what makes it makes it afresh."""
        return self.cache.keep(make, what)
