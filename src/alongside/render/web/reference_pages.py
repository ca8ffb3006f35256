"""Pages that are made from lists: the glossary, and where each part of the five documents is."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath

from alongside.content.literal import shield
from alongside.content.plan.coverage import REASONS, covering, elements, left_out
from alongside.content.read.glossary import Term
from alongside.content.read.library import Library
from alongside.content.read.works import Section, Work, documents, load_sections
from alongside.content.site_paths import SOURCES, relative, site_path
from alongside.render.web.pieces import Pieces


def glossary_list(terms: Iterable[Term], pieces: Pieces) -> str:
    """Return the words with their meanings as Markdown with pieces."""
    rows = []
    for term in terms:
        also = f" <span>Also: {html.escape(', '.join(term.also))}.</span>" if term.also else ""
        rows.append(
            f'<div><dt id="{term.id}">{html.escape(term.term)}</dt><dd>{html.escape(term.means)}{also}</dd></div>'
        )
    return pieces.embed(f'<dl class="al-glossary">{"".join(rows)}</dl>') if rows else ""


def page_of(work: Work) -> PurePosixPath:
    """Return where the page on one of the documents stands in the site's tree."""
    return SOURCES / f"{work.elements.lower()}.md"


def sources_page(library: Library, works: Iterable[Work]) -> str:
    """Return the page that says where to look for each document, with what is covered counted."""
    here = SOURCES / "index.md"
    covered = {element for _, element in covering(library)}
    missing = left_out(library)
    known = elements(library)
    rows = [
        "# How we used our sources",
        "If you know one of the five documents that this manual grew from, you can find each part of it here.",
        f"We counted {len(known)} things that the documents say. {_all_or(len(covered & set(known)), len(known))} in "
        f"this manual, in our own words.{_left_out(len(missing))}",
        "| The document | Parts covered here | Left out |\n| --- | --- | --- |",
    ]
    table = []
    for work in documents(works):
        own = [element for element in known if element.split("-")[0] == work.elements]
        gone = sum(element in missing for element in own)
        link = relative(page_of(work), here)
        table.append(
            f"| [{shield(work.title)}]({link}) ({shield(work.by)}) | {len(covered & set(own))} of {len(own)} | {gone} |"
        )
    rows[-1] += "\n" + "\n".join(table)
    rows.append("The first document has two editions. They are counted as one.")
    return "\n\n".join(rows)


def _all_or(number: int, of: int) -> str:
    return "All of them are" if number == of else f"{number} of them are"


def _left_out(number: int) -> str:
    return f" {number} {'is' if number == 1 else 'are'} left out, with the reason." if number else ""


def source_page(work: Work, library: Library) -> str:
    """Return the page that says where each part of one document went."""
    here = page_of(work)
    titles = load_sections(library.root)
    claims: dict[str, list[PurePosixPath]] = {}
    for path, element in covering(library):
        claims.setdefault(element, []).append(path)
    names = dict(_names(library))
    missing = left_out(library)
    own = [(id, what) for id, what in elements(library).items() if id.split("-")[0] == work.elements]
    rows = [
        f"# {shield(work.title)}: where to find it",
        f"By {shield(work.by)}. On the left is what the document says, in a few words. "
        "On the right is where to find it here.",
    ]
    for section, inside in groupby(own, key=lambda row: _section(row[0], titles)):
        lines = ["| In the document | Here |", "| --- | --- |"]
        for id, what in inside:
            places = [f"[{shield(names[path])}]({relative(site_path(path), here)})" for path in claims.get(id, ())]
            if entry := missing.get(id):
                places.append(f"Left out. {REASONS[entry.reason]} {shield(entry.why)}")
            lines.append(f"| {shield(what)} | {'; '.join(places)} |")
        rows += [f"## {shield(section.title)}", "\n".join(lines)]
    return "\n\n".join(rows)


def _names(library: Library) -> Iterator[tuple[PurePosixPath, str]]:
    for shelf in (library.exercises, library.talks, library.sessions, library.pages):
        for thing in shelf.values():
            yield thing.path, thing.title


def _section(id: str, titles: Iterable[Section]) -> Section:
    fitting = [section for section in titles if id == section.id or id.startswith(f"{section.id}-")]
    return max(fitting, key=lambda section: len(section.id), default=Section(id.split("-")[0], "Other parts"))
