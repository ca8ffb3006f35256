"""What converts notebooks is imported for a notebook that has to be converted, and not before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TRIED = """
import sys
import alongside.plugin
import mkdocs_jupyter.plugin as plugin
heavy = {"nbconvert", "jupytext.config"} & set(sys.modules)
assert not heavy, heavy
words = plugin.convert.nb2md(sys.argv[1])
assert "#" in words and "nbconvert" in sys.modules
assert plugin.jupytext.reads("1 + 1", "py").cells
import jupytext.config
"""


def test_nothing_that_converts_notebooks_is_imported_before_one_is_converted(root: Path) -> None:
    notebook = next((root / "facilitator").rglob("*.ipynb"))
    done = subprocess.run([sys.executable, "-c", TRIED, str(notebook)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
