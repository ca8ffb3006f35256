"""The manual and its workbook as plain data for Typst: two volumes, of which one gives the pages of the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from alongside.content.describe import capitalised, minutes, with_whom
from alongside.content.markdown.nodes import Heading
from alongside.content.model import Exercise
from alongside.content.plan.book import WORD, Book, Chapter, ChapterBlock, Imprint, Pointer, Terms, Tour, meaning
from alongside.content.plan.handout_plan import plan_handout
from alongside.render.pdf.blocks import handout_data, leading
from alongside.render.pdf.cover import cover
from alongside.render.pdf.poster import numbered
from alongside.render.pdf.prose import BREAK, Data, as_printed, node_data, runs
from alongside.render.pdf.typeset import AUTHOR, typeset_with

ORIGIN = "mkdocs.yml"
"""The file that says what belongs to a volume: it is named where one cannot be set."""


class Volumes:
    """The volumes of a manual. The workbook is set when any is asked for, and once."""

    def __init__(self, book: Book, guide: Book, imprint: Imprint) -> None:
        self.book = book
        self.imprint = imprint
        self._guide = guide
        self._site = imprint.address.rstrip("/")

    @cached_property
    def manual(self) -> bytes:
        """The manual as PDF. Raises DocumentError when it cannot be set."""
        return self._bound(self.book, self._about("the manual", self.imprint.description))

    @property
    def cover(self) -> bytes:
        """The cover of the manual as PNG. Raises DocumentError when it cannot be drawn."""
        return cover(self.imprint, ORIGIN)

    @cached_property
    def guide(self) -> bytes:
        """The facilitator's guide as PDF. Raises DocumentError when it cannot be set."""
        lead = (
            "For those who train others: how to lead a training, the sessions with their times, the talks, and what to "
            "do and say in every exercise. It goes with the manual and the workbook."
        )
        return self._bound(self._guide, self._about("the facilitator’s guide", lead))

    def _bound(self, book: Book, about: Data) -> bytes:
        parts = [
            {"title": runs(part.title), "chapters": [self._chapter(c, c is part.chapters[0]) for c in part.chapters]}
            for part in book.parts
        ]
        data = about | {
            "parts": parts,
            "exercises": [self._group(title, exercises) for title, exercises in book.exercises],
            "index_lead": runs(
                "The questions, with space to write, are in the workbook, which goes with this book. "
                "The right column gives their page there."
            ),
            "words": [{"term": runs(term.term), "place": f"{WORD}{term.id}"} for term in book.terms],
        }
        return typeset_with("manual.typ", data, ORIGIN, room="bound")[0]

    @cached_property
    def workbook(self) -> bytes:
        """The workbook as PDF. Raises DocumentError when it cannot be set."""
        return self._workbook[0]

    @cached_property
    def _workbook(self) -> tuple[bytes, Mapping[str, int]]:
        data = self._about(
            "the workbook",
            "Every exercise, tool and sheet of the manual, in the order of the work, with space to write. "
            "What you write here is yours. Leave out full names, and keep it where other people will not find it.",
        ) | {
            "owned": True,
            "groups": [_workbook_group(title, exercises, self._site) for title, exercises in self.book.exercises],
        }
        pdf, pages = typeset_with("workbook.typ", data, ORIGIN, room="close", asked="<pages>")
        ids = [exercise.id for _, exercises in self.book.exercises for exercise in exercises]
        return pdf, dict(zip(ids, pages, strict=True))

    def _page(self, exercise: str) -> int:
        """Return the page of an exercise in the workbook."""
        return self._workbook[1][exercise]

    def _about(self, volume: str, lead: str) -> Data:
        title = f"{self.imprint.name}: {volume}"
        return {
            "title": as_printed(title),
            "description": as_printed(self.imprint.description).replace(BREAK, ""),
            "author": AUTHOR,
            "name": as_printed(self.imprint.name),
            "volume": as_printed(capitalised(volume)),
            "lead": as_printed(lead),
            "organisation": as_printed(self.imprint.organisation),
            "owned": False,
            "imprint": [runs(line) for line in self.imprint.lines],
        }

    def _chapter(self, chapter: Chapter, first: bool) -> Data:
        blocks = [data for block in chapter.blocks for data in self._blocks(block)]
        return {
            "title": runs(chapter.title),
            "place": chapter.place,
            "first": first,
            "blocks": _not_before_headings(leading(blocks)),
            "credit": [runs(line) for line in chapter.credit],
        }

    def _blocks(self, block: ChapterBlock) -> list[Data]:
        if isinstance(block, Pointer):
            return [self._pointer(block.exercise)]
        if isinstance(block, Terms):
            rows = [
                {"term": runs(term.term), "place": f"{WORD}{term.id}", "means": runs(meaning(term))}
                for term in block.terms
            ]
            return [{"type": "terms", "terms": rows}]
        if isinstance(block, Tour):
            stops = [{"title": runs(s.title), "words": runs(f"{s.short} {s.more}")} for s in block.tour.stops]
            alt = as_printed(block.tour.described).replace(BREAK, "")
            return [{"type": "tour", "drawing": numbered(block.tour), "alt": alt, "stops": stops}]
        data = node_data(block.nodes, self._site, outlined=True)
        for node, made in zip(block.nodes, data, strict=True):
            if isinstance(node, Heading) and node.id:
                made["place"] = node.id
        return [self._referring(made) for made in data]

    def _pointer(self, exercise: Exercise) -> Data:
        facts = ", ".join(filter(None, [minutes(exercise.minutes), with_whom(exercise)]))
        return {
            "type": "pointer",
            "place": _place(exercise),
            "title": runs(f"{capitalised(exercise.kind)}: {exercise.title}"),
            "purpose": runs(exercise.purpose),
            "where": runs(f"{capitalised(facts)}{'. ' if facts else ''}{self._where(exercise.id)}"),
        }

    def _where(self, exercise: str) -> str:
        return f"In the workbook, page\u00a0{self._page(exercise)}."

    def _referring(self, data: Data) -> Data:
        """Return data in which a way to an exercise says its page in the workbook."""
        if (to := data.get("to", "")).startswith("exercises/"):
            return data | {"volume": f"workbook, page\u00a0{self._page(PurePosixPath(to).name)}"}
        return {key: self._within(value) for key, value in data.items()}

    def _within(self, value: object) -> object:
        if isinstance(value, dict):
            return self._referring(value)
        return [self._within(part) for part in value] if isinstance(value, list) else value

    def _group(self, title: str, exercises: Iterable[Exercise]) -> Data:
        rows = [
            {
                "title": runs(exercise.title),
                "facts": as_printed(minutes(exercise.minutes) or exercise.kind),
                "place": _place(exercise),
                "page": self._page(exercise.id),
            }
            for exercise in exercises
        ]
        return {"title": as_printed(title), "rows": rows}


def _not_before_headings(blocks: list[Data]) -> list[Data]:
    """Return blocks of which none says that it stays with a heading: many in a row would all go over to a new page."""
    pairs = zip(blocks, [*blocks[1:], {}], strict=False)
    return [block | {"leads": False} if after.get("type") == "heading" else block for block, after in pairs]


def _place(exercise: Exercise) -> str:
    return f"exercises/{exercise.id}"


_LEADS = {
    "tool": "Something to come back to for months.",
    "sheet": "Pages to hand over, or to keep beside you. You may copy them.",
}


def _workbook_group(title: str, exercises: tuple[Exercise, ...], site: str) -> Data:
    made = [
        handout_data(plan_handout(e, site))
        | {"place_name": _place(e), "time": as_printed(minutes(e.minutes) or e.kind), "large": False}
        for e in exercises
    ]
    return {"title": as_printed(title), "lead": runs(_LEADS.get(exercises[0].kind, "")), "exercises": made}
