"""What is made of a site when every page is there: style sheets with what pages use, and what scripts look into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from itertools import chain
from pathlib import Path, PurePosixPath

from alongside.common.cache import Cache
from alongside.common.fingerprint import of_pages
from alongside.content.literal import unshield, unshield_json
from alongside.editions.built_site import BuiltSite
from alongside.render.web import (
    answer_definitions,
    outcome_scripts,
    plan_words,
    planner_scripts,
    room_scripts,
    route_scripts,
    session_scripts,
)
from alongside.render.web.assets import styles
from alongside.render.web.assets.styles import ASSETS
from alongside.render.web.generated_pages import asks
from alongside.render.web.search.site_index import SiteIndex
from alongside.render.web.search.vocabulary import load_vocabulary

Made = Iterator[tuple[PurePosixPath, bytes]]


def style_sheets(site: BuiltSite, material: str, words_of: Callable[[str], Set[str]], kept: Path) -> Made:
    """Yield each style sheet with what the pages and the scripts can use of it.

    `material` is the style sheet of Material for MkDocs, which some of ours build on; `words_of` gives the words of a
    page that a style sheet may mean; `kept` is the folder of those that were made before.
    """
    words = styles.words_of_scripts()
    for path, content in site.files.items():
        if path.suffix == ".html":
            words |= words_of(content.decode())
    for name, css in styles.styles(material, words, kept):
        yield ASSETS / name, css.encode()


def data_scripts(site: BuiltSite, folder: Path) -> Made:
    """Yield what search, My workbook and the pages of sessions and for the room look into.

    `folder` is where those are kept that take long to make.
    """
    kept = Cache(folder, of_pages())
    index = SiteIndex(load_vocabulary())
    for page in site.pages.values():
        asked = tuple(map(unshield, asks(page.path, site.library)))
        index.add(page.path, page.address, page.title, page.description, asked, page.made.passages)
    definitions = answer_definitions.files(site.library.exercises.values())
    routes = route_scripts.files(site.library, site.addresses)
    sessions = session_scripts.files(site.library)
    rooms = room_scripts.files(site.library, kept.keep_text)
    catalogue, words = planner_scripts.files(site.library, site.addresses), plan_words.files(site.library)
    outcomes = outcome_scripts.files(site.library)
    for path, script in chain(
        index.files(kept.keep_text), definitions, routes, sessions, catalogue, words, rooms, outcomes
    ):
        yield ASSETS / path, unshield_json(script).encode()
    kept.tidy()
