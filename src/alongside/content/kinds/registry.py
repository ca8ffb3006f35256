"""Which kinds of prompt there are: the folders of `src/alongside/kinds/`, each looked into once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.kinds.loading import FOLDER, KIND, Fault, load_kind
from alongside.content.model import Prompt

SAMPLE, PAGE, PAPER, FILLABLE, WORD, ANSWER = (
    "sample.yml",
    "page.html.j2",
    "paper.typ",
    "fillable.typ",
    "word.py",
    "answer.ts",
)
SCRIPT, STYLE = "page.ts", "style.css"


@dataclass(frozen=True)
class Registered:
    """A kind with the folder that it was found in."""

    name: str
    kind: Kind
    folder: Path
    is_broken: bool = False
    """Whether its `kind.py` cannot be read, so that nothing is known of it but its name."""

    def has(self, form: str) -> bool:
        """Return whether it has a form of its own, named by its file."""
        return (self.folder / form).exists()

    @property
    def word(self) -> ModuleType:
        """The module of its form in Word."""
        return import_module(f"alongside.kinds.{self.name}.word")


def discover(folder: Path = FOLDER) -> Mapping[str, Registered]:
    """Return every kind by its name; what is not whole is named by wholeness.py."""
    return {each.name: _registered(each) for each in folders(folder) if (each / KIND).exists()}


def _registered(folder: Path) -> Registered:
    found = load_kind(folder)
    return (
        Registered(folder.name, Kind(), folder, True)
        if isinstance(found, Fault)
        else Registered(folder.name, found, folder)
    )


def folders(folder: Path) -> list[Path]:
    """Return the folders of kinds, by name."""
    return sorted(each for each in folder.iterdir() if each.is_dir() and not _is_nobodys(each))


def _is_nobodys(folder: Path) -> bool:
    """Return whether a folder is no author's: of a tool, or what Python leaves of a kind that is on another branch."""
    return folder.name.startswith(("_", ".")) or [each.name for each in folder.iterdir()] == ["__pycache__"]


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
