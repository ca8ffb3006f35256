"""The page of everything that can be printed for a session, which can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from alongside.content.read.library import Library
from alongside.content.site_paths import site_path
from alongside.render.web import list_filter
from alongside.render.web.downloads_page import download
from alongside.render.web.exercise_pages import Downloads
from alongside.render.web.list_filter import Choice
from alongside.render.web.pieces import Pieces

PAGE = PurePosixPath("facilitator/downloads.md")
TITLE = "Print for a session"
_KINDS = {"session": "Sessions", "form": "Feedback forms", "talk": "Talks", "notebook": "Notebooks"}


def session_downloads_page(library: Library, downloads: Downloads, pieces: Pieces) -> str:
    """Return the page as Markdown."""
    rows = [
        f"# {TITLE}",
        "Everything that is made for each session: the pack with all of it, run sheet and cue sheet, slides to show "
        "and on paper, agenda, sign-in sheet, certificate and letters. The Word and PowerPoint files are there to be "
        "changed. "
        "The handouts by themselves are under [Print and download](../downloads.md).",
        pieces.embed(list_filter.form((Choice("kind", "Kind", _KINDS),), "something to print")),
        *_groups(library, downloads, pieces),
    ]
    return "\n\n".join(rows)


def _groups(library: Library, downloads: Downloads, pieces: Pieces) -> Iterator[str]:
    item = partial(download, here=PAGE, pieces=pieces)
    sessions, forms = [], []
    for session in library.sessions.values():
        page = site_path(session.path)
        files = [*downloads.packs.get(session.id, ()), *downloads.plans[session.id]]
        sessions.append(item({"kind": "session"}, session.title, page, files, session.title))
        if feedback := downloads.feedback.get(session.id):
            title = f"Feedback form: {session.title}"
            forms.append(item({"kind": "form"}, title, page, feedback, title))
    talks = [
        item({"kind": "talk"}, talk.title, site_path(talk.path), downloads.talks[talk.id], talk.title)
        for talk in library.talks.values()
    ]
    notebooks = [
        item({"kind": "notebook"}, title, notebook, files, title)
        for notebook, files in downloads.notebooks.items()
        for title in [f"Evaluation: {notebook.stem.replace('-', ' ')}"]
    ]
    for heading, entries in zip(_KINDS.values(), (sessions, forms, talks, notebooks), strict=True):
        if entries:
            yield list_filter.group("\n\n".join([f"## {heading}", *entries]), pieces)
