"""The file of colours as somebody may have changed it: what in it is no colour is named with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

_EVERYWHERE = (
    *("paper", "warm-paper", "tint", "ink", "soft-ink", "line", "control", "teal"),
    *("worker", "person", "organisation", "barrier", "care"),
)
NAMES: Mapping[str, tuple[str, ...]] = {
    "light": (*_EVERYWHERE, "on-teal", "mark"),
    "dark": (*_EVERYWHERE, "on-teal", "mark"),
    "light-more": _EVERYWHERE,
    "dark-more": _EVERYWHERE,
    "printed": ("hair", "worker-tint", "person-tint"),
    "notebook": ("bar",),
}
"""The colours of each scheme, all of which something is drawn in. An adopter may have more, for styles of their own."""
USED = (
    *("palette", "page", "sheet", "field", "green", "amber", "red", "hairline", "edge", "round", "measure", "text"),
    *("small", "smaller", "size-1", "size-2", "size-3", "leading", "letters", "words", "gap", "near", "foot", "right"),
    *("top", "clear"),
)
"""What styles call something else: a colour of this name would change it, or be changed by it."""
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_AT = re.compile(r"\(at line (\d+)")


class PaletteFault(ValueError):
    """Colours that cannot be used, with the line of the first slip."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


def read_palette(data: bytes) -> Mapping[str, Mapping[str, str]]:
    """Return the colours of a file by scheme and name. Raises `PaletteFault`."""
    if data.startswith(b"\xef\xbb\xbf"):
        raise PaletteFault(1, "save it as UTF-8 without a mark at its start (BOM)")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise PaletteFault(data.count(b"\n", 0, fault.start) + 1, "save it again with the encoding UTF-8") from None
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = _AT.search(str(fault))
        line = int(found[1]) if found else text.count("\n") + 1
        raise PaletteFault(line, 'write each colour as  name = "#rrggbb" , once, between straight quotes') from None
    for scheme, name, why in _faults(read):
        raise PaletteFault(_line(text, scheme, name), why)
    return read


def _faults(read: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield scheme, name and what is wrong of each slip."""
    for scheme, names in NAMES.items():
        colours = read.get(scheme)
        if not isinstance(colours, dict):
            yield "", "", f"bring back the line  [{scheme}]  and the colours below it"
            continue
        for name in names:
            if name not in colours:
                yield scheme, "", f'bring back the colour  {name} = "#…"  of [{scheme}]'
        for name, colour in colours.items():
            if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
                yield scheme, name, f"write {name} as # and six figures or letters from a to f, and not as {colour}"
            elif not _NAME.fullmatch(name):
                yield scheme, name, f"write the name {name} in letters, figures and hyphens"
            elif name in USED and scheme not in ("printed", "notebook"):
                yield scheme, name, f"give {name} another name: styles use --al-{name} for something else"


def _line(text: str, scheme: str, name: str) -> int:
    inside = False
    for number, row in enumerate(text.split("\n"), 1):
        if head := re.match(r"\s*\[\s*([\w-]+)\s*\]", row):
            inside = head[1] == scheme
            if inside and not name:
                return number
        elif inside and re.match(rf"\s*\"?{re.escape(name)}\"?\s*=", row):
            return number
    return 1
