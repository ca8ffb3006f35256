"""Figures: drawings that teach. They have words in them, and whoever cannot see them is told the same."""

from __future__ import annotations

import re
from pathlib import Path

FIGURES = Path(__file__).resolve().parents[1] / "theme" / "figures"
"""Where they lie, a file each."""
FIGURE = re.compile(r"(?:^|/)assets/alongside/figures/(?P<name>[^/]+)\.svg$")
"""The address of one, from any page."""


def figure_names() -> list[str]:
    """Return the name of every figure."""
    return sorted(file.stem for file in FIGURES.glob("*.svg"))
