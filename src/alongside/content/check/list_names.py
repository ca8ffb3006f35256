"""Lists and settings under a name that nothing reads: what is written into them would do nothing, without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
_COPIES: Mapping[str, tuple[str, ...]] = {
    ".yml": (".yml", ".yaml", ".yml.txt", ".yaml.txt"),
    ".tsv": (".tsv", ".tsv.txt", ".csv"),
    ".txt": (".txt",),
}
"""How a copy of a list may end that somebody could take for the list itself; any other beside it is a note."""
_UNREAD = "nothing reads it under its present name"
_READ_IN_PART = "MkDocs reads it under its present name, and nothing checks what it says"


def check_list_names(root: Path, problems: Problems) -> None:
    """Report each list that has another ending than the one by which it is read."""
    for path, right in misnamed_lists(root):
        why = _READ_IN_PART if right == SETTINGS and path.suffix == ".yaml" else _UNREAD
        problems.add(path, 1, "list-misnamed", value=right.name, why=why)
    for path, right in _under_another_name(root):
        if _is_there(root, right) and path.name[len(right.stem) :].lower() in _COPIES[right.suffix]:
            problems.add(path, 1, "list-twice", value=right.name)


def misnamed_lists(root: Path) -> Iterator[tuple[PurePosixPath, PurePosixPath]]:
    """Yield the lists that are there under another name alone, with how they are to be named."""
    return ((path, right) for path, right in _under_another_name(root) if not _is_there(root, right))


def _under_another_name(root: Path) -> Iterator[tuple[PurePosixPath, PurePosixPath]]:
    right = {(path.parent, path.stem): path for path in _LISTS}
    for folder in dict.fromkeys(path.parent for path in _LISTS):
        for file in sorted((root / folder).glob("*")):
            stem, dot, ending = file.name.partition(".")
            known = right.get((folder, stem))
            if known and file.name != known.name and dot + ending.lower() in _OTHER_ENDINGS and file.is_file():
                yield folder / file.name, known


def _is_there(root: Path, path: PurePosixPath) -> bool:
    """Return whether there is a file of exactly this name, also where a system takes capitals for small letters."""
    return any(file.name == path.name for file in (root / path.parent).glob(f"{path.stem}.*"))
