"""Which kinds of prompt there are: the folders of `src/alongside/kinds/`, each looked into once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.model import Prompt

FOLDER = Path(__file__).resolve().parents[2] / "kinds"
KIND, SAMPLE, PAGE, PAPER, FILLABLE, WORD, ANSWER = (
    "kind.py",
    "sample.yml",
    "page.html.j2",
    "paper.typ",
    "fillable.typ",
    "word.py",
    "answer.ts",
)
SCRIPT, STYLE = "page.ts", "style.css"
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


@dataclass(frozen=True)
class Registered:
    """A kind with the folder that it was found in."""

    name: str
    kind: Kind
    folder: Path

    def has(self, form: str) -> bool:
        """Return whether it has a form of its own, named by its file."""
        return (self.folder / form).exists()

    @property
    def word(self) -> ModuleType:
        """The module of its form in Word."""
        return import_module(f"alongside.kinds.{self.name}.word")


def discover(folder: Path = FOLDER) -> Mapping[str, Registered]:
    """Return every kind by its name; what is not whole is named by `missing_forms`."""
    return {
        each.name: Registered(each.name, import_module(f"alongside.kinds.{each.name}.kind").KIND, each)
        for each in _folders(folder)
        if (each / KIND).exists()
    }


def missing_forms(folder: Path = FOLDER) -> Iterator[tuple[str, str, str]]:
    """Yield each form that a kind lacks: the kind, the file, and what it would be."""
    for each in _folders(folder):
        found = KINDS.get(each.name)
        needed = OF_A_TOOL if found and found.kind.tool else FORMS
        yield from ((each.name, name, FORMS[name]) for name in needed if not (each / name).exists())


def _folders(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith(("_", ".")))


KINDS = discover()
PROMPT_KINDS = tuple(name for name, found in KINDS.items() if not found.kind.tool)
"""Kinds of prompt whose controls stand in the page."""
TOOL_KINDS = tuple(name for name, found in KINDS.items() if found.kind.tool)
"""Kinds of prompt that have a screen of their own."""


def with_form(prompt: Prompt, form: str) -> Registered | None:
    """Return a prompt's kind where it has a form, named by its file."""
    found = KINDS.get(prompt.kind)
    return found if found and found.has(form) else None


def tool_of(prompt: Prompt) -> Tool | None:
    """Return what a prompt's tool asks; None where it is no tool."""
    tool = KINDS[prompt.kind].kind.tool if prompt.kind in KINDS else None
    return replace(tool, fields=prompt.fields) if tool and prompt.fields else tool


def is_short(prompt: Prompt) -> bool:
    """Return whether a prompt is answered on one short line, which may stand beside its question."""
    return prompt.kind in KINDS and KINDS[prompt.kind].kind.is_short(prompt)
