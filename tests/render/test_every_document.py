"""Every PDF that the build has made: how assistive technology meets it, and how it looks on a printer without colours."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from pdf_facts import Colour, Facts, facts_of

from alongside.common.palette import PRINTED

pytestmark = pytest.mark.sweep

GROUNDS = ("paper", "warm-paper", "tint", "worker-tint", "person-tint", "mark")
"""Colours behind words, on which a line may end and nothing has to be seen."""
CALM = ("ink", "soft-ink", "teal")
"""Colours of words that say nothing by themselves: running text, asides, headings and links."""
WORDS, LINES = 4.5, 3
"""Least contrast (WCAG 1.4.3 and 1.4.11)."""
EDGE = 6
"""Points at the edge of a sheet that no printer prints."""


def palette(*names: str) -> set[Colour]:
    """Return colours by their names in the palette."""
    return {tuple(bytes.fromhex(PRINTED[name].lstrip("#"))) for name in names}  # type: ignore[misc]


WHITE, WARM = (255, 255, 255), next(iter(palette("warm-paper")))


@pytest.fixture(scope="module")
def files(site: Path) -> list[Path]:
    """Every PDF of the site."""
    return sorted(site.rglob("*.pdf"))


@pytest.fixture(scope="module")
def documents(files: list[Path]) -> list[Facts]:
    """What there is to know of each."""
    return [facts_of(file) for file in files]


def test_each_is_tagged_named_and_in_english_as_pdf_ua_asks(documents: list[Facts]) -> None:
    assert len(documents) > 250
    poor = [it.name for it in documents if not (it.marked and it.title and it.shows_title and it.language == "en-GB")]
    assert poor == []
    assert {it.part_of_standard for it in documents} == {"PDF/UA-1"}


def test_headings_begin_with_the_title_and_skip_no_level(documents: list[Facts]) -> None:
    poor = {}
    for it in documents:
        steps = [(a, b) for a, b in pairwise([0, *it.headings]) if b > a + 1]
        if not it.headings or steps:
            poor[it.name] = steps
    assert poor == {}


def test_every_picture_is_told_in_words(documents: list[Facts]) -> None:
    assert {it.name: it.pictures for it in documents if not all(it.pictures)} == {}


def test_every_font_is_in_the_file_and_no_link_or_field_is_without_words_and_tag(documents: list[Facts]) -> None:
    assert {it.name: it.fonts for it in documents if not all(it.fonts.values())} == {}
    assert {it.name: it.untold for it in documents if it.untold} == {}


def grey(colour: Colour) -> float:
    """Return how light a colour is when it is printed in grey, from 0 to 1, as contrast is worked out."""
    red, green, blue = colour
    level = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return level / 12.92 if level <= 0.04045 else float(((level + 0.055) / 1.055) ** 2.4)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, both printed in grey."""
    dark, light = sorted((grey(one), grey(other)))
    return (light + 0.05) / (dark + 0.05)


def test_printed_in_grey_words_and_lines_keep_their_contrast(documents: list[Facts]) -> None:
    grounds = palette(*GROUNDS)
    drawn = {pair for it in documents for pair in it.drawn}
    assert {("words", colour) for colour in palette(*CALM)} | {("line", colour) for colour in palette("hair")} <= drawn
    poor = set()
    for it in documents:
        fills = [colour for what, colour in it.drawn if what == "fill" and colour not in grounds]
        for what, colour in it.drawn:
            least = WORDS if what == "words" else LINES
            if colour == WHITE:
                # White words stand on a disc of colour: then every colour of that document is dark enough.
                if what == "words" and any(contrast(colour, fill) < least for fill in fills):
                    poor.add((it.name, what, colour))
            elif colour not in grounds and min(contrast(colour, WHITE), contrast(colour, WARM)) < least:
                poor.add((it.name, what, colour))
    assert poor == set()


def test_no_words_are_set_apart_by_their_colour_alone(documents: list[Facts]) -> None:
    """In grey they are still bold, or large: what a colour says is said by the look of the words too."""
    calm = palette(*CALM) | {WHITE}
    plain = {
        (it.name, colour, font)
        for it in documents
        for colour, font in it.coloured
        if colour not in calm and "Bold" not in font
    }
    assert plain == set()


def test_nothing_reaches_the_edge_of_the_sheet(files: list[Path]) -> None:
    """Each page is drawn once, small: what lies in its outermost stripe would be cut off by a printer."""
    scale = 1 / 3
    stripe = round(EDGE * scale)
    cut = []
    for file in files:
        with pypdfium2.PdfDocument(file) as pdf:
            for number, page in enumerate(pdf, 1):
                picture = page.render(scale=scale, grayscale=True)
                rows = memoryview(picture.buffer).cast("B")  # type: ignore[arg-type]
                width, height, stride = picture.width, picture.height, picture.stride
                lines = [bytes(rows[y * stride : y * stride + width]) for y in range(height)]
                sides = b"".join(line[:stripe] + line[-stripe:] for line in lines)
                if min(b"".join([*lines[:stripe], *lines[-stripe:], sides])) < 250:
                    cut.append((file.name, number))
    assert cut == []
