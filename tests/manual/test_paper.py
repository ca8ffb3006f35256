"""What the manual prints fits where it is meant to be kept."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from alongside.content.plan.handout_plan import plan_handout
from alongside.content.problems import Problems
from alongside.content.read.library import load_library
from alongside.render.pdf import typeset


def test_the_card_with_numbers_for_help_is_one_page(root: Path) -> None:
    """It hangs on a door or lies by the telephone: what is overleaf is not seen."""
    card = load_library(root, Problems()).exercises["contacts-card"]
    pdf = typeset.handout(plan_handout(card, "https://manual.example"), credit="Our organisation · Alongside")
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) == 1
