"""The blank forms of exercises as scripts, so that the page can give them back filled in: as Word and on paper.

What is filled in is the very handout that the build makes, and the very page: the browser lays nothing out anew
(decisions/0018-taking-it-away.md). Scripts and no data files, because a page on a disk can load nothing else.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache
from pathlib import PurePosixPath

from alongside.common.handover import handover
from alongside.content.literal import unshield_json
from alongside.content.model import Exercise
from alongside.editions.built_site import BuiltSite
from alongside.render.web.assets.styles import ASSETS
from alongside.render.word.base import base_parts
from alongside.render.word.handout import Form, footer
from alongside.render.word.numbering import FIRST_LIST
from alongside.render.word.ooxml import LONGEST_TAG, NAMESPACES
from alongside.render.word.styles import NUMBERS, TEXT_WIDTH

FOLDER = PurePosixPath("forms")
"""Where these scripts are, below the folder of our scripts. browser/export/blank-forms.ts looks there."""
BASE = FOLDER / "form_base.js"
ROOM = "forms"
"""Under which name forms are handed over."""


class Forms:
    """The scripts with which a page fills in its handout."""

    def files(self, site: BuiltSite) -> Iterator[tuple[PurePosixPath, bytes]]:
        """Yield the script of each exercise, and the one with what all share."""
        yield ASSETS / BASE, _encoded(base_script(site=site.handouts.site, credit=site.handouts.credit))
        for exercise in site.library.exercises.values():
            form, page = site.handouts.form(exercise), site.pages[exercise.path].made.blank
            yield ASSETS / path(exercise), _encoded(script(exercise, form, page))


@lru_cache(1024)  # most scripts stay as they are while the site is served
def _encoded(script: str) -> bytes:
    return unshield_json(script).encode()


def path(exercise: Exercise) -> PurePosixPath:
    """Return where the script of an exercise stands."""
    return FOLDER / f"{exercise.id}.js"


def script(exercise: Exercise, form: Form, page: str) -> str:
    """Return the script that hands over an exercise: its Word form, and its page in plain elements."""
    return _script(exercise.id, exercise.title, exercise.kind, form, page)


@lru_cache(1024)
def _script(id: str, title: str, kind: str, form: Form, page: str) -> str:
    return handover(ROOM, id, {"title": title, "kind": kind, **asdict(form), "page": page})


def base_script(*, site: str, credit: str) -> str:
    """Return the script with all that is the same in every Word file: styles, fonts, mark and so on.

    In the foot, `{title}` stands for the name of the document and `{path}` for its page on the web.
    """
    address = f"{site.rstrip('/')}/{{path}}" if site else ""
    foot = footer("{title}", credit, address, lambda _: "link0")
    texts = {name: content for name, content in base_parts().items() if isinstance(content, str)}
    others = {
        name: base64.b64encode(content).decode() for name, content in base_parts().items() if isinstance(content, bytes)
    }
    texts["word/footer1.xml"] = texts["word/footer1.xml"].replace("/>", f">{foot}</w:ftr>", 1)
    shared = {
        "namespaces": NAMESPACES,
        "textWidth": TEXT_WIDTH,
        "firstList": FIRST_LIST,
        "figures": NUMBERS,
        "longestTag": LONGEST_TAG,
    }
    return handover(ROOM, "form_base", {"texts": texts, "others": others, "address": address, **shared})
