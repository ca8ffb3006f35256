"""Which pages the site has besides those that stand in a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from alongside.content.easier import INDEX, PICTURE_LIST
from alongside.content.read.library import Library
from alongside.content.read.works import SECTIONS, documents, load_works
from alongside.content.site_paths import ROUTES, SOURCES


def generated_pages(library: Library) -> Mapping[PurePosixPath, str]:
    """Return the pages that the build writes, by their path in the site's source tree, with their titles."""
    pages = {
        "exercises/index.md": "Exercises, sheets and tools",
        "my-workbook.md": "My workbook",
        "downloads.md": "Print and download",
        "facilitator/downloads.md": "Print for a session",
        "facilitator/screen.md": "The screen",
        "facilitator/activities/index.md": "Exercises, for facilitators",
    }
    if (library.root / SECTIONS).exists():
        pages[f"{SOURCES}/index.md"] = "How we used our sources"
        for work in documents(load_works(library.root)):
            pages[f"{SOURCES}/{work.elements.lower()}.md"] = f"{work.title}: where to find it"
    if library.routes:
        pages[f"{ROUTES}/index.md"] = "Choose a route"
        pages |= {f"{ROUTES}/{route.id}.md": route.title for route in library.routes.values()}
    if library.easier:
        pages |= {str(INDEX): "Easier to read", str(PICTURE_LIST): "Pictures for easier to read pages"}
    for exercise in library.exercises.values():
        pages[f"facilitator/activities/{exercise.id}.md"] = f"For facilitators: {exercise.title}"
    return {PurePosixPath(path): title for path, title in pages.items()}
