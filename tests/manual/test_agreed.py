"""What has been decided once is said everywhere in the same words, and the opposite nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
AGREED = yaml.safe_load((ROOT / "sources/agreed.yml").read_text("utf-8"))
NAMES = (
    *("Physical abuse", "Domestic abuse", "Sexual abuse", "Psychological abuse", "Financial or material abuse"),
    *("Modern slavery", "Discriminatory abuse", "Organisational abuse", "Neglect and acts of omission", "Self-neglect"),
)
"""The ten kinds, by the names that the Care and Support Statutory Guidance gives them (chapter 14)."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every page and exercise by its path, with white space as one blank."""
    files = [file for folder in ("docs", "exercises", "facilitator") for file in (ROOT / folder).rglob("*.md")]
    return {file.relative_to(ROOT).as_posix(): " ".join(file.read_text("utf-8").split()) for file in files}


@pytest.mark.parametrize("agreed", AGREED, ids=lambda agreed: agreed["about"])
def test_what_is_agreed_is_said_in_these_words_where_it_comes_up(agreed: dict, texts: dict[str, str]) -> None:
    assert [page for page in agreed["in"] if agreed["words"] not in texts[page]] == []


@pytest.mark.parametrize("agreed", AGREED, ids=lambda agreed: agreed["about"])
def test_nothing_else_is_said_of_it_anywhere(agreed: dict, texts: dict[str, str]) -> None:
    found = {
        page: pattern for pattern in agreed["never"] for page, text in texts.items() if re.search(pattern, text, re.I)
    }
    assert found == {}


def test_the_ten_kinds_of_abuse_have_the_names_that_forms_use(texts: dict[str, str]) -> None:
    rows = re.findall(r"\| \*\*([^*]+)\*\*[^|]*\|", texts["docs/staying-safe/safeguarding.md"])
    assert [name for name in NAMES if name not in rows] == []
