"""Lists and settings under a name that nothing reads: what is written into them would do nothing, without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from alongside.content.check.agreed import AGREED
from alongside.content.check.external_links import LINKS
from alongside.content.check.reading import KNOWN_WORDS, READING
from alongside.content.plan.coverage import ELEMENTS, LEFT_OUT
from alongside.content.problems import Problems
from alongside.content.read.glossary import GLOSSARY
from alongside.content.read.hard_words import FILE as HARD_WORDS
from alongside.content.read.organisation import FILE as ORGANISATION
from alongside.content.read.routes import FILE as ROUTES
from alongside.content.read.settings import SETTINGS
from alongside.content.read.works import FILE as WORKS
from alongside.content.read.works import SECTIONS

_LISTS = (
    *(AGREED, ELEMENTS, GLOSSARY, HARD_WORDS, KNOWN_WORDS, LEFT_OUT, LINKS, READING, ROUTES, SECTIONS, WORKS),
    *(ORGANISATION, SETTINGS),
)
_OTHER_ENDINGS = (".yaml", ".yml", ".yml.txt", ".yaml.txt", ".tsv", ".tsv.txt", ".csv", ".txt")
"""What other programs call such a file by themselves, or for the asking."""


def check_list_names(root: Path, problems: Problems) -> None:
    """Report each list that has another ending than the one by which it is read."""
    for path, right in misnamed_lists(root):
        problems.add(path, 1, "list-misnamed", value=right.name)


def misnamed_lists(root: Path) -> Iterator[tuple[PurePosixPath, PurePosixPath]]:
    """Yield such files with how they are to be named."""
    right = {(path.parent, path.stem): path for path in _LISTS}
    for folder in dict.fromkeys(path.parent for path in _LISTS):
        for file in sorted((root / folder).glob("*")):
            stem, dot, ending = file.name.partition(".")
            known = right.get((folder, stem))
            if known and file.name != known.name and dot + ending.lower() in _OTHER_ENDINGS and file.is_file():
                yield folder / file.name, known
