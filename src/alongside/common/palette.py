"""The colours of theme/brand/palette.toml, by scheme and name, and the mark as it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from alongside.common.palette_file import PaletteFault, read_palette

Scheme = Literal["light", "dark", "light-more", "dark-more"]

THEME = Path(__file__).resolve().parents[1] / "theme"
_FILE = "brand/palette.toml"


def _read() -> Mapping[str, Mapping[str, str]]:
    """Return the colours; whoever has changed their file, and made a slip, is told so before anything else."""
    try:
        return read_palette((THEME / _FILE).read_bytes())
    except PaletteFault as fault:
        raise SystemExit(f"src/alongside/theme/{_FILE}:{fault.line}  put this list of colours right: {fault}") from None


_READ = _read()

LIGHT = _READ["light"]
"""The colours of a light page, by name, as `#rrggbb`. Paper and Word have the same."""
PRINTED = {**LIGHT, **_READ["printed"]}
"""The colours of what is printed: those of a light page, and some that no page has."""


PAGE_COLOURS = {"light": LIGHT["warm-paper"], "dark": _READ["dark"]["paper"]}
"""What a page lies on in each scheme, for the bars of a browser around it."""


def declarations(scheme: Scheme) -> str:
    """Return the colours of a scheme as custom properties of CSS."""
    return " ".join(f"--al-{name}: {colour};" for name, colour in _READ[scheme].items())


def printed_mark() -> str:
    """Return the mark as it stands on paper and in Word, as SVG."""
    return (THEME / "brand" / "mark-on-paper.svg").read_text("utf-8-sig")
