"""The run sheet of a session as plain data for paper."""

from __future__ import annotations

from alongside.content.plan.run_sheet import Listed, Part, RunSheet, Stretch
from alongside.render.pdf.prose import Data, node_data, runs


def run_sheet_data(sheet: RunSheet, site: str) -> Data:
    """Return what paper shows of a run sheet."""
    return {
        "heading": runs(sheet.heading),
        "purpose": runs(sheet.purpose),
        "facts": [{"label": label, "runs": runs(words)} for label, words in sheet.facts],
        "outcomes": [runs(outcome) for outcome in sheet.outcomes],
        "materials": list(map(_listed, sheet.materials)),
        "handouts": list(map(_listed, sheet.handouts)),
        "rows": [_row(stretch, site) for stretch in sheet.stretches],
        "end": sheet.end,
        "notes": node_data(sheet.notes, site, outlined=True),
        "stretches": bool(sheet.stretches),
    }


def _listed(thing: Listed) -> Data:
    return {"what": runs(thing.what), "number": thing.number, "why": runs(thing.why)}


def _row(stretch: Stretch, site: str) -> Data:
    return {
        "kind": stretch.kind,
        "start": stretch.start,
        "end": stretch.end,
        "minutes": str(stretch.minutes),
        "title": runs(stretch.title),
        "lead": runs(stretch.lead),
        "grouping": stretch.grouping,
        "purpose": runs(stretch.purpose),
        "fitted": stretch.fitted,
        "short": node_data(stretch.short, site),
        "ready": runs(stretch.ready),
        "parts": [_part(part, site) for part in stretch.parts],
    }


def _part(part: Part, site: str) -> Data:
    return {
        "part": part.part,
        "title": runs(part.title),
        "time": part.time,
        "minutes": part.minutes,
        "screen": node_data(part.screen, site),
        "blocks": node_data(part.blocks, site),
    }
