"""Notebooks are kept with their outputs; these must be what the code really gives, and the code that of its modules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from notebooks import CODE, NOTEBOOKS, cell_of, filled, run, with_invented_files


def outputs(notebook: Any) -> list[Any]:
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


@pytest.mark.sweep
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_running_the_notebook_again_gives_the_outputs_that_are_kept(path: Path, tmp_path: Path) -> None:
    kept = nbformat.read(path, as_version=4)
    again = run(nbformat.read(path, as_version=4), with_invented_files(path, tmp_path))
    assert any(outputs(kept))
    assert outputs(again) == outputs(kept)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_cell_with_the_name_of_a_module_holds_its_code(path: Path) -> None:
    kept = nbformat.read(path, as_version=4)
    assert [cell.source for cell in kept.cells] == [cell.source for cell in filled(path).cells], "run: make notebooks"


def test_every_module_of_the_evaluation_is_in_a_notebook_and_needs_nothing_of_this_project() -> None:
    used = {cell.get("id") for path in NOTEBOOKS for cell in nbformat.read(path, as_version=4).cells}
    modules = {module.stem: cell_of(module) for module in CODE.glob("*.py") if module.stem != "__init__"}
    assert modules.keys() <= used
    assert not [name for name, code in modules.items() if "alongside" in code]


def test_what_is_wrong_with_a_file_is_one_sentence_and_no_traceback(tmp_path: Path) -> None:
    notebook = nbformat.read(next(path for path in NOTEBOOKS if path.stem == "confidence"), as_version=4)
    (tmp_path / "before-and-after-2026-11-29.csv").write_text("", "utf-8")
    with pytest.raises(Exception, match="is empty"):
        run(notebook, tmp_path)
    said = [output for cell in notebook.cells for output in cell.get("outputs", ()) if output.output_type == "error"]
    assert [output.traceback for output in said] == [
        ["before-and-after-2026-11-29.csv is empty. Save it again from the page where you made it."]
    ]
