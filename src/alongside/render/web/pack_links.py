"""Links to files that go with a page: the pack of a session, a step or a part; a notebook and what it was run on."""

from __future__ import annotations

from pathlib import PurePosixPath

from alongside.content.journey import STAGES
from alongside.render.web.exercise_pages import Downloads
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros


def pack_list(name: str, title: str, downloads: Downloads, pieces: Pieces, here: PurePosixPath) -> str:
    """Return the files of a pack as a list of links; nothing where it has none."""
    files = downloads.packs.get(name, [])
    return pieces.embed(str(macros.downloads([file.link(here, title) for file in files]))) if files else ""


def pack_of_stage(here: PurePosixPath, downloads: Downloads) -> str:
    """Return a line that leads from the door of a stage to its pack, as Markdown; nothing on other pages."""
    for stage in STAGES.values():
        files = downloads.packs.get(stage.id, [])
        if str(here) == stage.page and files:
            up = "../" * (len(here.parts) - 1)
            pdf, zipped = (f"{up}{file.path}" for file in files)
            sizes = [file.link(here)["size"] for file in files]
            return (
                f"\n\n**Print it all:** every handout that belongs here, [in one PDF]({pdf}) ({sizes[0]}) or "
                f"[in a zip file]({zipped}) ({sizes[1]}) with Word and large print."
            )
    return ""


def notebook_files(here: PurePosixPath, address: str, downloads: Downloads) -> str:
    """Return a notebook and its invented files as a list of links, for its page at an address from the site's root."""
    place = PurePosixPath(f"{address}index.html" if address.endswith("/") else address)
    files = [file.link(place) for file in downloads.notebooks.get(here, ())]
    return str(macros.downloads(files)) if files else ""
