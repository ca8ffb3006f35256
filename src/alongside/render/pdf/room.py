"""What a room needs on paper beside handouts: posters, badges and tent cards."""

from __future__ import annotations

from alongside.content.plan.paper import Paper
from alongside.render.pdf.paper import piece_data
from alongside.render.pdf.prose import runs
from alongside.render.pdf.typeset import about, typeset


def wall_poster(document: Paper, sheet: str, *, credit: str) -> bytes:
    """Return a poster for a sheet of paper (`a4`, `a3`) as PDF; raise DocumentError when it does not fit on one."""
    data = about(document.title, document.about, credit, "", False) | {
        "heading": runs(document.title),
        "sheet": sheet,
        "parts": [[piece_data(piece, "") for piece in part] for part in document.parts],
    }
    return typeset("wall.typ", data, document.origin)


def badges(*, credit: str) -> bytes:
    """Return a sheet of blank badges as PDF, to cut."""
    said = "Badges to cut. People write the name that they would like to be called by."
    data = about("Badges", said, credit, "", False) | {
        "heading": runs("Badges"),
        "lead": runs(said),
        "label": "My name is",
    }
    return typeset("badges.typ", data, "badges")


def tent_cards(*, credit: str) -> bytes:
    """Return a blank tent card as PDF: a sheet that is folded once and has a place for the name on both faces."""
    said = "Fold along the marks. Write the name on both faces, as large as you can."
    data = about("Tent card", said, credit, "", False) | {"heading": runs("Tent card"), "lead": runs(said)}
    return typeset("tent_card.typ", data, "tent card")
