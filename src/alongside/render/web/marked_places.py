"""What the build puts into a page where its author has left a mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from alongside.content.read.library import Library
from alongside.render.web import cards, outcome_scripts, room_pages, session_cards, stages
from alongside.render.web.pieces import Pieces


def filled(body: str, path: PurePosixPath, library: Library, navigation: Any, pieces: Pieces) -> str:
    """Return the Markdown of a page with what belongs there in the place of each mark."""
    makers: Mapping[str, Callable[[], str]] = {
        cards.GO_ON: lambda: cards.resume_list(library.exercises.values(), path, pieces),
        session_cards.MARK: lambda: session_cards.session_cards(library, path, pieces),
        room_pages.MARK: lambda: room_pages.choices(library, pieces),
        outcome_scripts.MARK: lambda: pieces.embed(outcome_scripts.place(f"{path.with_suffix('')}/")),
        stages.MARK: lambda: stages.belonging(path, navigation, library, pieces),
    }
    for mark, make in makers.items():
        if mark in body:
            body = body.replace(mark, make())
    return body
