"""What the site itself brings to its pages: style sheets, scripts, and what pages may not do."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from alongside.common.fingerprint import of_maker
from alongside.render.web.assets import stylesheet
from alongside.render.web.assets.material import without_replaced
from alongside.render.web.assets.stylesheet import follow_the_device, without_unused, words_of_script

THEME = Path(__file__).resolve().parents[3] / "theme"
SHEETS = {
    "alongside": (
        *("tokens", "base", "pieces"),
        *("search", "preferences", "accessible", "print"),
    ),
    "home": ("path", "home"),
    "answers": ("prompts",),
    "tools": ("shown", "tools", "connections", "places", "goals", "log", "wellbeing", "compose"),
    "workbook": ("shown", "workbook"),
    "model": ("model",),
    "guide": ("facilitator",),
    "reading": ("reading",),
    "paper": ("paper",),
    "kept": ("kept",),
}
"""The style sheets of the site, and the files that each is joined from, in the order in which they count.

`alongside` is on every page, with Material's own; `home` where there are doors or the path of the steps, `answers`
where there is something to fill in, `tools` where there is a tool, `workbook` on My workbook, `model` on the page of
the model, `guide` on facilitators' pages. `reading` is fetched by the panel of reading preferences when it is first
opened, `paper` when answers are printed, `kept` where the manual is kept on a device.
"""


KEPT = 40
"""So many cleaned style sheets may be kept for the builds to come; then they are made anew."""


def policy(*, from_disk: bool) -> str:
    """Return the Content-Security-Policy of every page: only our own files, and nothing is ever sent.

    `connect-src` and `form-action` are `'none'`, so that a page cannot send what is typed into it even if it wanted to.
    `worker-src` is for the service worker of an offline edition. From a disk, files are named by their scheme, as not
    every browser takes them for the page's own.
    """
    own = "'self' file:" if from_disk else "'self'"
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{kind}-src {own}" for kind in ("script", "style", "font", "manifest", "worker")),
            f"img-src {own} data: blob:",
            "connect-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


def words_of_scripts() -> set[str]:
    """Return every word that a script of ours may write into a page."""
    scripts = sorted((THEME / "assets").glob("*.js"))
    return {word for script in scripts for word in words_of_script(script.read_text("utf-8"))}


def styles(material: str, words: Set[str], kept: Path) -> Iterator[tuple[str, str]]:
    """Yield each style sheet by the name of its file, with what these words can use; made once, then kept."""
    whole = {name: _joined(parts) for name, parts in SHEETS.items()}
    whole["alongside"] = f"{without_replaced(material, whole['alongside'])}\n{follow_the_device(whole['alongside'])}"
    shared = set(re.findall(r"--[\w-]+", "".join(css for name, css in whole.items() if name != "alongside")))
    for name, css in whole.items():
        yield f"{name}.css", _kept(kept, name, css, words | shared)
    if len(files := list(kept.glob("*.css"))) > KEPT:
        for file in files:
            file.unlink(missing_ok=True)


def _kept(folder: Path, name: str, css: str, words: Set[str]) -> str:
    """Return a cleaned style sheet, from the folder where it is there. Several builds may run at once."""
    file = folder / f"{name}-{_key(css, words)}.css"
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        made = without_unused(css, words)
        folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_text(made, "utf-8")
        part.replace(file)
        return made


def _joined(parts: Iterable[str]) -> str:
    return "\n".join((THEME / "css" / f"{name}.css").read_text("utf-8") for name in parts)


def _key(css: str, words: Set[str]) -> str:
    makers = of_maker(stylesheet.__file__, "tinycss2")
    return hashlib.sha256("\n".join([makers, css, *sorted(words)]).encode()).hexdigest()[:32]
