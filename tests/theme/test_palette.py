"""Every form has the colours and the mark of one place: pages, drawings, the map of connections, paper and Word."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath

import pytest

from alongside.common.palette import PAGE_COLOURS, PRINTED, THEME
from alongside.common.palette_file import NAMES, USED, PaletteFault, read_palette
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


TOLD = (THEME / "brand" / "palette.toml").read_bytes()


def changed(old: str, new: str) -> bytes:
    assert old.encode() in TOLD
    return TOLD.replace(old.encode(), new.encode(), 1)


@pytest.mark.parametrize(
    ("data", "line", "why"),
    [
        (changed('"#0b5a63"', "#0b5a63"), 13, "between straight quotes"),
        (changed('"#0b5a63"', "“#0b5a63”"), 13, "between straight quotes"),
        (changed('"#0b5a63"', '"teal"'), 13, "write teal as # and six"),
        (changed('"#0b5a63"', '"#0b5"'), 13, "and not as #0b5"),
        (changed('"#0b5a63"', "12"), 13, "and not as 12"),
        (changed('teal = "#0b5a63"', 'sea = "#0b5a63"'), 5, "bring back the colour  teal"),
        (changed('teal = "#0b5a63"', 'teal = "#0b5a63"\n"deep sea" = "#0b5a63"'), 14, "write the name deep sea in"),
        (changed('teal = "#0b5a63"', 'teal = "#0b5a63"\nteal = "#0b5a63"'), 14, "once"),
        (changed("[dark]", "[night]"), 1, "bring back the line  [dark]"),
        (changed("[light]", "<<<<<<< HEAD\n[light]"), 5, "write each colour"),
        (b"\xef\xbb\xbf" + TOLD, 1, "without a mark at its start"),
        (TOLD.decode().encode("utf-16"), 1, "with the encoding UTF-8"),
        (TOLD + b"# Caf\xe9\n", TOLD.count(b"\n") + 1, "with the encoding UTF-8"),
        (b"", 1, "bring back the line  [light]"),
        (changed('teal = "#0b5a63"', 'teal = "#0b5a63"\npage = "#5a2a82"'), 14, "give page another name"),
        (changed("[dark]", '[dark]\nsize-1 = "#5a2a82"'), 23, "styles use --al-size-1 for something else"),
    ],
)
def test_a_slip_in_the_file_of_colours_is_named_with_its_line(data: bytes, line: int, why: str) -> None:
    with pytest.raises(PaletteFault, match=re.escape(why)) as fault:
        read_palette(data)
    assert fault.value.line == line


def test_a_colour_that_an_adopter_adds_is_there_for_their_own_styles() -> None:
    more = re.sub(rb"(\[light-more\].*\n)", rb'\1on-teal = "#ffffff"\n', TOLD)
    more = more.replace(b"[light]\n", b'[light]\nour-purple = "#5a2a82"\n', 1)
    assert read_palette(more)["light"]["our-purple"] == "#5a2a82"
    assert read_palette(more)["light-more"]["on-teal"] == "#ffffff"


def test_an_added_colour_may_have_no_name_that_styles_use_for_something_else() -> None:
    written = [file.read_text("utf-8") for root in (PACKAGE, BROWSER) for file in root.rglob("*.css")]
    scripts = [file.read_text("utf-8") for file in BROWSER.rglob("*.ts")]
    styled = {name for text in written for name in re.findall(r"--al-([\w-]+)\s*:", text)}
    styled |= {name for text in scripts for name in re.findall(r"setProperty\(\s*[\"'`]--al-([\w-]+)", text)}
    assert styled - {*NAMES["light"]} == {*USED}


def test_our_own_file_has_the_colours_that_something_is_drawn_in_and_no_others() -> None:
    assert {scheme: sorted(colours) for scheme, colours in PALETTE.items()} == {
        scheme: sorted(names) for scheme, names in NAMES.items()
    }


def test_the_colours_are_read_whatever_ends_their_lines() -> None:
    assert read_palette(TOLD.replace(b"\n", b"\r\n")) == PALETTE


def test_a_slip_in_the_file_of_colours_ends_in_one_line_and_no_traceback(tmp_path: Path) -> None:
    package = tmp_path / "alongside"
    shutil.copytree(PACKAGE / "common", package / "common")
    (package / "__init__.py").touch()
    (package / "theme/brand").mkdir(parents=True)
    (package / "theme/brand/palette.toml").write_bytes(changed('"#0b5a63"', '"teal"'))
    asked = [sys.executable, "-c", "import alongside.common.palette"]
    done = subprocess.run(asked, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith(
        "src/alongside/theme/brand/palette.toml:13  put this list of colours right: write teal"
    )
    assert "Traceback" not in done.stderr
