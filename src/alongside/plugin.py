"""The door to MkDocs: weaves the three folders into one site and hands each page to its renderer."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from alongside.content.checks import check_library
from alongside.content.library import (
    AREAS,
    NOTEBOOKS,
    Library,
    generated_pages,
    load_library,
    notebooks,
)
from alongside.content.markdown import EXTENSION_CONFIGS, EXTENSIONS
from alongside.content.problems import Problems, count
from alongside.content.prompts import PieceExtension
from alongside.content.wording import DocumentError
from alongside.content.works import Work, load_works
from alongside.editions.handouts import Document, Handouts
from alongside.render.web import pages
from alongside.render.web.notebook import lighten, without_loader
from alongside.render.web.pages import Handout
from alongside.render.web.prompts import lay_out
from alongside.render.web.site import description, made_pages, source, spread_navigation


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has nothing to set: the manual's own files say everything."""


log = get_plugin_logger("alongside")

ASSETS = PurePosixPath("assets/alongside")
_THEME = Path(__file__).parent / "theme"
_CSS = ("tokens", "base", "pieces", "prompts", "path", "home", "facilitator", "model", "accessible", "print")
"""Style sheets in the order in which they count."""
_STYLES = ASSETS / "css" / "alongside.css"


class AlongsidePlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Reads the library once a build, refuses a faulty one, and writes the pages that are made from it."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = PieceExtension()
        self.library: Library
        self.works: tuple[Work, ...] = ()
        self.documents: dict[str, tuple[Document, ...]] = {}
        self.sheets: dict[str, Document] = {}
        self._made: dict[PurePosixPath, Callable[[], str]] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add our Markdown, styles and script; watch everything that pages are made from."""
        root = _root(config)
        config.markdown_extensions = [*dict.fromkeys([*config.markdown_extensions, *EXTENSIONS]), self.pieces]
        for name, settings in EXTENSION_CONFIGS.items():
            config.mdx_configs[name] = {**settings, **config.mdx_configs.get(name, {})}
        config.extra_css = [str(_STYLES), *config.extra_css]
        config.extra["works"] = load_works(root)
        config.extra_javascript.append(str(ASSETS / "alongside.js"))
        watched = [*AREAS, "organisation.yml", "sources"]
        config.watch = [*config.watch, *(str(root / name) for name in watched if (root / name).exists())]
        return config

    @event_priority(100)  # before mkdocs-jupyter, which would not see notebooks that come later
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Weave in `exercises/` and `facilitator/`, and everything that is made from them."""
        root = _root(config)
        problems = Problems()
        self.library = load_library(root, problems)
        check_library(self.library, problems)
        for warning in problems.warnings:
            log.info(str(warning))
        if problems.errors:
            raise PluginError(f"\n{problems.report()}")
        self.works = config.extra["works"]
        config.extra["organisation"] = self.library.organisation
        docs = Path(config.docs_dir).resolve().relative_to(root).as_posix()
        for file in files:
            file.edit_uri = f"{docs}/{file.src_uri}"
        for file in (*self._woven(config, root), *self._handouts(config, root), *_assets(config)):
            files.append(file)
        self._made = dict(
            made_pages(
                self.library,
                self.pieces.pieces,
                self.works,
                {id: [_handout(document) for document in row] for id, row in self.documents.items()},
                {id: _handout(document) for id, document in self.sheets.items()},
                version("alongside"),
            )
        )
        for path, title in generated_pages(self.library).items():
            page = File.generated(config, str(path), content=f"---\ntitle: {json.dumps(title)}\n---\n")
            page.edit_uri = str(source(path, self.library))
            files.append(page)
        config.nav = spread_navigation(config.nav, self.library)
        documents = sum(map(len, self.documents.values())) + len(self.sheets)
        log.info(f"{count(len(self.library.exercises), 'exercise')}, {count(documents, 'document')} to print")
        return files

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return the page's Markdown, with everything of ours laid out."""
        path = PurePosixPath(page.file.src_uri)
        self.pieces.pieces.clear()
        if path.parts[0] == "facilitator":
            # Trainees' search does not find what trainers are told.
            page.meta["search"] = {"exclude": True}
        if path in self._made:
            page.meta.setdefault("description", description(path, self.library))
            return self._made[path]()
        known = self.library.pages.get(path if path.parts[0] in AREAS else PurePosixPath("docs") / path)
        if known is None:
            return markdown
        body = lay_out(self.pieces.pieces, known.blocks, exercises=self.library.exercises, here=path)
        foot = pages.draws_on(self.pieces.pieces, known.covers, known.additions, self.works)
        return f"{body}\n\n{foot}"

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take out of a notebook what this site has no use for."""
        return lighten(html) if page.file.src_uri.endswith(".ipynb") else html

    @event_priority(-100)  # after mkdocs-jupyter has put the loader in
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Take out the loader of a script from another host that mkdocs-jupyter puts into every page."""
        return without_loader(output)

    def _woven(self, config: MkDocsConfig, root: Path) -> Iterator[File]:
        for area in AREAS:
            for path in sorted((root / area).rglob("*")):
                name = path.relative_to(root).as_posix()
                hidden = any(part.startswith((".", "_")) for part in name.split("/"))
                if path.is_dir() or hidden or name == "exercises/README.md" or path.suffix == ".txt":
                    continue
                # A real file whose docs folder is the root: mkdocs-jupyter looks for notebooks in `src_dir`.
                file = File(name, str(root), config.site_dir, config.use_directory_urls)
                file.edit_uri = name
                yield file

    def _handouts(self, config: MkDocsConfig, root: Path) -> Iterator[File]:
        makers = Handouts(config.site_url or "", root / ".cache" / "handouts")
        for path in notebooks(root):
            # Held in memory, so that mkdocs-jupyter leaves it alone: this is the file to take away.
            yield File.generated(config, str(NOTEBOOKS / path.name), content=(root / path).read_bytes())
        try:
            self.documents = {id: makers.of(exercise) for id, exercise in self.library.exercises.items()}
            self.sheets = dict(makers.run_sheets(self.library))
            makers.forget()
        except DocumentError as fault:
            raise PluginError(f"\n{fault}") from fault
        for document in (*(d for row in self.documents.values() for d in row), *self.sheets.values()):
            yield File.generated(config, str(document.path), content=document.content)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _handout(document: Document) -> Handout:
    return Handout(document.path, document.words, len(document.content))


def _assets(config: MkDocsConfig) -> Iterator[File]:
    """Yield the styles, pictures and script of the theme as files of the site; the styles as one."""
    styles = "\n".join((_THEME / "css" / f"{name}.css").read_text("utf-8") for name in _CSS)
    yield File.generated(config, str(_STYLES), content=styles)
    for folder in ("images", "assets"):
        for path in sorted((_THEME / folder).rglob("*")):
            if path.is_file():
                below = (
                    path.relative_to(_THEME / folder).as_posix()
                    if folder == "assets"
                    else path.relative_to(_THEME).as_posix()
                )
                yield File.generated(config, str(ASSETS / below), abs_src_path=os.fspath(path))
