"""What a kind lacks: a file that is not there or says nothing, and one that lacks what the house asks of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from alongside.content.kinds.kind import Kind
from alongside.content.kinds.loading import FOLDER, KIND, Fault, load_kind
from alongside.content.kinds.registry import ANSWER, FILLABLE, PAGE, PAPER, SAMPLE, WORD, folders

HOUSE = PurePosixPath("src/alongside/kinds")
FORMS: Mapping[str, str] = {
    KIND: "its options",
    SAMPLE: "a sample for its tests",
    PAGE: "a form on the page",
    PAPER: "a form on paper",
    FILLABLE: "fields in a PDF to fill in",
    WORD: "a form in Word",
    ANSWER: "its answers in My workbook",
}
"""What a kind must have. A tool needs the first two, and has forms made of its fields in place of the others."""
OF_A_TOOL = (KIND, SAMPLE)
SCREENS: Mapping[str, str] = {
    "browser/entries/tool-{kind}.ts": "the script of its page",
    "browser/tools/{kind}/tool.ts": "its screen",
    "browser/tools/{kind}/export.ts": "what is printed and taken away of it",
}
"""What a tool must have beside its folder."""
_ASKED: Mapping[str, tuple[str, str]] = {
    SAMPLE: (r"^- prompt:|^  prompt:", "- prompt: |"),
    PAPER: (r"^#let answer\b", "#let answer(prompt, large) = …"),
    FILLABLE: (r"^#let answer\b", "#let answer(prompt, large) = …"),
    WORD: (r"^def answer\b", "def answer(prompt, form): …"),
    ANSWER: (r"^export (?:function|const) show\b", "export function show(answer, definition) …"),
    "export.ts": (r"^export (?:function|const) exportBlocks\b", "export function exportBlocks(…) …"),
}
"""What others ask a file for: how it begins, and how it is written."""
_LINE = (r"^def line\b", "def line(prompt, form): …")
"""What Word asks of a kind whose answer may stand beside its question."""


@dataclass(frozen=True)
class Lack:
    """What a kind lacks: the file in which it would stand, its place in that, and why what is there will not do."""

    kind: str
    file: PurePosixPath
    what: str
    line: int = 1
    why: str = ""


def lacks(root: Path, folder: Path = FOLDER) -> Iterator[Lack]:
    """Yield what each kind lacks; the screens of tools only where `browser/` is below `root`."""
    for each in folders(folder):
        kind = load_kind(each) if (each / KIND).exists() else None
        tool = isinstance(kind, Kind) and kind.tool
        # Whether it is a tool is not known while its options cannot be read.
        needed = OF_A_TOOL if tool or isinstance(kind, Fault) else FORMS
        for name in FORMS:
            fault = _fault(each / name, kind) if name in needed or (each / name).exists() else None
            if fault:
                yield Lack(each.name, HOUSE / each.name / name, FORMS[name], fault.line, fault.why)
        if tool and (root / "browser").is_dir():
            for pattern, what in SCREENS.items():
                file = pattern.format(kind=each.name)
                if fault := _fault(root / file, None):
                    yield Lack(each.name, PurePosixPath(file), what, fault.line, fault.why)


def _fault(file: Path, kind: Kind | Fault | None) -> Fault | None:
    """Return what is wrong with a file of a kind, if anything is."""
    text = file.read_text("utf-8", "replace") if file.exists() else ""
    if not text.strip():
        return Fault(1, "")
    if file.name == KIND:
        return kind if isinstance(kind, Fault) else None
    if file.suffix == ".py":
        try:
            ast.parse(text)
        except SyntaxError as error:
            return Fault(error.lineno or 1, f"{type(error).__name__}: {error.msg}")
    asked = [_ASKED[file.name]] if file.name in _ASKED else []
    if file.name == WORD and isinstance(kind, Kind) and kind.is_short is not Kind.is_short:
        asked.append(_LINE)
    missing = [written for begins, written in asked if not re.search(begins, text, re.M)]
    return Fault(1, f"there is no  {missing[0]}  in it") if missing else None
