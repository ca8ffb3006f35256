"""Notebooks are shown as they were kept, outputs and all: so they are whole, and were run from top to bottom."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from alongside.content.check.links import links
from alongside.content.check.safety import faults_of_text
from alongside.content.files.text_files import read_text
from alongside.content.manual_files import notebooks
from alongside.content.markdown.fences import CODE_SPAN, code_lines
from alongside.content.markdown.words_alone import faults_of_words
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.read.notebook_words import Words, cell_lines, words_of

_CONFLICT = re.compile(r"^\s*(?:(?:<{7}|>{7}|\|{7})(?:\s|$)|={7}\s*$)", re.M)
_ACTS = re.compile(
    r"<(?:script|style|iframe|object|embed|form|link|meta|base|img|image)\b|\s(?:style|on\w+|src)\s*=", re.I
)
_LEADS_OUT = re.compile(r"#|[a-z][a-z0-9+.-]*:|//", re.I)
_NAME = re.compile(r"\{\s*\{[^{}]*\}?\s*\}?")
_ALONE = re.compile("[\ud800-\udfff]")
_FORMAT = 4
_OUTPUTS = {
    "stream": ("name", "text"),
    "display_data": ("data", "metadata"),
    "execute_result": ("data", "metadata", "execution_count"),
    "error": ("ename", "evalue", "traceback"),
}
"""What Jupyter writes into an output of each type."""
_METADATA = {"kernelspec": None, "language_info": {"name": "python"}}
_SHOWN = ("text/html", "text/markdown", "image/svg+xml")
Cell = Mapping[str, Any]


def check_notebooks(library: Library, problems: Problems) -> None:
    """Report notebooks that are broken, were not run as they stand, or hold what no page may."""
    for path in notebooks(library.root):
        text = read_text(library.root, path, problems)
        if text is not None and (library.root / path).read_bytes().startswith(codecs.BOM_UTF8):
            problems.add(
                path, 1, "notebook-broken", why="another program put a mark before it: save it again in Jupyter"
            )
        elif text is not None:
            _check(path, text, problems)


def _check(path: PurePosixPath, text: str, problems: Problems) -> None:
    try:
        notebook = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        problems.add(path, fault.lineno, "notebook-broken", why="it cannot be read from here on")
        return
    except ValueError as fault:
        problems.add(path, 1, "notebook-broken", why=str(fault))
        return
    except RecursionError:
        problems.add(path, 1, "notebook-broken", why="there are too many lists within each other")
        return
    lines = cell_lines(text)
    if wrong := _misshapen(notebook):
        number, why = wrong
        problems.add(path, lines[number] if 0 <= number < len(lines) else 1, "notebook-broken", why=why)
        return
    cells: list[Cell] = notebook["cells"]
    kinds = [cell["cell_type"] for cell in cells]
    sources = ["".join(cell["source"]) for cell in cells]
    run = 0
    for number, (cell, kind, source) in enumerate(zip(cells, kinds, sources, strict=True), 1):
        line = lines[number - 1] if len(lines) == len(cells) else 1
        if any(map(_CONFLICT.search, _words(cell))):
            problems.add(path, line, "notebook-broken", why="two versions were never merged: their marks stand here")
        run += kind == "code" and bool(source.strip())
        for why in _faults(cell, run) if kind == "code" and source.strip() else ():
            problems.add(path, line, "notebook-cell", number=number, why=why)
        if cell.get("metadata"):
            problems.add(path, line, "notebook-metadata", value=f"the metadata of cell {number}")
    for words in words_of(text, cells):
        _check_words(path, words, problems)
    for key, value in notebook.get("metadata", {}).items():
        if key not in _METADATA or (_METADATA[key] is not None and value != _METADATA[key]):
            problems.add(path, 1, "notebook-metadata", value=f"{key} in the metadata of the notebook")


def _check_words(path: PurePosixPath, words: Words, problems: Problems) -> None:
    """Look at a cell of words as at the words of a page; links to addresses are looked at with all others."""
    whole = "\n".join(words.lines)
    for line, code, value in faults_of_text(whole):
        problems.add(path, words.places[line - 1], code, value=value)
    for at, code, details in faults_of_words(words.lines, "a notebook", code=True):
        problems.add(path, words.places[at], code, **details)
    for line, target in links(whole):
        if not _LEADS_OUT.match(target):
            why = ": nothing is led from a notebook to a page: name the page in words, or give its whole address"
            problems.add(path, words.places[line - 1], "link-unknown", value=target, hint=why)
    shown_as_it_is = code_lines(whole)
    for at, said in enumerate(words.lines):
        if at not in shown_as_it_is and (name := _NAME.search(CODE_SPAN.sub("", said))):
            why = "no names are put into a notebook: write the words"
            problems.add(path, words.places[at], "mark-unknown", value=name[0], why=why)


def _misshapen(notebook: Any) -> tuple[int, str] | None:
    """Return the cell, from 0, that is not as Jupyter writes one, and what is wrong; None where all are."""
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not cells:
        return -1, "it has no cells with a kind and words"
    known = notebook.get("nbformat") == _FORMAT and type(notebook.get("nbformat_minor")) is int
    if not known or not isinstance(notebook.get("metadata", {}), dict):
        return -1, f"save it again in Jupyter, in version {_FORMAT} of its format"
    for number, cell in enumerate(cells):
        if why := _cell_misshapen(cell):
            return number, f"cell {number + 1} {why}: save it again in Jupyter"
    return None


def _cell_misshapen(cell: Any) -> str:
    if not isinstance(cell, dict) or cell.get("cell_type") not in ("code", "markdown", "raw"):
        return "is of no kind"
    source, outputs = cell.get("source"), cell.get("outputs")
    if not _is_text(source):
        return "has no words"
    if not isinstance(cell.get("metadata", {}), dict) or not isinstance(cell.get("id", ""), str):
        return "has an id or metadata of another kind"
    if cell["cell_type"] != "code":
        return ""
    if type(cell.get("execution_count")) not in (int, type(None)):
        return "was run as something that is not a number"
    return "" if isinstance(outputs, list) and all(map(_is_output, outputs)) else "has outputs of another kind"


def _is_output(output: Any) -> bool:
    keys = _OUTPUTS.get(str(output.get("output_type"))) if isinstance(output, dict) else None
    if not keys or any(key not in output for key in keys):
        return False
    data = output.get("data", {})
    words = isinstance(data, dict) and all(_is_text(value) for kind, value in data.items() if not kind.endswith("json"))
    return words and _is_text(output.get("text", ""))


def _is_text(value: Any) -> bool:
    """Return whether something is text as Jupyter keeps it: whole, or line by line."""
    lines = value if isinstance(value, list) else [value]
    return all(isinstance(line, str) and not _ALONE.search(line) for line in lines)


def _words(cell: Cell) -> Iterator[str]:
    """Yield what a cell says, and what it gave as words."""
    yield "".join(cell["source"])
    for output in cell.get("outputs", ()):
        yield "".join(output.get("text", ""))


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is not a number that every program can read")


def _faults(cell: Cell, run: int) -> Iterator[str]:
    """Yield what is wrong with a cell of code that should have run as number `run`."""
    count, outputs = cell.get("execution_count"), cell["outputs"]
    if count is None:
        yield "it was never run"
    elif count != run:
        yield f"it was run as number {count}, and it is number {run}"
    for output in outputs:
        if output.get("output_type") == "error":
            yield f"it ended with an error, {output.get('ename') or 'without a name'}"
        elif output.get("name") == "stderr":
            yield "it gave a warning, which readers would see"
        elif any(_ACTS.search("".join(output["data"][kind])) for kind in _SHOWN if kind in output.get("data", {})):
            yield "what it gives has a style, a script or a picture from elsewhere in it, which no page may have"
