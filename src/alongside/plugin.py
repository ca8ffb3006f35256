"""The door to MkDocs: weaves the three folders into one site and hands each page to its renderer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from alongside.content.check.run import check_library
from alongside.content.literal import in_html, in_json, plain
from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.content.plan.model_tour import PAGE as WALK
from alongside.content.plan.model_tour import Walk, load_walk
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, count
from alongside.content.read.glossary import PAGE as GLOSSARY
from alongside.content.read.library import Library, load_library
from alongside.content.read.settings import navigation
from alongside.content.read.source import without_types
from alongside.content.read.works import Work, credited, load_works
from alongside.content.site_paths import AREAS, NOTEBOOKS, notebooks, site_path
from alongside.editions import forms, offline
from alongside.editions.handouts import Document, Handouts
from alongside.guard import Guard
from alongside.render.web import answer_definitions, cards, exercise_pages, reference_pages
from alongside.render.web.assets import styles
from alongside.render.web.assets.stylesheet import words_of_page
from alongside.render.web.exercise_pages import Handout
from alongside.render.web.extension import PageExtension
from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.drawings import drawing
from alongside.render.web.finish.links import Targets
from alongside.render.web.finish.notebook import without_mathjax
from alongside.render.web.finish.page import Manual, finish
from alongside.render.web.generated_pages import asks, description, made_pages, source, spread_navigation
from alongside.render.web.prompts import lay_out
from alongside.render.web.search.shelves import Shelves
from alongside.render.web.search.vocabulary import WORDS, check_vocabulary, load_vocabulary
from alongside.site_files import address_of, addresses
from alongside.stops import in_words, plainly
from alongside.theme_files import ASSETS, take_styles, theme_files


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has nothing to set: the manual's own files say everything."""


log = get_plugin_logger("alongside")


class AlongsidePlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Reads the library once a build, refuses a faulty one, and writes the pages that are made from it."""

    def __init__(self) -> None:
        super().__init__()
        self._extension = PageExtension()
        self.library: Library
        self.works: tuple[Work, ...] = ()
        self.documents: dict[str, tuple[Document, ...]] = {}
        self.sheets: dict[str, Document] = {}
        self.posters: tuple[Document, ...] = ()
        self.walk: Walk | None = None
        self._made: dict[PurePosixPath, Callable[[], str]] = {}
        self._makers: Handouts
        self._blank: dict[str, str] = {}
        self._material = ""
        self._words: set[str] = set()
        self._serving = False
        self._shelves: Shelves
        self._guard: Guard
        self._manual: Manual

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether the site is served while it is written: live reload needs a script in the page."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add our Markdown, styles and script; watch everything that pages are made from."""
        root = _root(config)
        ours: list[Any] = [*dict.fromkeys([*config.markdown_extensions, *EXTENSIONS]), self._extension]
        config.markdown_extensions = ours
        for name, settings in EXTENSION_CONFIGS.items():
            config.mdx_configs[name] = {**settings, **config.mdx_configs.get(name, {})}
        config.extra["works"] = load_works(root)
        config.nav = navigation(root) if config.nav and navigation(root) else config.nav
        config.extra["policy"] = "" if self._serving else styles.policy(from_disk=not config.use_directory_urls)
        self._words = styles.words_of_scripts()
        if jupyter := config.plugins.get("mkdocs-jupyter"):
            without_mathjax(jupyter.config)
        watched = [*AREAS, "organisation.yml", "sources"]
        config.watch = [*config.watch, str(WORDS), *(str(root / name) for name in watched if (root / name).exists())]
        return config

    @event_priority(100)  # before mkdocs-jupyter, which would not see notebooks that come later
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Weave in `exercises/` and `facilitator/`, and everything that is made from them."""
        root = _root(config)
        problems = Problems()
        self.library = load_library(root, problems)
        check_library(self.library, problems)
        check_vocabulary(problems)
        for warning in problems.warnings:
            log.info(str(warning))
        if problems.errors:
            raise PluginError(f"\n{problems.report()}")
        self._guard = Guard(self.library.texts)
        self._shelves = Shelves(load_vocabulary())
        self.works = config.extra["works"]
        config.extra["organisation"] = self.library.organisation
        self._material = take_styles(files)
        docs = Path(config.docs_dir).resolve().relative_to(root).as_posix()
        for file in files:
            file.edit_uri = f"{docs}/{file.src_uri}"
        for file in (*self._woven(config, root), *self._handouts(config, root), *theme_files(config, root)):
            files.append(file)
        self._made = dict(
            made_pages(
                self.library,
                self._extension.pieces,
                self.works,
                {id: [_handout(document) for document in row] for id, row in self.documents.items()},
                {id: _handout(document) for id, document in self.sheets.items()},
                [_handout(document) for document in self.posters],
                version("alongside"),
            )
        )
        for path, title in generated_pages(self.library).items():
            page = File.generated(config, str(path), content=f"---\ntitle: {json.dumps(title)}\n---\n")
            page.edit_uri = str(source(path, self.library))
            files.append(page)
        config.extra["leave"] = address_of(self.library.organisation.leave, files)
        links = Targets(
            addresses(files, self.library), address_of(str(site_path(GLOSSARY)), files), self.library.glossary
        )
        self._manual = Manual(Dial(self.library.organisation.numbers), links, self.walk)
        config.nav = spread_navigation(config.nav, self.library)
        documents = sum(map(len, self.documents.values())) + len(self.sheets) + len(self.posters)
        log.info(f"{count(len(self.library.exercises), 'exercise')}, {count(documents, 'document')} to print")
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give MkDocs the head of a page as words, since its own reader guesses at dates, numbers and yes or no."""
        if not page.file.src_uri.endswith(".md"):
            return None
        path = PurePosixPath(page.file.src_uri)
        text = self.library.organisation.fill(page.file.content_string, path, 1, Problems())
        return without_types(path, text)

    @plainly
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return the page's Markdown, with everything of ours laid out."""
        path = PurePosixPath(page.file.src_uri)
        self._extension.pieces.clear()
        if path in self._made:
            page.meta.setdefault("description", description(path, self.library))
            return self._made[path]()
        known = self.library.pages.get(path if path.parts[0] in AREAS else PurePosixPath("docs") / path)
        if known is None:
            return markdown
        body = lay_out(self._extension.pieces, known.blocks, exercises=self.library.exercises, here=path)
        if cards.GO_ON in body:
            begun = cards.go_on(self.library.exercises.values(), path, self._extension.pieces)
            body = body.replace(cards.GO_ON, begun)
        if known.path == GLOSSARY:
            body += reference_pages.glossary_list(self.library.glossary.values(), self._extension.pieces)
        foot = exercise_pages.draws_on(self._extension.pieces, known.covers, known.additions, self.works)
        return f"{body}\n\n{foot}"

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Finish the page, and take from it what search and forms need."""
        made = finish(html, page.url, self._manual, is_notebook=page.file.src_uri.endswith(".ipynb"))
        self._guard.note(made.left, PurePosixPath(page.file.edit_uri or ""))
        path = PurePosixPath(page.file.src_uri)
        words = plain(str(page.meta.get("description") or ""))
        title = plain(str(page.meta.get("title") or page.title))
        asked = tuple(map(plain, asks(path, self.library)))
        self._shelves.add(path, page.url, title, words, asked, made.passages)
        if made.blank:
            self._blank[path.stem] = made.blank
        return made.html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Let templates draw, now that the pages hold what they should, and leave no trace of their own lines."""
        self._guard.stop()
        env.trim_blocks = env.lstrip_blocks = True
        env.globals["drawing"] = drawing
        return env

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Give words of an organisation their signs back around the content, too, and note the words of the page."""
        page_html = in_html(output)
        self._words |= words_of_page(page_html)
        return page_html

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Note the words of a page without a source, as the one for an address that leads nowhere."""
        if template_name == "sitemap.xml" and not config.site_url:
            return ""  # a map of the site needs whole addresses: without them it is not written
        if template_name.endswith(".html"):
            self._words |= words_of_page(output_content)
        return output_content

    @plainly
    @event_priority(-100)  # the site is whole: what keeps it on a device knows every file
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write style sheets, and what search and My workbook look into, now that it is known what the pages hold."""
        sheets = styles.styles(self._material, self._words, _root(config) / ".cache" / "styles")
        asked = answer_definitions.files(self.library.exercises.values())
        made: list[tuple[str | PurePosixPath, str]] = [*sheets, *self._shelves.files(), *asked, *self._forms()]
        site = Path(config.site_dir)
        for name, content in made:
            _write(site / ASSETS / name, in_json(content) if str(name).endswith(".js") else content)
        # A site that is still being written does not stay on a device.
        keeps = self.library.organisation.keeps_offline and not self._serving
        for path, content in offline.files(site, keeps=keeps):
            _write(site / path, content)

    def _forms(self) -> Iterator[tuple[PurePosixPath, str]]:
        """Yield the scripts with which a page fills in a handout."""
        yield forms.BASE, forms.base_script(site=self._makers.site, credit=self._makers.credit)
        for id, page in self._blank.items():
            exercise = self.library.exercises[id]
            yield forms.path(exercise), forms.script(exercise, self._makers.form(exercise), page)

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
        makers = self._makers = Handouts(
            config.site_url or "", root / ".cache" / "handouts", self.library.organisation.foot
        )
        for path in notebooks(root):
            # Held in memory, so that mkdocs-jupyter leaves it alone: this is the file to take away.
            yield File.generated(config, str(NOTEBOOKS / path.name), content=(root / path).read_bytes())
        with in_words(self.library.texts):
            self.documents = {id: makers.of(exercise) for id, exercise in self.library.exercises.items()}
            self.sheets = dict(makers.run_sheets(self.library))
            self.walk = load_walk(root, self.library.texts)
            covers = self.library.pages[WALK].covers if self.walk else ()
            self.posters = makers.posters(self.walk, credited(self.works, covers))
            makers.cache.tidy()
        for document in (*(d for row in self.documents.values() for d in row), *self.sheets.values(), *self.posters):
            yield File.generated(config, str(document.path), content=document.content)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, "utf-8")


def _handout(document: Document) -> Handout:
    return Handout(document.path, document.words, len(document.content))
