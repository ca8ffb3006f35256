"""Decisions that name tests name tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

NAMED = re.compile(r"`((?:browser/)?tests/[\w/.]+\.(?:py|ts))(?:::(\w+))?`")


def test_every_test_that_a_decision_names_is_there(root: Path) -> None:
    named = [found for page in (root / "decisions").glob("*.md") for found in NAMED.findall(page.read_text("utf-8"))]
    assert len(named) > 20
    words = {file: (root / file).read_text("utf-8") if (root / file).exists() else "" for file, _ in named}
    assert [file for file, text in words.items() if not text] == []
    assert [(file, test) for file, test in named if test and f"def {test}(" not in words[file]] == []
