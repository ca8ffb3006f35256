"""What a build in which everything is kept does not use is not imported for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TRIED = """
import sys
import alongside.plugin
import mkdocs_jupyter.plugin as plugin
heavy = {"nbconvert", "jupytext.config", "fontTools.subset", "pptx"} & set(sys.modules)
assert not heavy, heavy
words = plugin.convert.nb2md(sys.argv[1])
assert "#" in words and "nbconvert" in sys.modules
assert plugin.jupytext.reads("1 + 1", "py").cells
import jupytext.config
"""


def test_what_makes_notebooks_fonts_and_slides_is_imported_when_one_is_made(root: Path) -> None:
    notebook = next((root / "facilitator").rglob("*.ipynb"))
    done = subprocess.run([sys.executable, "-c", TRIED, str(notebook)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
