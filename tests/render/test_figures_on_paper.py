"""A figure in an exercise is drawn on paper with its words, and Word tells the words."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from content.small_manual import FILES, check, write

from alongside.content.markdown.tree import markdown_tree
from alongside.editions.documents import Handouts
from alongside.render.word.blocks import Writer

WORDS = "Three rings round a person, with nine others on them"
DRAWN = f"![{WORDS}](../assets/alongside/figures/convoy-rings.svg)"


@pytest.mark.parametrize("around", ["{}", "/// tip\n{}\n///"])
def test_a_handout_shows_it_with_its_words(around: str, tmp_path: Path) -> None:
    exercise = FILES["exercises/good.md"]
    assert exercise.count("Read this first.") == 1
    changed = exercise.replace("Read this first.", around.format(DRAWN))
    library, problems = check(write(tmp_path, {**FILES, "exercises/good.md": changed}))
    assert not problems.errors
    made = {
        document.path.name: document.content
        for document in Handouts("", tmp_path / "kept").of(library.exercises["good"])
    }
    for name in ("good.pdf", "good-large.pdf"):
        with pikepdf.open(io.BytesIO(bytes(made[name]))) as pdf:
            told = [
                str(it.Alt) for it in pdf.objects if isinstance(it, pikepdf.Dictionary) and it.get("/S") == "/Figure"
            ]
        assert told.count(WORDS) == 1, name


def test_word_tells_its_words() -> None:
    written = Writer(link=lambda _: "").blocks(markdown_tree(DRAWN))
    assert f"In the drawing: {WORDS}" in written
