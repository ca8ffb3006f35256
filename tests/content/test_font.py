"""The letters of paper: names from all of Europe can be set, and what cannot is named at its line."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from pdf_words import words_of

from alongside.content.font import FONTS, characters, missing
from alongside.content.plan.session_plan import plan_session
from alongside.editions.documents import Handouts
from content.small_manual import FILES, check, write

NAMES = "Llŷn, Ŵyr, Łódź, Ștefan, Işık, İzmir, Dvořák, Ľubica, Győr, Ħamrun, Reykjavík, Ærø, Şahin, ẁẃẅỳ"


def test_names_from_all_of_europe_build_and_are_words_of_the_pdf(tmp_path: Path) -> None:
    files = dict(FILES)
    good = files["exercises/good.md"]
    files["exercises/good.md"] = good.replace("Read this first.", f"Read **this**, *first*: {NAMES}.").replace(
        "title: A good exercise", f'title: "{NAMES}"'
    )
    library, problems = check(write(tmp_path, files))
    assert not problems.errors
    handouts = Handouts("", tmp_path / "kept")
    of_day = handouts.of_session(plan_session(library.sessions["day"], library))
    named = [each for each in of_day if each.path.name.startswith(("run-sheet", "cue-sheet", "agenda"))]
    made = [*handouts.of(library.exercises["good"]), *named]
    assert all(document.content for document in made)
    for document in (each for each in made if each.path.suffix == ".pdf"):
        with pikepdf.open(io.BytesIO(document.content)) as opened:
            assert opened.Root.MarkInfo.Marked
        said = " ".join(words_of(document.content).split())
        for name in NAMES.split(", "):
            assert name in said


@pytest.mark.parametrize("text", ["Welsh ŵ", "soft\u00adhyphen", "a → b ✓ ☐", "e\u0301", "thin\u2009space", "©️"])
def test_what_can_be_set_or_drawn_is_not_missing(text: str) -> None:
    assert missing(text) == ()


def test_every_style_has_the_letters_of_the_languages_around_us() -> None:
    assert len(list(FONTS.glob("*.ttf"))) == 4
    assert characters() >= set("ŵŷẃẁẅŴŶąćęłńóśźżăâîșțşţçğıİöşüáčďéěíňóřšťúůýžőűċġħż–—‘’“”…•€£½×·−")
    assert "OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")


def test_words_of_a_sheet_are_named_in_the_sheet_and_not_in_the_tool_that_composes_it(tmp_path: Path) -> None:
    sheet = (
        "---\ntitle: A sheet\nkind: sheet\npart: start\npurpose: Agree.\nrevision: 1\n---\n\n## Terms\n\n- Ring ☎ me.\n"
    )
    tool = sheet.replace("A sheet", "A tool").replace("kind: sheet", "kind: tool").partition("## Terms")[0]
    prompt = "/// prompt | Which?\n    id: kept\n    kind: compose\n    sheet: a-sheet\n///\n"
    files = {**FILES, "exercises/a-sheet.md": sheet, "exercises/a-tool.md": tool + prompt}
    _, problems = check(write(tmp_path, files))
    found = [(str(p.path), p.line) for p in problems if p.code == "character-unprintable"]
    assert found == [("exercises/a-sheet.md", 11)]
