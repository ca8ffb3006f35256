"""The style sheets of the site, each with what its pages and scripts can use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import partial
from pathlib import Path, PurePosixPath
from typing import cast

from alongside.common.cache import Cache
from alongside.common.fingerprint import of_makers
from alongside.common.palette import THEME, Scheme, declarations
from alongside.content.kinds.registry import KINDS, PROMPT_KINDS, SCRIPT, STYLE, TOOL_KINDS
from alongside.render.web.assets import material as material_styles
from alongside.render.web.assets import sheet_faults, stylesheet
from alongside.render.web.assets.material import without_replaced
from alongside.render.web.assets.sheet_faults import look_at_sheet, read_sheet
from alongside.render.web.assets.stylesheet import follow_the_device, without_unused, words_of_script

ASSETS = PurePosixPath("assets/alongside")
"""Where the site keeps what comes with the theme, and all that is made beside the pages."""
OF_KINDS = {f"kind-{kind}": kind for kind in PROMPT_KINDS if KINDS[kind].has(SCRIPT)}
"""A kind with a script of its own has a style sheet of its own, too, under the name of the script."""
SHEETS = {
    "alongside": (
        *("tokens", "text", "base", "components"),
        *("search", "preferences", "accessible", "print"),
    ),
    "home": ("path", "home", "route"),
    "answers": ("prompts",),
    "tools": ("shown", "tools"),
    "workbook": ("shown", "workbook"),
    "hand-in": ("shown", "hand-in"),
    "wall": ("wall",),
    "planner": ("planner",),
    "model": ("model",),
    "guide": ("facilitator",),
    "reading": ("reading",),
    "results": ("results",),
    "paper": ("paper",),
    "kept": ("kept",),
    "lists": ("filter", "cards"),
    "pictured": ("pictured",),
    "place": ("place",),
    "grid": ("shown", "grid"),
    "easier": ("easier",),
    "room": ("room",),
    **dict.fromkeys(OF_KINDS, ()),
}
"""The style sheets of the site, and the files that each is joined from, in the order in which they count.
Behind those of `answers` and `tools` come those of the kinds of prompt, from their folders; a kind with a script of its
own has a sheet of its own, which only pages with such a prompt load.

`alongside` is on every page, with Material's own; `home` where there are doors, the path of the steps or a route,
`answers` where there is something to fill in, `tools` where there is a tool, `workbook` on My workbook, `hand-in` where
answers are handed in or shown, `wall` where a group's are shown, `model` on the page of the model, `guide` on
facilitators' pages. `reading` is fetched by the panel of reading preferences when it is first opened, `results` by the
search, `paper` when answers are printed, `kept` where the manual is kept on a device, `lists` where things are
listed on cards or a long list can be narrowed, `pictured` where sheets are shown by their first page, `place` on the
page of a step, `grid` on the page of the grid, `easier` on pages that are easier to read, `room` on the pages for
running a session.
"""
_PALETTE = re.compile(r"--al-palette: ([\w-]+);")
"""Where a style sheet has all colours of a scheme."""


CONTENT = ("tokens", "text", "components", "cards", "pictured", "place", "accessible", "print")
"""What of `alongside` is for the content of a page, whatever frame it has."""


def content_styles() -> str:
    """Return the style sheet for the content of every page within a frame that is not ours."""
    return _coloured(THEME / "css" / f"{part}.css" for part in CONTENT)


def words_of_scripts() -> set[str]:
    """Return every word that a script of ours may write into a page."""
    scripts = sorted((THEME / "assets").glob("*.js"))
    return {word for script in scripts for word in words_of_script(script.read_text("utf-8"))}


def styles(material: str, words: Set[str], kept: Path) -> Iterator[tuple[str, str]]:
    """Yield each style sheet by the name of its file, with what these words can use; made once, then kept.

    Raises `StyleFault` for a slip in one.
    """
    makers = (material_styles.__file__, stylesheet.__file__, sheet_faults.__file__)
    cache = Cache(kept, of_makers(*makers, libraries=("tinycss2",)), most=4 * 2**20)
    for file in dict.fromkeys(file for name in SHEETS for file in _files(name)):
        css = read_sheet(file)
        cache.keep(partial(_looked_at, file, css), css)
    whole = {name: _coloured(_files(name)) for name in SHEETS}
    own = whole["alongside"]
    theirs = cache.keep(lambda: without_replaced(material, own).encode(), material, own).decode()
    whole["alongside"] = f"{theirs}\n{follow_the_device(own)}"
    shared = set(re.findall(r"--[\w-]+", "".join(css for name, css in whole.items() if name != "alongside")))
    for name, css in whole.items():
        used = (words | shared) & words_of_script(css)  # no other word changes what is left of it
        cleaned = cache.keep(partial(_cleaned, css, used), css, " ".join(sorted(used)))
        yield f"{name}.css", cleaned.decode()
    cache.tidy()


def _cleaned(css: str, words: Set[str]) -> bytes:
    return without_unused(css, words).encode()


def _looked_at(file: Path, css: str) -> bytes:
    look_at_sheet(file, css)
    return b"looked at"


def _files(name: str) -> list[Path]:
    """Return the files of which a style sheet is made."""
    plain = [kind for kind in PROMPT_KINDS if kind not in OF_KINDS.values()]
    kinds = {"answers": plain, "tools": TOOL_KINDS, **{own: [kind] for own, kind in OF_KINDS.items()}}.get(name, ())
    files = [THEME / "css" / f"{part}.css" for part in SHEETS[name]]
    files += [KINDS[kind].folder / STYLE for kind in kinds if KINDS[kind].has(STYLE)]
    return files


def _coloured(files: Iterable[Path]) -> str:
    """Return style sheets as one, with the colours of the palette."""
    css = "\n".join(map(read_sheet, files))
    return _PALETTE.sub(lambda found: declarations(cast(Scheme, found[1])), css)
