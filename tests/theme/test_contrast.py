"""The palette keeps the contrasts of WCAG 2.2 in both schemes: 1.4.3 text, 1.4.11 controls, and 1.4.6 by preference."""

import re

import pytest

from alongside.common.palette import THEME, Scheme, declarations

TOKENS = THEME / "css" / "tokens.css"
SCHEMES: dict[Scheme, str] = {"light": ":root {", "dark": ':root[data-al-scheme="dark"] {'}
"""Where tokens.css says what the colours of a scheme are for."""
MORE: dict[Scheme, Scheme] = {"light": "light-more", "dark": "dark-more"}

SURFACES = ("page", "sheet", "tint", "field", "paper", "warm-paper")
TEXT = (
    *("ink", "soft-ink", "teal", "worker", "person", "organisation", "barrier", "care"),
    *("green", "amber", "red"),
)
PAIRS_OF_TEXT = [(text, surface) for text in TEXT for surface in SURFACES] + [
    ("on-teal", "teal"),
    ("page", "ink"),
]
PAIRS_OF_EDGES = [("control", surface) for surface in SURFACES]


def named(css: str) -> dict[str, str]:
    """Our colours that a piece of CSS sets, by their short names."""
    return dict(re.findall(r"--al-([\w-]+):\s*([^;]+);", css))


def palette(scheme: Scheme, *, more: bool = False) -> dict[str, str]:
    """The colours of a scheme by their short names, with references followed; `more` for higher contrast."""
    css = TOKENS.read_text("utf-8").partition(SCHEMES[scheme])[2].partition("}")[0]
    found = named(declarations(scheme)) | named(css)
    assert found.pop("palette") == scheme
    if more:
        found |= named(declarations(MORE[scheme]))
    for name, value in found.items():
        while reference := re.fullmatch(r"var\(--al-([\w-]+)\)", value):
            value = found[reference[1]]
        found[name] = value
    return found


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0b5a63", "#ffffff") == pytest.approx(7.9, abs=0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_both_schemes_name_the_same_colours(scheme: Scheme) -> None:
    assert palette(scheme).keys() == palette("light").keys()
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in palette(scheme).values())


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "surface"), PAIRS_OF_TEXT)
def test_text_can_be_read(scheme: Scheme, text: str, surface: str) -> None:
    colours = palette(scheme)
    assert contrast(colours[text], colours[surface]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("edge", "surface"), PAIRS_OF_EDGES)
def test_edges_of_controls_can_be_seen(scheme: Scheme, edge: str, surface: str) -> None:
    colours = palette(scheme)
    assert contrast(colours[edge], colours[surface]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "surface"), PAIRS_OF_TEXT)
def test_higher_contrast_is_the_enhanced_one(scheme: Scheme, text: str, surface: str) -> None:
    colours = palette(scheme, more=True)
    assert contrast(colours[text], colours[surface]) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("surface", SURFACES)
def test_higher_contrast_makes_edges_as_clear_as_text(scheme: Scheme, surface: str) -> None:
    colours = palette(scheme, more=True)
    assert contrast(colours["control"], colours[surface]) >= 7
    assert contrast(colours["line"], colours[surface]) >= 4.5


def test_higher_contrast_names_the_same_colours_in_both_schemes() -> None:
    assert named(declarations("dark-more")).keys() == named(declarations("light-more")).keys()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("more", [False, True])
def test_the_sentence_that_is_read_aloud_stays_clear(scheme: Scheme, more: bool) -> None:
    colours = palette(scheme, more=more)
    assert contrast(colours["ink"], colours["mark"]) >= 7
