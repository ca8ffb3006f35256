"""The door to MkDocs: each hook hands one thing to the build, or takes one thing from it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from alongside import mkdocs_conversion, mkdocs_files, mkdocs_frames
from alongside.build.build import Build
from alongside.common.site_settings import Settings
from alongside.stops import look_ahead, plainly


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has nothing to set: the manual's own files say everything."""


log = get_plugin_logger("alongside")


class AlongsidePlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Lets MkDocs put the frame around the pages of a build, and write its files."""

    build: Build
    _material = ""
    _serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether the site is served while it is written: live reload needs a script in the page."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build: its Markdown, and the files that are watched for it."""
        look_ahead(Path(config.site_dir))
        root = Path(config.config_file_path).resolve().parent
        told = (config.site_name, config.site_description or "", config.site_url or "", config.use_directory_urls)
        self.build = Build(Settings(root, *told, self._serving))
        mkdocs_files.set_markdown(config, self.build.extensions)
        mkdocs_files.list_templates_quickly(config)
        config.watch = [*config.watch, *map(str, self.build.watched())]
        return config

    @plainly
    @event_priority(100)  # before mkdocs-jupyter, which would not see notebooks that come later
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Read the manual, and add its sources and assets to the files of `docs/`."""
        for warning in self.build.read().warnings:
            log.info(str(warning))
        self._material = mkdocs_files.take_styles(files)
        mkdocs_files.add_files(files, (*self.build.pages(), *self.build.assets()), self.build.settings.root, config)
        config.nav = self.build.navigation(config.nav)
        log.info(self.build.summary)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Tell the build where each page will stand, now that every plugin has said which files are pages."""
        self.build.site.addresses = mkdocs_files.addresses(files)
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give MkDocs the head of a page as words, since its own reader guesses at dates, numbers and yes or no."""
        if not page.file.src_uri.endswith(".md"):
            return None
        return self.build.head(PurePosixPath(page.file.src_uri), page.file.content_string)

    @plainly
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return the Markdown of a page, laid out."""
        path = PurePosixPath(page.file.src_uri)
        if described := self.build.description(path):
            page.meta.setdefault("description", described)
        mkdocs_conversion.keep(page, config, self.build)
        return self.build.page(path) or markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return the converted page, finished."""
        title, description = str(page.meta.get("title") or page.title), str(page.meta.get("description") or "")
        path, edited = PurePosixPath(page.file.src_uri), PurePosixPath(page.file.edit_uri or "")
        return self.build.finish(html, path, edited, title, description)

    @plainly
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates what the frame shows, now that the pages hold what they should."""
        self.build.stop_if_left_over()
        mkdocs_frames.prepare(env, config, self.build)
        self.build.site.files.update(mkdocs_files.copied(files))
        return env

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Tell the frame of a page what the page needs."""
        return {**context, "needs": self.build.site.pages[PurePosixPath(page.file.src_uri)].made.needs}

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Take a page with its frame into the site."""
        return self.build.frame(output, PurePosixPath(page.file.dest_uri))

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Take a page without a source into the site, as the one for an address that leads nowhere."""
        if template_name == "sitemap.xml" and not config.site_url:
            return ""  # a map of the site needs whole addresses: without them it is not written
        return self.build.frame(output_content, PurePosixPath(template_name))

    @plainly
    @event_priority(-100)  # the site is whole: what keeps it on a device knows every file
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what is made of the whole site."""
        site = Path(config.site_dir)
        self.build.site.files.update(mkdocs_files.written_by_others(site, self.build.site.files))
        for path, content in self.build.files_at_end(self._material):
            mkdocs_files.write(site, path, content)
