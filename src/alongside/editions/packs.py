"""Packs: all that is printed for a session, a step or a part, as one PDF with a cover, and as one zip file."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from alongside.content.journey import JOURNEY
from alongside.content.model import Exercise
from alongside.content.plan.session_plan import OWN_FORM, SessionPlan
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.editions.document import FOLDER, Document, Documents
from alongside.editions.kept_documents import KeptDocuments, Source
from alongside.editions.pack import CARD, EACH, PAPER, TRAINER, Pack, Sheet, cover
from alongside.render.pdf.joined import joined
from alongside.render.pdf.pages import pages_of
from alongside.render.pdf.paper import blank_page, paper

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def pack_paths(library: Library) -> Iterator[PurePosixPath]:
    """Yield where each pack will stand in the site."""
    for name in (*library.sessions, *(name for name, _, exercises in stretches(library) if exercises)):
        yield from (FOLDER / f"pack-{name}{ending}" for ending in (".pdf", ".zip"))


def stretches(library: Library) -> Iterator[tuple[str, str, tuple[Exercise, ...]]]:
    """Yield each stage of the work, and each part that has several: name, title, exercises and sheets."""
    for part in JOURNEY:
        stages = [(stage.id, stage.title, _of(library, {stage.id})) for stage in part.stages]
        yield from stages
        if len(stages) > 1:
            yield f"part-{part.id}", part.title, _of(library, {id for id, _, _ in stages})


def _of(library: Library, stages: set[str]) -> tuple[Exercise, ...]:
    return tuple(e for e in library.exercises.values() if e.kind != "tool" and e.stage.id in stages)


def session_pack(plan: SessionPlan, documents: Documents) -> Pack:
    """Return the pack of a session: for whoever leads it, for each person, for the room."""
    session = plan.session
    own = _by_title(documents.plans[session.id])

    def planned(title: str, many: str, how: str = "", *, stays: bool = False) -> Sheet:
        pdf, *also = own[title]
        return Sheet(title, pdf, tuple(also), many, how, stays)

    handouts = []
    for exercise, copies in plan.handouts:
        mine = exercise == plan.form
        pdf, *also = _to_print(documents.feedback[session.id] if mine else documents.handouts[exercise.id])
        title = OWN_FORM if mine else exercise.title
        handouts.append(Sheet(title, pdf, tuple(also), count(copies, "copy", "copies"), ""))
    cut = [_cards(documents, cards.exercise, count(sets, "set")) for cards, sets in plan.cards]
    people = plan.group
    sheets = (
        planned("Run sheet", TRAINER, stays=True),
        planned("Cue sheet", TRAINER, stays=True),
        planned("Sign-in sheet", "1", stays=True),
        planned("Agenda on one page", str(people)),
        *handouts,
        planned("Certificate of attendance", str(people), f"{PAPER}, one side"),
        *cut,
        *_for_the_room(documents, people),
    )
    small = session.small_group
    return Pack(
        session.id,
        session.title,
        sheets,
        f"All the paper for this session, for {people} people in small groups of {small}.",
        "Where each person has one, print enough for everyone and one for you. For cards, print one set for "
        f"each small group: divide the number of people by {small}, or by three where an exercise is done in threes, "
        "and round up.",
        (*own["Letters"], *own.get("Slides", ())),
    )


def _for_the_room(documents: Documents, people: int) -> Iterator[Sheet]:
    for title, forms in _by_title(documents.room).items():
        pdfs = [form for form in forms if form.path.suffix == ".pdf" and not form.path.stem.endswith("-a3")]
        also = tuple(form for form in forms if form not in pdfs)
        many = {"Badges": f"{-(-people // 10)}, with ten on a sheet", "Tent cards": str(people)}.get(
            title, "1 for each wall"
        )
        how = CARD if title in ("Badges", "Tent cards") else PAPER
        yield Sheet(title, pdfs[0], also, many, f"{how}, one side")


def _to_print(forms: Iterable[Document]) -> list[Document]:
    """Return the forms of a document, the PDF to print first, wherever it stands in the list of forms."""
    found = list(forms)
    pdf = next(form for form in found if form.path.suffix == ".pdf")
    return [pdf, *(form for form in found if form != pdf)]


def _by_title(documents: tuple[Document, ...]) -> Mapping[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for document in documents:
        found.setdefault(document.title, []).append(document)
    return found


def _cards(documents: Documents, exercise: Exercise, many: str) -> Sheet:
    pdf, *also = _to_print(documents.cards[exercise.id])
    return Sheet(f"Cards: {exercise.title}", pdf, tuple(also), many, f"{CARD}, one side")


def stretch_packs(library: Library, documents: Documents) -> Iterator[Pack]:
    """Yield the packs of the stages and parts of the work: every handout, sheet and set of cards that is met there.

    Anybody may print these, so cards that only whoever leads should see first are left to the packs of sessions.
    """
    for name, title, exercises in stretches(library):
        sheets: list[Sheet] = []
        for exercise in exercises:
            pdf, *also = _to_print(documents.handouts[exercise.id])
            many = EACH if exercise.kind == "exercise" else "as many as you hand over"
            sheets.append(Sheet(exercise.title, pdf, tuple(also), many, ""))
            if exercise.id in documents.cards and not any(block.part == "cards" for block in exercise.facilitator):
                sheets.append(_cards(documents, exercise, "one set for each group"))
        if sheets:
            yield Pack(
                name,
                title,
                tuple(sheets),
                "Every exercise and sheet that belongs here, and the cards for it. Cards that only a facilitator "
                "should see beforehand are on the exercise’s page for facilitators.",
                "Print only what you need: each document starts on a new sheet. For an exercise, print one for "
                "each person and one for you. For cards, print one set for each small group.",
            )


def made(pack: Pack, kept: KeptDocuments, *, site: str, credit: str) -> tuple[Document, Document]:
    """Return a pack as one PDF and as a zip file, which is only put together, and so not kept."""
    of = hashlib.sha256(b"\0".join(sheet.pdf.content for sheet in pack.sheets)).hexdigest()
    path = FOLDER / f"pack-{pack.name}.pdf"
    source = Source(pack.title, site, credit, _listed(pack), of)
    pdf = kept.document(path, "Everything to print, in one PDF", source, lambda: _pdf(pack, site, credit))
    words = "Everything in one zip file, with Word and large print"
    return pdf, Document(path.with_suffix(".zip"), words, _zip(pack, pdf.content))


def _listed(pack: Pack) -> tuple[object, ...]:
    return (pack.lead, pack.counting, *((sheet.title, sheet.many, sheet.how, sheet.stays) for sheet in pack.sheets))


def _pdf(pack: Pack, site: str, credit: str) -> bytes:
    sizes = [sheet.pdf.pages for sheet in pack.sheets]
    length = 2
    while True:
        front = paper(cover(pack, sizes, length), site=site, credit=credit)
        needed = pages_of(front) + pages_of(front) % 2
        if needed <= length:
            break
        length = needed
    return joined(
        [(f"Pack: {pack.title}", front), *((sheet.title, sheet.pdf.content) for sheet in pack.sheets)],
        blank_page(credit=credit),
    )


def _zip(pack: Pack, pdf: bytes) -> bytes:
    """Return the zip file: the PDF to print, and every sheet in its other forms, each in a folder."""
    made = io.BytesIO()
    files = {f"pack-{pack.name}.pdf": pdf}
    for document in (*(each for sheet in pack.sheets for each in sheet.also), *pack.also):
        files[f"{_folder(document.path)}/{document.path.name}"] = document.content
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_TIME), content)
    return made.getvalue()


def _folder(path: PurePosixPath) -> str:
    if path.suffix in (".docx", ".pptx"):
        return {".docx": "word", ".pptx": "slides"}[path.suffix]
    if path.stem.endswith("-large"):
        return "large-print"
    return "to-fill-in" if path.stem.endswith("-fillable") else "more"
