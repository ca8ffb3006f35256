"""The pages that are easier to read: where they lie, what they are made of, and their pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDER = PurePosixPath("docs/easier")
"""Where the pages lie, a file each."""
INDEX = PurePosixPath("easier/index.md")
"""The page that offers them, by its path in the site's tree."""
PICTURE_LIST = PurePosixPath("easier/pictures.md")
"""The page that shows every picture."""
PICTURES = Path(__file__).resolve().parents[1] / "theme" / "easier"
"""Where their pictures lie, a file each."""
PICTURE = re.compile(r"(?:^|/)assets/alongside/easier/(?P<name>[^/]+)\.svg$")
"""The address of one, from any page."""
MOST_WORDS = 15
"""Of a sentence."""
_TITLE = re.compile(r"<title>([^<]*)</title>")


@dataclass(frozen=True)
class Row:
    """One idea of a page that is easier to read: a picture, and the words beside it."""

    picture: str
    """The name of its file, without the ending."""
    markdown: str
    """A sentence on each line."""
    lines: int = 0
    """How many lines there are to write on."""
    tick: tuple[str, ...] = ()
    """Words with a box to tick before each."""
    line: int = 0

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its lines that hold something, each a paragraph of its own."""
        return tuple(line.strip() for line in self.markdown.split("\n") if line.strip())


def is_easier(path: PurePosixPath) -> bool:
    """Return whether a file of the repository is a page that is easier to read."""
    return path.parent == FOLDER


def picture_names() -> list[str]:
    """Return the name of every picture."""
    return sorted(file.stem for file in PICTURES.glob("*.svg"))


def picture_words(name: str) -> str:
    """Return what a picture shows, as its file says."""
    found = _TITLE.search((PICTURES / f"{name}.svg").read_text("utf-8"))
    return found[1] if found else ""


def picture_file(name: str) -> PurePosixPath:
    """Return where a picture stands among the files of the site."""
    return PurePosixPath("assets/alongside/easier", f"{name}.svg")
