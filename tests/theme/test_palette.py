"""Every form has the colours and the mark of one place: pages, drawings, the map of connections, paper and Word."""

import json
import re
import tomllib
from pathlib import Path, PurePosixPath

import pytest

from alongside.common.palette import PAGE_COLOURS, PRINTED, THEME
from alongside.render.web.assets import manifest
from alongside.render.web.finish.drawings import mark
from alongside.render.word.base import base_parts

PALETTE = tomllib.loads((THEME / "brand" / "palette.toml").read_text("utf-8"))
KNOWN = {colour for scheme in PALETTE.values() for colour in scheme.values()}
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
PACKAGE = THEME.parent
BROWSER = PACKAGE.parents[1] / "browser"
CELLS = set((PACKAGE / "evaluation").glob("*.py"))
"""What notebooks carry with them: they run where there is no palette."""
MADE_FROM_IT = sorted({file for ending in ("py", "typ", "j2", "html") for file in PACKAGE.rglob(f"*.{ending}")} - CELLS)
HAVE_SOME = sorted(
    [
        *CELLS,
        *THEME.rglob("*.svg"),
        *THEME.rglob("*.css"),
        *(file for file in BROWSER.rglob("*.ts") if "tests" not in file.relative_to(BROWSER).parts),
    ]
)


def of(file: Path) -> str:
    return file.relative_to(PACKAGE.parents[1]).as_posix()


@pytest.mark.parametrize("file", MADE_FROM_IT, ids=of)
def test_what_is_made_from_the_palette_writes_no_colour_itself(file: Path) -> None:
    assert not COLOUR.findall(file.read_text("utf-8"))


@pytest.mark.parametrize("file", HAVE_SOME, ids=of)
def test_a_colour_that_is_written_is_one_of_the_palette(file: Path) -> None:
    """Greys belong to the print of a browser, which knows no palette."""
    found = set(COLOUR.findall(file.read_text("utf-8")))
    assert {colour for colour in found if colour[1:3] * 2 != colour[3:]} <= KNOWN


def test_word_has_the_colours_and_the_mark_of_paper() -> None:
    parts = [str(base_parts()[name]) for name in ("word/styles.xml", "word/theme/theme1.xml")]
    used = re.findall(r'(?:w:color|w:fill|srgbClr)(?: w?:?val)?="([0-9A-F]{6})"', "".join(parts))
    assert len(used) > 40
    assert {f"#{colour.lower()}" for colour in used} <= set(PRINTED.values())


def test_the_bars_of_a_browser_have_the_colour_of_what_a_page_lies_on() -> None:
    assert {"light": PALETTE["light"]["warm-paper"], "dark": PALETTE["dark"]["paper"]} == PAGE_COLOURS
    told = json.loads(manifest.manifest("A", "", "en", PurePosixPath("."), "./"))
    assert told["theme_color"] == told["background_color"] == PAGE_COLOURS["light"]


def test_the_mark_in_the_head_of_a_page_is_a_decoration_in_the_colour_of_the_page() -> None:
    shown = mark()
    assert shown.count("<circle") == 2
    assert shown.count("currentColor") == 1
    assert 'aria-hidden="true"' in shown
    assert "aria-label" not in shown
