"""What a table is measured by, which is sooner laid out than the table, is as tall as the table."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import typst

from alongside.content.font import FONTS
from alongside.content.kinds.registry import FILLABLE, PAPER
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.read.library import Library
from alongside.render.pdf.blocks import handout_data
from alongside.render.pdf.typeset import PACKAGE

ROOMS = ("closest", "widest")
COMPARED = b"""
#import "/render/pdf/templates/prompts.typ": *
#show: words-of.with(if sys.inputs.size == "large" { 18pt } else { 12pt })
#set page(paper: "a4", margin: 20mm)
#layout(area => {
  let large = sys.inputs.size == "large"
  let tall(body) = measure(block(width: area.width, body)).height / 1pt
  for prompt in json(bytes(sys.inputs.prompts)) {
    let form = form-of(prompt)
    let measured = (form.as-tall)(prompt, large, area)
    let (before, after) = (par[What comes before it], par[What comes after it])
    [#metadata((
      name: prompt.name,
      kind: prompt.kind,
      guessed: if measured != none { tall(before + measured + after) },
      real: tall(before + (form.answer)(prompt + (kept: true), large) + after),
    ))<compared>]
  }
})
"""


def prompts_of(library: Library, form: str) -> Iterator[dict[str, object]]:
    for exercise in library.exercises.values():
        blocks = handout_data(plan_handout(exercise, ""), form)["blocks"]
        yield from (block for block in blocks if block["type"] == "prompt" and block["kind"] == "table")


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(("form", "size"), [(PAPER, "usual"), (PAPER, "large"), (FILLABLE, "usual")])
def test_a_table_is_as_tall_as_what_it_is_measured_by(library: Library, form: str, size: str, room: str) -> None:
    prompts = list(prompts_of(library, form))[::3]  # of all kinds of tables some
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    inputs = {"prompts": json.dumps(prompts), "size": size, "room": room}
    compiler = typst.Compiler(COMPARED, root=PACKAGE, font_paths=fonts, sys_inputs=inputs)
    compared = json.loads(compiler.query("<compared>", field="value"))
    assert len(compared) == len(prompts) > 20
    drawn = [each for each in compared if each["guessed"] is not None]
    assert len(drawn) > len(compared) / 2
    assert [each for each in drawn if abs(each["guessed"] - each["real"]) > 0.01] == []
