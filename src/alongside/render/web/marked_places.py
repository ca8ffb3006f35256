"""What the build puts into a page where its author has left a mark."""

from __future__ import annotations

from pathlib import PurePosixPath

from alongside.content.read.library import Library
from alongside.render.web import outcome_scripts, room_pages, session_cards
from alongside.render.web.pieces import Pieces


def filled(body: str, path: PurePosixPath, library: Library, pieces: Pieces) -> str:
    """Return the Markdown of a page with sessions, choices of the room and the grid in the place of their marks."""
    if session_cards.MARK in body:
        body = body.replace(session_cards.MARK, session_cards.session_cards(library, path, pieces))
    if room_pages.MARK in body:
        body = body.replace(room_pages.MARK, room_pages.choices(library, pieces))
    if outcome_scripts.MARK in body:
        grid = pieces.embed(outcome_scripts.place(f"{path.with_suffix('')}/"))
        body = body.replace(outcome_scripts.MARK, grid)
    return body
