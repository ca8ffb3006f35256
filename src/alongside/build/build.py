"""One build of the manual: what its site consists of, whatever generator puts the frame around its pages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib.metadata import version
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.build.at_end import data_scripts, style_sheets
from alongside.build.downloads import downloads
from alongside.build.faults import FaultyManual, in_words
from alongside.build.guard import Guard
from alongside.build.kept_pages import KeptPages
from alongside.build.site_files import SiteFile, generated, given_out, of_the_theme, woven
from alongside.common.palette import PAGE_COLOURS, THEME
from alongside.common.site_settings import Settings
from alongside.content.check.run import check_library
from alongside.content.literal import unshield, unshield_html
from alongside.content.plan.model_tour import PAGE as MODEL_PAGE
from alongside.content.plan.model_tour import ModelTour, load_model_tour
from alongside.content.problems import Problems, count
from alongside.content.read.front_matter import without_types
from alongside.content.read.glossary import PAGE as GLOSSARY
from alongside.content.read.library import Library, load_library
from alongside.content.read.settings import navigation
from alongside.content.read.works import Work, credited, load_works
from alongside.content.site_paths import AREAS, site_path
from alongside.editions import EDITIONS
from alongside.editions.books import Books
from alongside.editions.built_site import BuiltSite, Page
from alongside.editions.documents import Handouts, document_paths
from alongside.render.web import (
    easier_pages,
    exercise_pages,
    marked_places,
    pack_links,
    reference_pages,
)
from alongside.render.web.assets.policy import content_security_policy
from alongside.render.web.extension import PageExtension
from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.drawings import drawing, mark
from alongside.render.web.finish.links import Targets
from alongside.render.web.finish.needs import Needs
from alongside.render.web.finish.page import Manual, finish
from alongside.render.web.generated_pages import description, made_pages, spread_navigation
from alongside.render.web.help_now import help_now
from alongside.render.web.leave import leave_section
from alongside.render.web.prompts import lay_out
from alongside.render.web.search.vocabulary import WORDS, check_vocabulary


class Build:
    """Reads the manual, writes each page in its turn, and collects what was made in `site`.

    `read` comes first; then `page` and `finish` for each page; then `frame` for each with its frame around it; at
    last `files_at_end`.
    """

    site: BuiltSite

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.kept = KeptPages(settings.cache / "pages")
        self.works: tuple[Work, ...] = ()
        self._extension = PageExtension()
        self._tour: ModelTour | None = None
        self._makers: dict[PurePosixPath, Callable[[], str]] = {}
        self._guard: Guard

    @property
    def extensions(self) -> list[Any]:
        """Our own extensions of Python-Markdown, beside those of the dialect, with which pages are converted."""
        return [self._extension]

    @property
    def pieces(self) -> str:
        """What stands in the places that the Markdown of the last page leaves for HTML, as text."""
        return repr(self._extension.pieces)

    @property
    def library(self) -> Library:
        """The manual."""
        return self.site.library

    def read(self) -> Problems:
        """Read the manual and make its documents; return what an author should know and nothing has to stop for.

        Raises FaultyManual with all faults of the files, or with that for which a document cannot be made.
        """
        problems = Problems()
        library = load_library(self.settings.root, problems, kept_in=self.settings.cache / "files")
        check_library(library, problems, document_paths(library))
        check_vocabulary(problems)
        if problems.errors:
            raise FaultyManual(problems.report())
        self.works = load_works(library.root)
        self._guard = Guard.of(library)
        with in_words(library.texts):
            self._tour = load_model_tour(library.root, library.texts)
        handouts = Handouts(self.settings.address, self.settings.cache / "handouts", library.organisation.foot)
        covers = library.pages[MODEL_PAGE].covers if self._tour else ()
        with in_words(library.texts):
            books = Books(library, self._tour, self.works, self.settings, handouts.kept)
            packed = not self.settings.served
            documents = handouts.all(library, self._tour, credited(self.works, covers), books.made, packed=packed)
        self.site = BuiltSite(library, handouts, documents, self.settings)
        self._downloads = downloads(documents)
        made = made_pages(library, self._extension.pieces, self.works, self._downloads, version("alongside"))
        self._makers = dict(made)
        return problems

    def pages(self) -> Iterator[SiteFile]:
        """Yield the sources of pages beside `docs/`, and what lies among them."""
        yield from woven(self.settings.root)
        yield from generated(self.library)

    def assets(self) -> Iterator[SiteFile]:
        """Yield the documents, and the pictures, scripts and fonts of the theme."""
        yield from given_out(self.site.documents)
        yield from of_the_theme(self.settings)

    @property
    def summary(self) -> str:
        """What has been read and made, in one line."""
        exercises, documents = len(self.library.exercises), len(list(self.site.documents))
        return f"{count(exercises, 'exercise')}, {count(documents, 'document')} to print"

    def watched(self) -> Iterator[Path]:
        """Yield the files and folders beside `docs/` from which pages are made, where they are there."""
        for path in (
            WORDS,
            THEME,
            *(self.settings.root / name for name in (*AREAS, "organisation.yml", "sources")),
        ):
            if path.exists():
                yield path

    def navigation(self, nav: Any) -> Any:
        """Return the navigation of the site, its titles as words, with `folder/*` replaced by what is there."""
        written = navigation(self.settings.root) if nav else None
        self.site.navigation = spread_navigation(written or nav, self.library)
        return self.site.navigation

    def head(self, path: PurePosixPath, text: str) -> str:
        """Return the text of a page with its head as words: generators guess at dates, numbers and yes or no."""
        return without_types(path, self.library.organisation.fill(text, path, 1, Problems()))

    def description(self, path: PurePosixPath) -> str:
        """Return one sentence on a page that is made from the library, or nothing."""
        return description(path, self.library) if path in self._makers else ""

    def page(self, path: PurePosixPath) -> str | None:
        """Return the Markdown of a page, laid out, which is never empty; None for what is no page of the manual."""
        pieces = self._extension.pieces
        pieces.clear()
        if path in self._makers:
            with in_words(self.library.texts):
                return self._makers[path]()
        known = self.library.pages.get(path if path.parts[0] in AREAS else PurePosixPath("docs") / path)
        if known is None:
            return None
        body = lay_out(pieces, known.blocks, exercises=self.library.exercises, here=path)
        body = marked_places.filled(body, path, self.library, self.site.navigation, pieces)
        if known.path == GLOSSARY:
            body += reference_pages.glossary_list(self.library.glossary.values(), pieces)
        body = easier_pages.with_easier_versions(body, path, self.library, pieces)
        body += pack_links.pack_of_stage(path, self._downloads)
        return f"{body}\n\n{exercise_pages.draws_on(pieces, known.covers, known.additions, self.works)}"

    @cached_property
    def _manual(self) -> Manual:
        """What the pages share, known when each has its address."""
        addresses, library = self.site.addresses, self.library
        exercises = {addresses[exercise.path]: id for id, exercise in library.exercises.items()}
        targets = Targets(exercises, addresses.get(site_path(GLOSSARY), ""), library.glossary)
        return Manual(Dial(library.organisation.numbers), targets, self._tour)

    @cached_property
    def _manual_in_words(self) -> str:
        manual = self._manual
        shared = (self.library.organisation.numbers, manual.targets, manual.tour)
        return hashlib.sha256(repr(shared).encode()).hexdigest()

    def finish(self, html: str, path: PurePosixPath, edited: PurePosixPath, title: str, description: str) -> str:
        """Return a converted page finished, and note it; `edited` is the file in which an author can change it."""
        address = self.site.addresses[path]
        kind: dict[str, Any] = {
            "is_notebook": path.suffix == ".ipynb",
            "offered": pack_links.notebook_files(path, address, self._downloads),
            "for_facilitators": path.parts[0] == "facilitator",
        }
        given = (html, address, repr(kind), self._manual_in_words)
        made = self.kept.finished(lambda: finish(html, address, self._manual, **kind), *given)
        self._guard.note(made.left, edited)
        self.site.pages[path] = Page(path, address, unshield(title), unshield(description), made)
        return made.html

    def stop_if_left_over(self) -> None:
        """Raise FaultyManual where a mark of a block or a list is left in the words of any page so far."""
        self._guard.stop()

    def frame_values(self) -> dict[str, Any]:
        """Return what the templates of the frame show, by name; a page may need more."""
        policy = "" if self.settings.served else content_security_policy(from_disk=not self.settings.folders)
        return {
            "drawing": drawing,
            "help_now": help_now(self.library.organisation.contacts, self._manual.dial, self.site.addresses),
            "leave": self.site.leave,
            "leave_section": leave_section,
            "mark": mark(),
            "needs": Needs(),
            "organisation": self.library.organisation,
            "page_colours": PAGE_COLOURS,
            "policy": policy,
            "works": self.works,
        }

    def frame(self, output: str, file: PurePosixPath) -> str:
        """Return a page with the frame around it as it is to be written, and note it as a file of the site."""
        whole = unshield_html(output)
        self.site.files[file] = whole.encode(errors="xmlcharrefreplace")
        return whole

    def files_at_end(self, material: str) -> Iterator[tuple[PurePosixPath, bytes]]:
        """Yield what is made when every page is there, and note it: style sheets, search and editions.

        `material` is the style sheet of Material for MkDocs, which some of ours build on.
        """
        styles = style_sheets(self.site, material, self.kept.words, self.settings.cache / "styles")
        for path, content in chain(styles, data_scripts(self.site, self.settings.cache / "scripts")):
            self.site.files[path] = content
            yield path, content
        for edition in EDITIONS:
            with in_words(self.library.texts):
                made = list(edition.files(self.site))
            for path, content in made:
                self.site.files[path] = content
                yield path, content
        self.kept.tidy()
