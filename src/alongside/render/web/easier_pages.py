"""Pages that are easier to read: a picture on the left, the words on the right, and what leads there and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from markupsafe import Markup

from alongside.content.easier import INDEX, PICTURE_LIST, Row, picture_file, picture_names, picture_words
from alongside.content.literal import shield
from alongside.content.model import Page, Text
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.content.site_paths import relative, site_path
from alongside.render.web.exercise_pages import Handout, draws_on
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros

EASIER = "Easier to read"
_TITLE = re.compile(r"^# .+$", re.M)
"""The heading of a page, in its Markdown."""
_ROW = Markup(
    '<div class="al-row"><p class="al-row__picture"><img alt="" src="{}"/></p>'
    '<div class="al-row__words"><al-slot/>{}{}</div></div>'
)
_TICKS = Markup('<ul class="al-row__ticks">{}</ul>')
_TICK = Markup("<li>{}</li>")
_LINES = Markup('<div class="al-row__lines" aria-hidden="true">{}</div>')
_LINE = Markup("<span></span>")
_ON_SCREEN = '<div class="al-screen"><al-slot/></div>'
_PICTURES = Markup('<ul class="al-pictures">{}</ul>')
_PICTURE = Markup('<li><img alt="" src="{0}"/><p><a href="{0}">{1}</a><br/>{2}</p></li>')
_ABOUT = (
    Row("page-with-pictures", "These pages use easy words and pictures.\nThey are about support from a connector."),
    Row("printer", "You can print each page.\nOn some pages there is room to write."),
    Row("two-people-talk", "You can read a page by yourself.\nOr someone can read it with you."),
)


def easier_page(page: Page, library: Library, pieces: Pieces, files: Iterable[Handout], works: Iterable[Work]) -> str:
    """Return a page that is easier to read as Markdown."""
    here = site_path(page.path)
    links = [handout.link(here, page.title) for handout in files]
    shown = [block for block in page.blocks if isinstance(block, Text | Row)]
    rows = [block.markdown if isinstance(block, Text) else _row(block, here, pieces) for block in shown]
    written = (at for at, block in enumerate(shown) if isinstance(block, Row) and (block.lines or block.tick))
    if (first := next(written, None)) is not None:
        # There, and not at the head of the page, where what to do in danger may stand.
        to_print = Row("printer", "Do you want to write or tick?\n[Print this sheet](#print) on paper.")
        rows.insert(first, pieces.embed(_ON_SCREEN, _row(to_print, here, pieces)))
    if page.checked:
        rows.append(_row(Row("check-list", page.checked), here, pieces))
    titles = {site_path(path): known.title for path, known in library.pages.items()}
    titles |= {site_path(exercise.path): exercise.title for exercise in library.exercises.values()}
    fuller = "\n".join(f"- [{titles[path]}]({relative(path, here)})" for path in page.fuller)
    foot = [
        "## Print this sheet { #print }",
        pieces.embed(str(macros.downloads(links))),
        "## More { #more }",
        f"- [{EASIER}: all pages]({relative(INDEX, here)})",
        "More about this, for workers:",
        fuller,
    ]
    return "\n\n".join(
        [*rows, pieces.embed(_ON_SCREEN, "\n\n".join(foot)), draws_on(pieces, page.covers, page.additions, works)]
    )


def _row(row: Row, here: PurePosixPath, pieces: Pieces) -> str:
    source = relative(picture_file(row.picture), here)
    ticks = _TICKS.format(Markup("").join(map(_TICK.format, row.tick))) if row.tick else ""
    lines = _LINES.format(_LINE * row.lines) if row.lines else ""
    return pieces.embed(str(_ROW.format(source, ticks, lines)), "\n\n".join(row.sentences))


def index_page(library: Library, pieces: Pieces) -> str:
    """Return the page that offers all that is easier to read, as Markdown."""
    offered = [
        Row(
            page.rows[0].picture,
            f"**[{shield(page.title)}]({relative(site_path(page.path), INDEX)})**\n{shield(page.description)}",
        )
        for page in library.easier
        if page.rows
    ]
    rows = [
        f"# {EASIER}",
        *(_row(row, INDEX, pieces) for row in (*_ABOUT, _how_many_are_checked(library))),
        "## All pages",
        *(_row(row, INDEX, pieces) for row in offered),
        "## For workers and authors",
        "\n".join(_for_workers(library)),
    ]
    return "\n\n".join(rows)


def _for_workers(library: Library) -> Iterator[str]:
    if _CHECKING in library.pages:
        yield f"- [How to check these pages]({relative(_CHECKING, INDEX)}) with people with learning disabilities"
    yield f"- [The pictures]({relative(PICTURE_LIST, INDEX)}), each with its name, to use in pages of your own"
    yield "- [Print and download](../downloads.md): these sheets, and all others"


def _how_many_are_checked(library: Library) -> Row:
    checked, all = sum(bool(page.checked) for page in library.easier), len(library.easier)
    asked = "We want people with learning disabilities to check these pages."
    if checked == all:
        return Row("check-list", "People with learning disabilities have checked these pages.")
    so_far = f"They have checked {checked} of {all} so far." if checked else "Nobody has checked them yet."
    return Row("check-list", f"{asked}\n{so_far}\nThat is why we do not call them Easy Read.")


_CHECKING = PurePosixPath("facilitator/checking-easier-to-read.md")


def pictures_page(pieces: Pieces) -> str:
    """Return the page with every picture, its name and its words, as Markdown."""
    rows = Markup("").join(
        _PICTURE.format(relative(picture_file(name), PICTURE_LIST), name, picture_words(name))
        for name in picture_names()
    )
    return "\n\n".join(
        [
            "# Pictures for easier to read pages",
            "Every picture of the pages that are [easier to read](index.md), with the name that authors use for "
            "it and what it shows. Each name leads to the file, which you can put into documents of your own. "
            "Credit: “Alongside, CC BY 4.0”.",
            "One person with a plain ring for a head is the worker, and a ring of dots is the person who is "
            "supported. Everyone else is an outline. Only the pictures of feelings have a face.",
            pieces.embed(str(_PICTURES.format(rows))),
        ]
    )


def easier_versions(path: PurePosixPath, library: Library, pieces: Pieces) -> str:
    """Return what leads from a page to those that say the same in easier words, or nothing."""
    links = [
        f"[{shield(page.title)}]({relative(site_path(page.path), path)})"
        for page in library.easier
        if path in page.fuller
    ]
    if not links:
        return ""
    return pieces.embed(_ON_SCREEN, f"An easier to read version, with pictures: {' and '.join(links)}")


def with_easier_versions(markdown: str, path: PurePosixPath, library: Library, pieces: Pieces) -> str:
    """Return a page, as Markdown, in which that stands below the title."""
    links = easier_versions(path, library, pieces)
    return _TITLE.sub(lambda title: f"{title[0]}\n{links}", markdown, count=1) if links else markdown
