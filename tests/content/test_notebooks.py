"""Notebooks are kept with their outputs; these must be what the code really gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "facilitator").rglob("*.ipynb"))


def outputs(notebook: Any) -> list[Any]:
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_running_the_notebook_again_gives_the_outputs_that_are_kept(path: Path) -> None:
    kept = nbformat.read(path, as_version=4)
    again = nbformat.read(path, as_version=4)
    NotebookClient(again, timeout=600, startup_timeout=600, kernel_name="python3", record_timing=False).execute()
    assert any(outputs(kept))
    assert outputs(again) == outputs(kept)
