"""What the plugin needs to know of the site generator's files."""

from __future__ import annotations

from mkdocs.structure.files import Files

from alongside.content.read.library import Library


def address_of(leave: str, files: Files) -> str:
    """Return where leaving a page leads: a page of the site is written as its source is."""
    page = files.get_file_from_path(leave) if leave.endswith(".md") else None
    return page.url if page else leave


def addresses(files: Files, library: Library) -> dict[str, str]:
    """Return the ids of exercises by the addresses of their pages, from the site's root."""
    found = ((files.get_file_from_path(str(e.path)), id) for id, e in library.exercises.items())
    return {file.url: id for file, id in found if file}
