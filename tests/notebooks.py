"""The notebooks of the evaluation: what stands in their cells, and running them.

`make notebooks` copies the modules of `src/alongside/evaluation/` into the cells that have their names, runs every
notebook on the invented files beside it, and keeps what comes out. Tests hold that this was done.
"""

from __future__ import annotations

import ast
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "src/alongside/evaluation"
NOTEBOOKS = sorted((ROOT / "facilitator").rglob("*.ipynb"))


def cell_of(module: Path) -> str:
    """Return the code of a module as a cell holds it: the cells above it hold what it imports of this project."""
    text = module.read_text("utf-8")
    return re.sub(r"^from alongside\..*\n", "", text, flags=re.M).replace("\n\n\n\n", "\n\n\n").strip()


def filled(path: Path) -> Any:
    """Return a notebook with the code of each module in the cell of its name."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        module = CODE / f"{cell.get('id', '')}.py"
        if cell.cell_type == "code" and module.exists():
            cell.source = cell_of(module)
    return notebook


def run(notebook: Any, folder: Path) -> Any:
    """Run a notebook from the top in a folder with files, as Jupyter does."""
    NotebookClient(
        notebook,
        timeout=600,
        startup_timeout=600,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    ).execute()
    return notebook


def with_invented_files(path: Path, folder: Path) -> Path:
    """Copy the invented files beside a notebook into a folder, and return the folder."""
    for file in path.parent.glob("*.csv"):
        shutil.copy(file, folder)
    return folder


def shown_by(name: str, folder: Path, monkeypatch: Any) -> str:
    """Return what the notebook of this name makes of the files in a folder."""
    return shown(
        nbformat.read(next(path for path in NOTEBOOKS if path.stem == name), as_version=4), folder, monkeypatch
    )


def shown(notebook: Any, folder: Path, monkeypatch: Any) -> str:
    """Return what the cells of a notebook show, one below the other, run in this process: that takes milliseconds."""
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {"__name__": "__main__"}
    found = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            *lines, last = ast.parse(cell.source).body
            exec(compile(ast.Module(lines, []), "cell", "exec"), names)
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
                found.append(value._repr_html_() if hasattr(value, "_repr_html_") else repr(value))
            else:
                exec(compile(ast.Module([last], []), "cell", "exec"), names)
    return "\n".join(found)


def main() -> None:
    """Fill, run and keep every notebook."""
    for path in NOTEBOOKS:
        notebook = filled(path)
        with tempfile.TemporaryDirectory() as folder:
            run(notebook, with_invented_files(path, Path(folder)))
        for cell in notebook.cells:
            cell.metadata = {}
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        notebook.metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
        nbformat.write(notebook, path)


if __name__ == "__main__":
    main()
